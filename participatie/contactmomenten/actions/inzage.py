"""The one door to the words of a conversation: who may not, gets nothing; of what is vertrouwelijk every reading is kept."""

from django.http import Http404

from participatie.contactmomenten.models import Contactmoment, Inzage


def gesprek_openen(user, pk, *, alles=False) -> Contactmoment:
    """For a page that shows its words. Http404 for who may not read it; `alles`: with who took part and what it belongs to.

    Also its writer is written down: then nobody has to guess whether reading it once more was kept.
    """
    gesprekken = Contactmoment.objects.zichtbaar_voor(user)
    gesprekken = gesprekken.met_alles() if alles else gesprekken.select_related("gebied", "medewerker", "kanaal")
    moment = gesprekken.filter(pk=pk).first()
    if moment is None:
        raise Http404
    if moment.vertrouwelijk:
        Inzage.objects.create(contactmoment=moment, medewerker=user)
    return moment
