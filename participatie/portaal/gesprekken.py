"""The conversations that belong to something else, on the page of that: the other side of each link."""

from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import JSONObject

from participatie.contactmomenten.models import Contactmoment
from participatie.contactmomenten.models.contactmoment import VERTROUWELIJK

HOOGSTENS = 10


def met_gesprekken(rijen: QuerySet, user, via: str) -> QuerySet:
    """With the newest conversations of each, in the same query; `via`: the link, such as `inzendingen`."""
    if not user.has_perm("werk.contactmoment_lezen"):
        return rijen
    gevonden = Contactmoment.objects.zichtbaar_voor(user).filter(**{via: OuterRef("pk")}).nieuwste()[:HOOGSTENS]
    return rijen.annotate(gesprekken=ArraySubquery(gevonden.values(rij=_rij(user))))


def gesprekken_bij(ding) -> list[dict]:
    """What `met_gesprekken` found, newest first; empty for who reads no conversations."""
    return [rij | {"op": datetime.fromisoformat(rij["op"])} for rij in getattr(ding, "gesprekken", [])]


def gesprekken_over(user, **waarover) -> list[dict]:
    """The same in a query of its own; `waarover`: as in a filter."""
    if not user.has_perm("werk.contactmoment_lezen"):
        return []
    gevonden = Contactmoment.objects.zichtbaar_voor(user).filter(**waarover).distinct().nieuwste()[:HOOGSTENS]
    return [
        {"pk": rij.pk, "titel": rij.titel_voor(user), "kanaal": rij.kanaal, "wie": rij.medewerker, "op": rij.plaatsgevonden_op,
         "vertrouwelijk": rij.vertrouwelijk}
        for rij in gevonden.voor_lijst()
    ]


def _rij(user) -> JSONObject:
    """As `Contactmoment.titel_voor` says it: words of what is vertrouwelijk are for its writer."""
    titel = Case(When(Q(vertrouwelijk=True) & ~Q(medewerker=user.pk), then=Value(VERTROUWELIJK)), default=F("onderwerp"))
    return JSONObject(
        pk="pk", titel=titel, kanaal="kanaal__naam", wie="medewerker__naam", op="plaatsgevonden_op", vertrouwelijk="vertrouwelijk"
    )
