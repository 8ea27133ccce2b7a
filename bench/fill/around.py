"""What stands around an inzending: its sender, photos, messages, outcomes and timeline; and the talk in the street."""

from collections.abc import Iterator

from bench.fill.inzendingen import KANALEN, NULL, Facts, has_parts, is_idee
from bench.fill.mix import mix
from bench.fill.words import KLACHTEN, MEER, MIS, WAAR, WAT

KANALEN_GESPREK = ("straat", "aan_de_deur", "overleg", "spreekuur", "telefoon")
FOTO = "fotos/bench.jpg"


def indieners(facts: Facts) -> Iterator[str]:
    for number in range(1, facts.size + 1):
        kanaal = KANALEN[mix(number, 20) % 5]
        email = f"inwoner{number}@voorbeeld.example" if kanaal == "email" else ""
        telefoon = "038 000 00 00" if kanaal == "telefoon" else ""
        bevestigd = facts.clock.at(number) if kanaal == "email" else NULL
        yield f"{number}\tinwoner\tInwoner Voorbeeld\t{kanaal}\t{email}\t{bevestigd}\t{telefoon}\t{number}\n"


def fotos(facts: Facts) -> Iterator[str]:
    """Three of ten have one photo, some two."""
    for number in range(1, facts.size + 1):
        for _ in range((0, 0, 0, 0, 0, 0, 0, 1, 1, 2)[mix(number, 21) % 10]):
            bekeken, openbaar = (facts.clock.at(number, days=2), "t") if is_idee(number) else (NULL, "f")
            yield f"{FOTO}\t1200\t800\t{facts.clock.at(number)}\t{bekeken}\t{openbaar}\t{number}\n"


def berichten(facts: Facts) -> Iterator[str]:
    for number in range(1, facts.size + 1):
        if is_idee(number) or mix(number, 22) % 2:
            continue
        door = facts.people.wijkverbinder_van(facts.gebied(number))
        for nummer, soort in enumerate(("bericht", "notitie", "bericht")[: 1 + mix(number, 23) % 3]):
            wanneer = facts.clock.at(number, days=3 + nummer)
            yield f"{soort}\t{MEER[mix(number, 24 + nummer) % len(MEER)]}\t{wanneer}\t{NULL}\t{door}\t{number}\n"


def overdrachten(facts: Facts) -> Iterator[str]:
    for number in range(1, facts.size + 1):
        if not is_idee(number) and mix(number, 30) % 5 == 0:
            afdeling, behandelaar = facts.people.behandelaar(mix(number, 7))
            door = facts.people.wijkverbinder_van(facts.gebied(number))
            wanneer = facts.clock.at(number, days=2)
            yield f"Kunt u hiernaar kijken?\t{wanneer}\t{afdeling}\t{behandelaar}\t{door}\t{NULL}\t{number}\n"


def deeluitkomsten(facts: Facts) -> Iterator[str]:
    for number in range(1, facts.size + 1):
        if has_parts(number):
            wanneer = facts.clock.at(number, days=10)
            yield f"{WAT[mix(number, 32) % len(WAT)]}\tgedaan\t\t\t{wanneer}\t{number}\n"
            yield f"{WAT[mix(number, 33) % len(WAT)]}\tniet\tDaar is dit jaar geen geld voor.\t\t{wanneer}\t{number}\n"


def stappen(facts: Facts) -> Iterator[str]:
    """The words with which an idee came where it is."""
    for number in range(1, facts.size + 1):
        fase = facts.fase(number) if is_idee(number) else "binnengekomen"
        if fase != "binnengekomen":
            wie = "De buurt" if fase == "opgepakt" else ""
            door = facts.people.wijkverbinder_van(facts.gebied(number))
            yield f"{fase}\t{wie}\t{MEER[mix(number, 36) % len(MEER)]}\t{facts.clock.at(number, days=20)}\t{door}\t{number}\n"


