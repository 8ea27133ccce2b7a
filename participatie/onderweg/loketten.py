"""The counter for envelopes: takes one, and always says in words what became of it."""

from django.http import JsonResponse

from kampen_wijk.enveloppen.envelop import Envelop, Onleesbaar, Soort, lees
from kampen_wijk.ratelimit.limiet import toegestaan
from participatie.onderweg.actions import envelop_verwerken
from participatie.onderweg.models import Concept

# A text of some thousands of characters, every one an emoji, stays below it.
GROOTST = 256 * 1024
PER_UUR = 300

ZINNEN = {
    "te_groot": (413, "Dit gesprek is te lang om te versturen."),
    "te_vaak": (429, "Er kwam veel tegelijk. Wij proberen het later opnieuw."),
    "onleesbaar": (400, "Wij kunnen dit gesprek niet lezen. Vraag uw beheerder om hulp. Het blijft op deze telefoon staan."),
    "van_een_ander": (403, "Dit gesprek is van iemand anders. Wij nemen het aan als die persoon hier weer inlogt."),
}


def neem_aan(request) -> JsonResponse:
    """`uitkomst` is vastgelegd, concept or open (a draft, given back to who wrote it); or one of ZINNEN, and it stays."""
    if len(request.body) > GROOTST:
        return _blijft("te_groot")
    if not toegestaan("onderweg", str(request.user.pk), maximaal=PER_UUR, seconden=3600):
        return _blijft("te_vaak")
    try:
        envelop = lees(request.body)
        if envelop.kop.van != request.user.pk:
            return _blijft("van_een_ander")
        return _verwerk(envelop, request.user)
    except Onleesbaar:
        return _blijft("onleesbaar")


def _verwerk(envelop: Envelop, user) -> JsonResponse:
    if envelop.kop.soort == Soort.CONCEPT:
        return JsonResponse({"uitkomst": "open", "velden": envelop.open()})
    ding = envelop_verwerken(envelop, door=user)
    uitkomst = "concept" if isinstance(ding, Concept) else "vastgelegd"
    return JsonResponse({"uitkomst": uitkomst, "adres": ding.get_absolute_url()})


def _blijft(waarom: str) -> JsonResponse:
    status, zin = ZINNEN[waarom]
    return JsonResponse({"uitkomst": waarom, "zin": zin}, status=status)
