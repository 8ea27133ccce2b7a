"""Inzendingen and what belongs to them: sender, photos, messages, handovers, part-outcomes, answers still to be given."""

from collections.abc import Iterator

from bench.fill.mix import Clock, mix, reference
from bench.fill.words import ANTWOORD, KLACHTEN, PLANNEN, TITELS, WAAR, ZELDZAAM
from participatie.inzendingen.workflow import WACHT, Status
from wijken.vakken import ONBEKEND, vak_van

NULL = r"\N"
OPEN = (
    Status.GEMELD, Status.GEMELD, Status.IN_BEHANDELING, Status.INGEPLAND, Status.REACTIE_GEVRAAGD,
    Status.REACTIE_ONTVANGEN, Status.DOORGEZET_NAAR_EXTERN, Status.VERZOEK_TOT_HEROPENEN, Status.HEROPEND,
)
REDENEN = ("gedaan", "gedaan", "deels", "niet", "doorgezet", "dubbel")
FASEN = ("binnengekomen", "binnengekomen", "binnengekomen", "in_gesprek", "opgepakt", "niet_opgepakt", "uitgevoerd")
KANALEN = ("email", "email", "telefoon", "papier", "niet")


def is_idee(number: int) -> bool:
    return mix(number) % 5 == 0


def shows_place(number: int) -> bool:
    """An idee of which a moderator said that anybody may see where it is."""
    return mix(number, 19) % 5 == 0


def has_parts(number: int) -> bool:
    """A signaal of which one part was done and another not."""
    return not is_idee(number) and mix(number, 31) % 6 == 0


