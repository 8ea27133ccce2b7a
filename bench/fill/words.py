"""Dutch texts as residents write them, put together from parts; nobody real and no real address is in them."""

WAT = (
    "De lantaarnpaal", "Het bankje", "De stoeptegel", "De speeltoestellen", "De afvalbak", "De heg", "Het fietspad",
    "De put", "Het verkeersbord", "De beschoeiing", "De bushalte", "Het hek", "De boom", "De geluidswal", "De brug",
    "Het trapveldje", "De parkeerplaats", "De zandbak", "De wadi", "Het zebrapad",
)
WAAR = (
    "bij de school", "naast het dorpshuis", "langs de dijk", "op de hoek", "achter de kerk", "bij de haven",
    "tegenover de winkel", "aan het water", "bij het station", "voor het wijkcentrum", "in de bocht", "bij de speeltuin",
    "op het plein", "langs het kanaal", "bij de sportvelden", "aan de rand van het dorp",
)
MIS = (
    "is kapot", "ligt los", "is gevaarlijk voor kinderen", "werkt al weken niet", "is vies", "staat scheef", "is te smal",
    "is overwoekerd", "geeft geen licht", "is verzakt", "loopt over bij regen", "is beklad", "ontbreekt", "is verroest",
)
MEER = (
    "Ouderen in de buurt durven er in het donker niet langs.",
    "Wij hebben dit vorig jaar ook al gezegd, en toen kwam er niemand.",
    "Met een paar buren willen wij best meehelpen om het op te knappen.",
    "Op woensdagmiddag spelen hier veel kinderen.",
    "Wie met een rollator loopt, moet nu de straat op.",
    "Na een regenbui staat hier dagen water.",
    "Misschien kan het samen met de werkzaamheden aan de riolering.",
    "Het zou fijn zijn als iemand laat weten wat er gaat gebeuren.",
    "Voor de herfst moet dit echt anders zijn.",
    "Fietsers rijden hier hard, dat gaat een keer mis.",
    "De vereniging van bewoners heeft er ook al over gesproken.",
    "Zelf zien wij het elke dag als wij de hond uitlaten.",
)
IDEE = (
    "Een geveltuin", "Een buurtmoestuin", "Een koffie-ochtend", "Een ruilkast voor boeken", "Een jeu-de-boulesbaan",
    "Een picknicktafel", "Een wandelroute", "Een insectenhotel", "Een voorleesmiddag", "Een klusdag", "Een kerstmarkt",
    "Een watertappunt", "Een fietspomp", "Een repaircafé", "Een maaltijd voor buren", "Een speelstraat",
)
DAAROM = (
    "Dan ontmoeten mensen elkaar wat vaker.", "Het maakt de plek groener en koeler.", "Kinderen kunnen er veilig spelen.",
    "Wie nieuw is in de buurt leert zo anderen kennen.", "Er is nu weinig te doen voor ouderen.",
    "Wij zoeken nog een plek en wat materiaal.", "Twaalf buren hebben al gezegd dat zij meedoen.",
)
ANTWOORD = (
    "Dank voor uw idee. Wij vinden het een goed plan en maken er in het voorjaar ruimte voor.",
    "Dank voor uw idee. Op deze plek lopen leidingen, daarom kan het hier niet. Wij zoeken met u een andere plek.",
    "Mooi plan. De wijkverbinder neemt contact met u op om te kijken wat u nodig hebt.",
)


def _combine(*parts) -> list[str]:
    """A thousand texts of each kind: the parts go round at different speeds, so that no two are alike."""
    return [" ".join(part[(nummer * (7 + 4 * plek) + nummer // len(part)) % len(part)] for plek, part in enumerate(parts))
            for nummer in range(1000)]


# In a hundred inzendingen, however many there are.
ZELDZAAM = "Er hangt ook nog een vleermuiskast."

# \\n is how COPY writes a new line.
KLACHTEN = [f"{eerste}.\\n\\n{rest}" for eerste, rest in zip(_combine(WAT, WAAR, MIS), _combine(MEER, MEER[3:], MEER[1:]), strict=True)]
TITELS = _combine(IDEE, WAAR)
PLANNEN = _combine(DAAROM, MEER, DAAROM[2:], MEER[2:])
