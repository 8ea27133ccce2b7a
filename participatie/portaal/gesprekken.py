"""The conversations that belong to something else, on the page of that: the other side of each link."""

from participatie.contactmomenten.models import Contactmoment

HOOGSTENS = 10


def gesprekken(user, **waarover) -> list[tuple[Contactmoment, str]]:
    """Newest first, each with the title that this reader may see; empty for who reads no conversations.

    `waarover`: as in a filter, for instance `inzendingen=signaal.pk`.
    """
    if not user.has_perm("werk.contactmoment_lezen"):
        return []
    rijen = Contactmoment.objects.zichtbaar_voor(user).filter(**waarover).voor_lijst().nieuwste()[:HOOGSTENS]
    return [(rij, rij.titel_voor(user)) for rij in rijen]
