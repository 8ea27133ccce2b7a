"""The kinds of things on the timeline of a gebied: of each the events that matter, who may see it, and how it is called.

Another noun is one more `Soort`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery
from django.db.models import Case, F, QuerySet, Value, When
from django.db.models.functions import Coalesce, Concat, JSONObject, Left, NullIf
from django.urls import reverse

from kampen_wijk.woordenschat.velden import zoekvector
from participatie.activiteiten.models import Activiteit, Traject
from participatie.contactmomenten.models import Contactmoment, Gebiedsoverdracht, Taak
from participatie.contactmomenten.models.contactmoment import VERTROUWELIJK
from participatie.inzendingen.models import Inzending, Schouw
from participatie.inzendingen.workflow import Status
from participatie.toezeggingen.models import Toezegging
from profielen.models import Profiel, ProfielVersie
from wijken.models import Gebied
from wijken.models.gebeurtenis import soort_van

# More of a text is not fetched; a title is never longer than this, or ends on a word.
LANG = 80
_KOP = Coalesce(NullIf("titel", Value("")), Left("tekst", LANG))
# Whoever opens a dossier often has somebody beside her: the words of what is vertrouwelijk stand on its own page alone.
_GESPREK = Case(When(vertrouwelijk=True, then=Value(VERTROUWELIJK)), default=F("onderwerp"))
_STATUSSEN = frozenset(Status.values) - {Status.GEMELD, Status.REACTIE_ONTVANGEN}


@dataclass(frozen=True)
class Soort:
    """One noun.

    `zichtbaar(user, gebied)`: what this user may see, by its own rules. `gevonden(user, gebied, woorden)`: those of them that
    hold the words, where that is more than looking in the column `zoek`. `rij`: what the timeline says of it (`titel`, and what
    `adres` needs), as JSON. `van_elders`: its events need not name the gebied; `zichtbaar` then has to look at that.
    """

    code: str
    kop: str
    een: str
    model: type
    verbs: frozenset
    zichtbaar: Callable[..., QuerySet]
    rij: JSONObject
    adres: Callable[[dict], str]
    gevonden: Callable[..., QuerySet] | None = None
    van_elders: bool = False

    @property
    def soort(self) -> str:
        """As an event names it."""
        return soort_van(self.model)

    def dingen(self, user, gebied: Gebied, woorden: SearchQuery | None) -> QuerySet:
        if woorden is None:
            return self.zichtbaar(user, gebied)
        return self.gevonden(user, gebied, woorden) if self.gevonden else self.zichtbaar(user, gebied).filter(zoek=woorden)


def _inzendingen(soort: str):
    return lambda user, gebied: Inzending.objects.werk_van(user).filter(soort=soort)


def _taken(user, gebied, woorden):
    return Taak.objects.zichtbaar_voor(user).alias(zoek=zoekvector("gevraagde_handeling", "toelichting")).filter(zoek=woorden)


def _toezeggingen(user, gebied, woorden):
    return Toezegging.objects.werk_van(user).alias(zoek=zoekvector("tekst", "uitkomst")).filter(zoek=woorden)


def _activiteiten(user, gebied, woorden):
    return Activiteit.objects.werk_van(user).alias(zoek=zoekvector("titel", "wat")).filter(zoek=woorden)


def _schouwen(user, gebied, woorden):
    return Schouw.objects.zichtbaar_voor(user).alias(zoek=zoekvector("naam", "naam")).filter(zoek=woorden)


def _profielen(user, gebied, woorden=None):
    """Everybody reads what was adopted; by the words of the version that holds."""
    rijen = Profiel.objects.filter(gebied__in=Gebied.objects.met_alles_eronder([gebied.pk]))
    if woorden is None:
        return rijen
    versies = ProfielVersie.objects.zichtbaar_voor(user).geldend().voor_zoeken().filter(zoek=woorden)
    return rijen.filter(pk__in=versies.values("profiel"))


SOORTEN = (
    Soort(
        "signalen", "Signalen", "Signaal", Inzending,
        _STATUSSEN | {"gemeld", "doorgezet", "partner_antwoordde", "deeluitkomst_vastgelegd", "samengevoegd", "omgezet_naar_hulpvraag"},
        _inzendingen(Inzending.Soort.SIGNAAL), JSONObject(titel=_KOP, sleutel="referentie"),
        lambda rij: reverse("werk:signaal", args=[rij["sleutel"]]),
    ),
    Soort(
        "ideeen", "Ideeën", "Idee", Inzending,
        frozenset({
            "ingediend", "gepubliceerd", "niet_gepubliceerd", "beantwoord", "in_gesprek", "opgepakt", "niet_opgepakt", "uitgevoerd",
            "stand_van_zaken", "traject_begonnen", "reactie_geplaatst",
        }),
        _inzendingen(Inzending.Soort.IDEE), JSONObject(titel=_KOP, sleutel="referentie"),
        lambda rij: reverse("werk:idee", args=[rij["sleutel"]]),
    ),
    Soort(
        "gesprekken", "Gesprekken", "Gesprek", Contactmoment, frozenset({"vastgelegd"}),
        lambda user, gebied: Contactmoment.objects.zichtbaar_voor(user), JSONObject(titel=_GESPREK, sleutel="pk"),
        lambda rij: reverse("contactmomenten:contactmoment", args=[rij["sleutel"]]),
        lambda user, gebied, woorden: Contactmoment.objects.doorzoekbaar_voor(user).filter(zoek=woorden),
    ),
    Soort(
        "taken", "Taken", "Taak", Taak, frozenset({"gevraagd", "doorgegeven", "verwerkt", "te_verwerken"}),
        lambda user, gebied: Taak.objects.zichtbaar_voor(user), JSONObject(titel="gevraagde_handeling", sleutel="pk"),
        lambda rij: reverse("werk:taak", args=[rij["sleutel"]]),
        _taken,
    ),
    Soort(
        "toezeggingen", "Toezeggingen", "Toezegging", Toezegging, frozenset({"toegezegd", "verplaatst", "nagekomen", "deels", "niet"}),
        lambda user, gebied: Toezegging.objects.werk_van(user), JSONObject(titel=Left("tekst", LANG), sleutel="pk"),
        lambda rij: reverse("werk:toezegging", args=[rij["sleutel"]]),
        _toezeggingen,
    ),
    Soort(
        "trajecten", "Trajecten", "Traject", Traject,
        frozenset({"traject_begonnen", "gepubliceerd", "fase_toegevoegd", "resultaat_geplaatst", "van_de_site_gehaald", "afgerond"}),
        lambda user, gebied: Traject.objects.zichtbaar_voor(user).rond(gebied),
        # A traject may be of several gebieden, and then its events name none.
        JSONObject(titel="titel", sleutel="pk", slug="slug", op="gepubliceerd_op"),
        lambda rij: reverse("portaal:traject", args=[rij["slug"]]) if rij["op"] else reverse("werk:traject", args=[rij["sleutel"]]),
        van_elders=True,
    ),
    Soort(
        "activiteiten", "Activiteiten", "Activiteit", Activiteit,
        frozenset({"activiteit_begonnen", "gepubliceerd", "activiteit_verplaatst", "activiteit_afgelast"}),
        lambda user, gebied: Activiteit.objects.werk_van(user), JSONObject(titel="titel", sleutel="pk"),
        lambda rij: reverse("werk:activiteit", args=[rij["sleutel"]]),
        _activiteiten,
    ),
    Soort(
        "schouwen", "Rondes door de wijk", "Ronde", Schouw, frozenset({"schouw_gemaakt"}),
        lambda user, gebied: Schouw.objects.zichtbaar_voor(user), JSONObject(titel="naam", sleutel="pk"),
        lambda rij: reverse("werk:schouw", args=[rij["sleutel"]]),
        _schouwen,
    ),
    Soort(
        "profiel", "Profiel", "Profiel", Profiel, frozenset({"samenspraak", "vastgesteld", "ingetrokken"}),
        _profielen, JSONObject(titel=F("gebied__naam"), sleutel="gebied__slug"),
        lambda rij: reverse("portaal:profiel", args=[rij["sleutel"]]),
        _profielen,
    ),
    Soort(
        "overdracht", "Overdracht van het gebied", "Overdracht", Gebiedsoverdracht, frozenset({"gebied_overgedragen"}),
        lambda user, gebied: Gebiedsoverdracht.objects.zichtbaar_voor(user),
        JSONObject(titel=Concat("van__naam", Value(" → "), "naar__naam"), sleutel="gebied__slug"),
        lambda rij: reverse("werk:dossier", args=[rij["sleutel"]]),
        # The note is for reading, not for finding.
        lambda user, gebied, woorden: Gebiedsoverdracht.objects.none(),
    ),
)