def reacties(facts: Facts) -> Iterator[str]:
    """Two beside one of three public ideas; of the newest some still wait."""
    for number in range(1, facts.size + 1):
        if not facts.is_public(number) or mix(number, 37) % 3:
            continue
        door, wacht = facts.people.wijkverbinder_van(facts.gebied(number)), number > facts.size * 0.99
        for keer in range(2):
            wanneer = facts.clock.at(number, days=5 + keer)
            geplaatst, wie = (NULL, NULL) if wacht else (facts.clock.at(number, days=6 + keer), door)
            yield (
                f"\t{MEER[mix(number, 38 + keer) % len(MEER)]}\t\t\t\t{2 * number + keer:032x}\t1\t{wanneer}\t{geplaatst}\t{wie}\t"
                f"{NULL}\t\t{number}\n"
            )


def terugkoppelingen(facts: Facts) -> Iterator[str]:
    """One of ten by phone or on paper; the newest still have to be given."""
    for number in range(1, facts.size + 1):
        if not is_idee(number) and mix(number, 34) % 10 == 0:
            nog = number > facts.size * 0.995
            door = NULL if nog else facts.people.wijkverbinder_van(facts.gebied(number))
            gedaan = NULL if nog else facts.clock.at(number, days=14)
            yield f"telefoon\tafgehandeld\t{facts.clock.at(number, days=12)}\t{gedaan}\t{door}\t{number}\n"


def hulpvragen(facts: Facts) -> Iterator[str]:
    """They go a month after the call, so there are never many."""
    for number in range(1, max(20, min(facts.size // 50, 2000)) + 1):
        wanneer = facts.clock.at(facts.size, days=-(number % 30))
        gebeld = NULL if number % 20 == 0 else wanneer
        yield f"Inwoner Voorbeeld\t038 000 00 00\tochtend\t{number + 2**100:032x}\t{wanneer}\t{gebeld}\t{NULL}\t{facts.gebied(number)}\n"


def gebeurtenissen(facts: Facts) -> Iterator[str]:
    for number in range(1, facts.size + 1):
        gebied = facts.gebied(number)
        door = facts.people.wijkverbinder_van(gebied)
        verbs = ("ingediend", "gepubliceerd", "beantwoord") if is_idee(number) else ("gemeld", "in_behandeling", "afgehandeld")
        for nummer, verb in enumerate(verbs[: 1 + mix(number, 35) % 3]):
            wanneer = facts.clock.at(number, days=4 * nummer)
            actor = door if nummer else NULL
            yield f"inzendingen.inzending\t{number}\t{wanneer}\t{verb}\tindiener\t{{}}\t{actor}\t{gebied}\n"
        if number % 5 == 0:
            wanneer = facts.clock.at(number)
            yield f"contactmomenten.contactmoment\t{number // 5}\t{wanneer}\tvastgelegd\tmedewerkers\t{{}}\t{door}\t{gebied}\n"


def contactmomenten(facts: Facts) -> Iterator[str]:
    for moment in range(1, facts.size // 5 + 1):
        number = moment * 5
        gebied, wanneer = facts.gebied(number), facts.clock.at(number)
        onderwerp = f"{WAT[mix(moment, 40) % len(WAT)]} {WAAR[mix(moment, 41) % len(WAAR)]} {MIS[mix(moment, 42) % len(MIS)]}"
        yield (
            f"{moment}\t{KANALEN_GESPREK[mix(moment, 43) % 5]}\tin\t{onderwerp}\t{KLACHTEN[mix(moment, 44) % 1000]}\tt\tf\t"
            f"{wanneer}\t{wanneer}\t{NULL}\t{gebied}\t{facts.people.wijkverbinder_van(gebied)}\n"
        )


def betrokkenen(facts: Facts) -> Iterator[str]:
    for moment in range(1, facts.size // 5 + 1):
        yield f"inwoner\t\t{moment}\n"