class Facts:
    """What one inzending is, worked out from its number: every table that speaks of it says the same."""

    def __init__(self, people, size: int):
        self.people, self.size, self.clock = people, size, Clock(size)

    def is_open(self, number: int) -> bool:
        """Most of the newest twentieth, and a few that were left lying."""
        return number > self.size * 0.95 or mix(number, 1) % 100 == 0

    def rare(self, number: int) -> str:
        """A sentence that stands in ten rows after each other, ten times."""
        return f" {ZELDZAAM}" if number % max(10, self.size // 10) < 10 else ""

    def gebied(self, number: int) -> int:
        """Some gebieden bring in far more than others."""
        gebieden = self.people.gebieden
        return gebieden[min(mix(number, 2) % len(gebieden), mix(number, 3) % len(gebieden))]

    def is_public(self, number: int) -> bool:
        """Ideas: nine of ten, except the very newest, which still wait."""
        return is_idee(number) and number <= self.size * 0.998 and mix(number, 4) % 10 > 0

    def fase(self, number: int) -> str:
        """How far an idee is; most stay where they began."""
        return FASEN[mix(number, 18) % len(FASEN)] if self.is_public(number) else "binnengekomen"

    def vak(self, number: int, lat: float, lon: float) -> int:
        """The square on the map that the trigger would have written."""
        if shows_place(number):
            return vak_van(lat, lon)
        gebied = self.people.plekken[self.gebied(number)]
        return vak_van(*gebied) if gebied else ONBEKEND


def inzendingen(facts: Facts) -> Iterator[str]:
    for number in range(1, facts.size + 1):
        yield _idee(facts, number) if is_idee(number) else _signaal(facts, number)


def _signaal(facts: Facts, number: int) -> str:
    at, gebied = facts.clock.at(number), facts.gebied(number)
    door = facts.people.wijkverbinder_van(gebied)
    if facts.is_open(number):
        status, reden, klaar = OPEN[mix(number, 5) % len(OPEN)], "", NULL
        reden = "gedaan" if status == Status.VERZOEK_TOT_HEROPENEN else ""
    else:
        reden = "deels" if has_parts(number) else REDENEN[mix(number, 6) % 6]
        status, klaar = Status.AFGEHANDELD, facts.clock.at(number, days=12)
    # A third of what waits is too late.
    uiterlijk = facts.clock.at(number, days=4 + mix(number, 18) % 60)[:10] if status in WACHT else NULL
    bezig = status != Status.GEMELD
    afdeling, behandelaar = facts.people.behandelaar(mix(number, 7)) if bezig and mix(number, 8) % 2 else (NULL, NULL)
    partner = facts.people.partner(mix(number, 9)) if status == Status.DOORGEZET_NAAR_EXTERN else NULL
    return _row(
        number, "signaal", "", KLACHTEN[mix(number, 10) % 1000] + facts.rare(number), at, gebied, status=status.value, reden=reden,
        klaar=klaar, eigenaar=door if bezig else NULL, afdeling=afdeling, behandelaar=behandelaar, partner=partner,
        uiterlijk=uiterlijk, onderwerp=facts.people.onderwerp(mix(number, 41)),
    )


def _idee(facts: Facts, number: int) -> str:
    gebied, publiek = facts.gebied(number), facts.is_public(number)
    door = facts.people.wijkverbinder_van(gebied)
    beantwoord = publiek and mix(number, 11) % 2 == 0
    afgewezen = not publiek and number <= facts.size * 0.998
    return _row(
        number, "idee", TITELS[mix(number, 12) % 1000], PLANNEN[mix(number, 13) % 1000] + facts.rare(number),
        facts.clock.at(number), gebied,
        gepubliceerd=facts.clock.at(number, days=2) if publiek else NULL, gepubliceerd_door=door if publiek else NULL,
        afgewezen=facts.clock.at(number, days=2) if afgewezen else NULL, afwijsreden="Dit plan bestond al." if afgewezen else "",
        antwoord=ANTWOORD[mix(number, 14) % 3] if beantwoord else "", antwoord_door=door if beantwoord else NULL,
        antwoord_op=facts.clock.at(number, days=30) if beantwoord else NULL, fase=facts.fase(number),
        plek="t" if publiek and shows_place(number) else "f", vak=facts.vak(number, *place(number)) if publiek else NULL,
    )


def place(number: int) -> tuple[float, float]:
    """Where it is, in six decimals."""
    return round(52.5 + mix(number, 15) % 100000 / 1e6, 6), round(5.88 + mix(number, 16) % 100000 / 1e6, 6)


COLUMNS = (
    "id, soort, referentie, verzendsleutel, linkversie, versie, titel, tekst, gebied_id, lat, lon, plaats, bron, namens, "
    "ingevoerd_door_id, ontvangen_op, gewijzigd_op, status, afhandelreden, afgehandeld_op, eigenaar_id, behandelaar_id, "
    "afdeling_id, partner_id, gepubliceerd_op, gepubliceerd_door_id, afgewezen_op, afwijsreden, antwoord, antwoord_op, "
    "antwoord_door_id, wie_dan, uiterlijk_op, fase, plaats_openbaar, kaartvak, "
    "categorie_id"
)


def _row(
    number, soort, titel, tekst, at, gebied, *, status="", reden="", klaar=NULL, eigenaar=NULL, behandelaar=NULL,
    afdeling=NULL, partner=NULL, gepubliceerd=NULL, gepubliceerd_door=NULL, afgewezen=NULL, afwijsreden="", antwoord="",
    antwoord_op=NULL, antwoord_door=NULL, uiterlijk=NULL, fase="", plek="f", vak=NULL, onderwerp=NULL,
) -> str:
    lat, lon = place(number)
    return (
        f"{number}\t{soort}\t{reference(number)}\t{number:032x}\t1\t3\t{titel}\t{tekst}\t{gebied}\t{lat}\t{lon}\t"
        f"{WAAR[mix(number, 17) % len(WAAR)]}\tportaal\t\t{NULL}\t{at}\t{at}\t{status}\t{reden}\t{klaar}\t{eigenaar}\t"
        f"{behandelaar}\t{afdeling}\t{partner}\t{gepubliceerd}\t{gepubliceerd_door}\t{afgewezen}\t{afwijsreden}\t"
        f"{antwoord}\t{antwoord_op}\t{antwoord_door}\t\t{uiterlijk}\t{fase}\t{plek}\t{vak}\t{onderwerp}\n"
    )
