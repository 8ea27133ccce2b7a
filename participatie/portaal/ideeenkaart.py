"""The map above a list of ideas: numbered dots, each a link to the ideas of that place in the list below."""

from dataclasses import dataclass, field

from wijken.kaart import Kaart, kaart, raakt, schik, tekening

# What is nearer than this many letters on the map shares a dot, so that each can be hit with a thumb.
_SAMEN = 2.6


@dataclass
class Stip:
    """One dot: its place on the map, and the ideas that belong to it."""

    nummer: int
    x: int
    y: int
    ideeen: list = field(default_factory=list)

    @property
    def namen(self) -> str:
        """The gebieden of its ideas, in words."""
        namen = list(dict.fromkeys(idee.gebied.naam for idee in self.ideeen))
        return namen[0] if len(namen) == 1 else f"{', '.join(namen[:-1])} en {namen[-1]}"


@dataclass(frozen=True)
class Ideeenkaart:
    """What `portaal/_ideeenkaart.html` draws; `zonder` are ideas of which no place is known."""

    onder: Kaart
    namen: list[tuple[str, int, int]]
    stippen: list[Stip]
    zonder: list
    straal: int


def ideeenkaart(ideeen: list, gebied) -> Ideeenkaart:
    """In the order of the list: the first idea has dot 1."""
    onder, projectie = kaart(gebied), tekening().projectie
    stippen: list[Stip] = []
    zonder = []
    for idee in ideeen:
        plek = idee.openbare_plek()
        if plek is None:
            zonder.append(idee)
            continue
        x, y = projectie.plek(plek[1], plek[0])
        _zet(stippen, x, y, onder.letter * _SAMEN).ideeen.append(idee)
    straal = round(onder.letter * 1.2)
    namen = [_onder_de_stip(naam, stippen, straal, onder.letter) for naam in onder.namen]
    vrij = [naam for naam in namen if not any(_raakt(naam, stip, straal, onder.letter) for stip in stippen)]
    return Ideeenkaart(onder, schik(vrij, onder.letter, voorop=gebied), stippen, zonder, straal)


def _zet(stippen, x, y, samen) -> Stip:
    """The dot that is near enough, or a new one."""
    for stip in stippen:
        if (stip.x - x) ** 2 + (stip.y - y) ** 2 < samen**2:
            return stip
    stippen.append(Stip(len(stippen) + 1, x, y))
    return stippen[-1]


def _onder_de_stip(naam, stippen, straal, letter) -> tuple[str, int, int]:
    """A name on which a dot would lie moves below that dot."""
    for stip in stippen:
        if _raakt(naam, stip, straal, letter):
            return naam[0], stip.x, stip.y + straal + letter
    return naam


def _raakt(naam, stip, straal, letter) -> bool:
    tekst, x, y = naam
    half = len(tekst) * letter * 0.3
    vak = (stip.x - straal, stip.y - straal, stip.x + straal, stip.y + straal)
    return raakt((x - half, y - letter, x + half, y + letter * 0.3), vak)
