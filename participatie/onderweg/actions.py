"""What comes out of an envelope: a conversation, or a concept for its writer to mend."""

from django.db import transaction

from kampen_wijk.enveloppen.envelop import Envelop, Kop, Paren
from participatie.contactmomenten.actions import contactmoment_vastleggen
from participatie.contactmomenten.forms import ContactmomentFormulier
from participatie.contactmomenten.models import Contactmoment
from participatie.onderweg.models import Concept, als_ingevuld
from wijken.models import Medewerker


def envelop_verwerken(envelop: Envelop, *, door: Medewerker) -> Contactmoment | Concept:
    """Exactly once, however often it comes: the same form and action as on the page; what they refuse becomes a concept."""
    paren, kop = envelop.open(), envelop.kop
    formulier = ContactmomentFormulier(als_ingevuld(paren, kop.sleutel), user=door, waarschuw=False)
    if formulier.is_valid():
        return contactmoment_vastleggen(door=door, **formulier.cleaned_data)
    # It came before, and could not be sent any more by now: what is stored is not sent back to be mended.
    al = Contactmoment.objects.filter(verzendsleutel=kop.sleutel, medewerker=door).first()
    return al or _concept(paren, kop, door)


def _concept(paren: Paren, kop: Kop, door: Medewerker) -> Concept:
    return Concept.objects.get_or_create(
        medewerker=door, sleutel=kop.sleutel, defaults={"velden": paren, "opgesteld_op": kop.op}
    )[0]


@transaction.atomic
def concept_afmaken(concept: Concept, *, formulier: ContactmomentFormulier, door: Medewerker) -> Contactmoment:
    """What was mended becomes a conversation, and is no concept any more."""
    moment = contactmoment_vastleggen(door=door, **formulier.cleaned_data)
    Concept.objects.filter(pk=concept.pk).delete()
    return moment


def concept_weggooien(concept: Concept) -> None:
    """Its writer says that it is not needed any more."""
    concept.delete()
