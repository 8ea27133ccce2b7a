"""Words that people in town use for the same thing. Compounds and spellings need not be here: those are found anyhow."""

_GROEPEN = (
    "afval vuilnis vuil rommel troep zwerfafval zwerfvuil",
    "afvalbak prullenbak vuilnisbak container",
    "hondenpoep poep hondendrol drol uitwerpselen",
    "lantaarnpaal lantaarn lamp straatlamp straatverlichting verlichting licht",
    "donker duister onverlicht",
    "stoep trottoir voetpad stoeptegel",
    "gat kuil kuilen gaten",
    "boom bomen groen",
    "plantsoen groenstrook perkje perk",
    "bankje bank zitbank zitplek",
    "speeltuin speelplek speelplaats speeltoestel speelveld",
    "trapveld trapveldje voetbalveld voetbalveldje",
    "ouderen bejaarden senioren oudere",
    "jongeren jeugd tieners hangjongeren pubers",
    "kinderen kind kids",
    "eenzaam eenzaamheid alleen",
    "ontmoeten ontmoeting samenkomen gezellig",
    "wijkcentrum buurthuis dorpshuis wijkhuis",
    "verkeer auto autos snelheid hardrijden racen",
    "veilig veiligheid gevaarlijk onveilig gevaar",
    "wateroverlast overstroming plassen ondergelopen",
    "sloot gracht vijver water",
    "herrie lawaai geluidsoverlast geluid",
    "ov bus bushalte buurtbus",
    "huur huurwoning woning wonen huis",
    "dokter huisarts zorg",
    "moestuin volkstuin buurtmoestuin",
    "bieb bibliotheek boekenkast boeken",
    "invalide rolstoel rollator scootmobiel toegankelijk handicap beperking",
    "stad steden",
    "kapot stuk vernield defect",
    "fietspad fietsroute fietsen fiets",
)


def _maak() -> dict[str, set[str]]:
    gelijk: dict[str, set[str]] = {}
    for groep in _GROEPEN:
        woorden = set(groep.split())
        for woord in woorden:
            gelijk.setdefault(woord, set()).update(woorden - {woord})
    return gelijk


GEWOON = _maak()
