"""Letters to who wants to hear the answer on paper: what stands in them, in the words of the outcome."""

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.pdf.maken import maak_pdf
from kampen_wijk.secretlinks.reference import groepeer
from participatie.inzendingen.models.inzending import Bron
from participatie.portaal.terugkoppelwoorden import tekst, zin
from wijken.models import Gebied, Rolvervulling

# Who wrote it knows the rest, and a letter in large print has to stay a letter.
HOOGSTENS_GEVRAAGD = 600


def brieven_pdf(terugkoppelingen) -> bytes:
    """One PDF with a letter for each; reads what `om_te_vertellen` fetched. Raises PdfLuktNiet."""
    brieven = [brief(rij) for rij in terugkoppelingen]
    titel = "Antwoord van de gemeente" if len(brieven) == 1 else f"{len(brieven)} brieven van de gemeente"
    return maak_pdf("brief", {"gemeente": settings.GEMEENTE_NAAM, "titel": titel, "brieven": brieven})


def brief(terugkoppeling) -> dict:
    """What one letter says."""
    ding = terugkoppeling.inzending
    soort = "signaal" if ding.is_signaal else "idee"
    delen = ding.deeluitkomsten.all() if terugkoppeling.aanleiding == "afgehandeld" else ()
    return {
        "datum": _dag(timezone.now()),
        "kop": f"Over uw {soort}",
        "aanhef": f"Beste {ding.indiener.naam or 'inwoner'},",
        "inleiding": f"Op {_dag(ding.ontvangen_op)} kregen wij {_hoe(ding)}een {soort} van u. Het ging over {ding.gebied.naam}.",
        "zin": zin(terugkoppeling),
        "tekst": tekst(terugkoppeling),
        "onderdelen": [
            {"onderdeel": deel.onderdeel, "uitkomst": deel.get_uitkomst_display().lower(), "reden": deel.reden} for deel in delen
        ],
        "gevraagd": _begin(f"{ding.titel}\n{ding.tekst}"),
        "bellen_kop": "Wilt u antwoord geven?" if terugkoppeling.aanleiding == "vraag" else "Wilt u iets vragen of vertellen?",
        "bellen": [*wijkverbinders(ding.gebied_id), {"naam": "de gemeente", "nummer": settings.GEMEENTE_TELEFOON}],
        "nummer": groepeer(ding.referentie),
    }


def wijkverbinders(gebied_pk: int) -> list[dict]:
    """Name and number of the public wijkverbinders of a gebied, from memory: there are few, and many letters."""
    return onthoud("portaal.wijkverbinders_om_te_bellen", _wijkverbinders).get(gebied_pk, [])


def _wijkverbinders() -> dict[int, list[dict]]:
    gevonden: dict[int, list[dict]] = {}
    for rol in Rolvervulling.objects.openbare_wijkverbinders():
        wie = {"naam": f"{rol.medewerker.naam}, uw wijkverbinder", "nummer": rol.medewerker.telefoon}
        for pk in Gebied.objects.met_alles_eronder([rol.gebied_id]):
            bekend = gevonden.setdefault(pk, [])
            if wie["nummer"] and wie not in bekend:
                bekend.append(wie)
    return gevonden


def _begin(woorden: str) -> str:
    woorden = woorden.strip()
    if len(woorden) <= HOOGSTENS_GEVRAAGD:
        return woorden
    return woorden[:HOOGSTENS_GEVRAAGD].rsplit(" ", 1)[0] + " …"


def _hoe(ding) -> str:
    """How it came in, and on whose behalf; nothing about who sent it on the site themselves."""
    hoe = "" if ding.bron == Bron.PORTAAL else f"{ding.get_bron_display()} "
    return f"{hoe}namens {ding.namens} " if ding.namens else hoe


def _dag(moment) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
