"""Writing down a conversation, and what somebody said in it."""

from collections.abc import Sequence

from django.db import transaction

from kampen_wijk.formguard.dubbel import een_keer
from participatie.contactmomenten.actions.taak import eigen_termijn, maak_taak
from participatie.contactmomenten.gelukt import ALLEEN_TAAK, NietGelukt, controleer
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.inzendingen.actions.opschrijven import opschrijven
from participatie.inzendingen.models import Hulpvraag, Inzending
from participatie.toezeggingen.actions.toezegging import toezegging_doen
from participatie.toezeggingen.models import Toezegging
from wijken.models.gebeurtenis import leg_vast

VELDEN = (
    "gebied", "kanaal", "richting", "onderwerp", "inhoud", "reactie", "gelukt", "vertrouwelijk", "taal", "plaatsgevonden_op",
)


def contactmoment_vastleggen(*, sleutel, door, betrokkenen: Sequence[dict] = (), vervolg="", **velden) -> Contactmoment:
    """A new conversation with who took part; the same sleutel twice makes one, with all that belongs to it.

    `betrokkenen`: rol, and where known naam and partner, each. `vervolg`: what the writer still has to do; it becomes a taak
    for herself. `velden`: VELDEN; what is left out has the value that the model gives it. Raises NietGelukt.
    """

    def maak():
        moment = Contactmoment(medewerker=door, verzendsleutel=sleutel, **velden)
        controleer(gelukt=moment.gelukt, richting=moment.richting, reactie=moment.reactie)
        moment.save(force_insert=True)
        _zet_betrokkenen(moment, betrokkenen)
        leg_vast(moment, "vastgelegd", gebied=moment.gebied, actor=door, kanaal=moment.kanaal_id)
        if vervolg:
            maak_taak(
                gevraagde_handeling=vervolg, gebied=moment.gebied, contactmoment=moment, gevraagd_door=door, medewerker=door,
                uiterlijk_op=eigen_termijn(),
            )
        return moment

    return een_keer(Contactmoment, sleutel, maak)[0]


@transaction.atomic
def contactmoment_wijzigen(contactmoment, *, door, betrokkenen: Sequence[dict] = (), **velden) -> Contactmoment:
    """Mend what was written, for instance to take out personal data. Raises NietGelukt."""
    rij = Contactmoment.objects.select_for_update(of=("self",)).get(pk=contactmoment.pk)
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    controleer(gelukt=rij.gelukt, richting=rij.richting, reactie=rij.reactie)
    rij.save(update_fields=list(velden))
    rij.betrokkenen.all().delete()
    _zet_betrokkenen(rij, betrokkenen)
    leg_vast(rij, "gewijzigd", gebied=rij.gebied, actor=door)
    return rij


@transaction.atomic
def uit_gesprek(contactmoment, **opgeschreven) -> Inzending | Hulpvraag:
    """What somebody said in a conversation, written down as `opschrijven` does; it stays with the conversation.

    Raises NietGelukt where nobody was reached: then nobody said anything.
    """
    if not contactmoment.gelukt:
        raise NietGelukt(ALLEEN_TAAK)
    ding = opschrijven(**opgeschreven)
    if isinstance(ding, Inzending):
        contactmoment.inzendingen.add(ding)
    return ding


@transaction.atomic
def beloofd_in_gesprek(contactmoment, **beloofd) -> Toezegging:
    """What was promised in a conversation, as `toezegging_doen` writes it down; it stays with the conversation.

    Raises NietGelukt where nobody was reached: then nobody promised anybody anything.
    """
    if not contactmoment.gelukt:
        raise NietGelukt(ALLEEN_TAAK)
    toezegging = toezegging_doen(**beloofd)
    contactmoment.toezeggingen.add(toezegging)
    return toezegging


def _zet_betrokkenen(moment, betrokkenen):
    """The role alone says something already; a name and an organisation only where they were given."""
    Betrokkene.objects.bulk_create(Betrokkene(contactmoment=moment, **wie) for wie in betrokkenen)
