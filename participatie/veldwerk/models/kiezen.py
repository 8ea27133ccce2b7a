"""Which opbrengsten, sessies and vondsten: who may see them, what is still open, and how often what was said."""

from django.db import models
from django.db.models import Count, Q

from kampen_wijk.pagecache.version import onthoud
from participatie.veldwerk.workflow import Stand
from wijken.models import Gebied, Rol


def _eigen_gebieden(user) -> list[int]:
    """What this medewerker looks after as a wijkverbinder."""
    if not user.is_authenticated or not user.is_active:
        return []
    return Gebied.objects.met_alles_eronder(r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER)


class OpbrengstQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Anybody reads what is on the site; the wijkverbinders of the gebied all of it."""
        return self.filter(Q(gepubliceerd_op__isnull=False) | Q(gebied__in=_eigen_gebieden(user)))

    def werk_van(self, user):
        return self.filter(gebied__in=_eigen_gebieden(user))

    def openbaar(self):
        return self.filter(gepubliceerd_op__isnull=False).order_by("-gepubliceerd_op", "-pk")

    def rond(self, gebied):
        """In this gebied, what lies below it, or the parts it is composed of."""
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder([gebied.pk]))

    def laatste_rond(self, gebied) -> list:
        """Three for the page of a gebied, remembered until something public changes."""
        return onthoud(f"veldwerk.rond {gebied.pk}", lambda: list(self.openbaar().rond(gebied).voor_lijst()[:3]))

    def voor_lijst(self):
        """What a card shows, with the gebied."""
        return self.select_related("gebied").only(
            "titel", "slug", "stand", "inleiding", "gepubliceerd_op", "gewijzigd_op", "gebied__naam", "gebied__slug"
        )


class SessieQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """The wijkverbinders of the gebied, and nobody else."""
        return self.filter(gebied__in=_eigen_gebieden(user))

    def lopend(self):
        """In which one can still gather: it belongs to no opbrengst yet, or to one that is open."""
        return self.filter(Q(opbrengst__isnull=True) | Q(opbrengst__stand=Stand.OPEN))

    def zonder_opbrengst(self):
        return self.filter(opbrengst__isnull=True)

    def rond(self, gebied):
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder([gebied.pk]))

    def voor_lijst(self):
        """With their gebied and how much was gathered, the newest first."""
        return self.select_related("gebied", "opbrengst").annotate(aantal=Count("vondsten")).order_by("-datum", "-pk")


class VondstQuerySet(models.QuerySet):
    def van_opbrengst(self, opbrengst):
        """All that was gathered for it, in the order in which it came, by kind."""
        return self.filter(sessie__opbrengst=opbrengst).select_related("sessie").order_by("sessie", "onderwerp", "pk")

    def getoond(self, opbrengst):
        """Photos that the public sees: somebody looked at them, and they stand below a thema."""
        return self.filter(sessie__opbrengst=opbrengst, foto_openbaar=True, thema__isnull=False).order_by("pk")

    def per_stem(self, opbrengst) -> list[tuple[int, str, int]]:
        """(thema, stem, how often), of what was sorted into a thema. One query."""
        rijen = self.filter(sessie__opbrengst=opbrengst, thema__isnull=False).order_by()
        return list(rijen.values_list("thema", "stem").annotate(aantal=Count("pk")))

    def openbaar_in(self, periode, gebieden) -> dict[str, int]:
        """How often each subject was tapped, of opbrengsten of these gebieden that came on the site in these months."""
        rijen = self.filter(
            sessie__opbrengst__gebied__in=gebieden, sessie__opbrengst__gepubliceerd_op__gte=periode.begin,
            sessie__opbrengst__gepubliceerd_op__lt=periode.einde,
        )
        return dict(rijen.order_by().values_list("onderwerp").annotate(aantal=Count("pk")))

    def per_onderwerp(self, sessie) -> dict[str, int]:
        """How often each button was tapped."""
        return dict(self.filter(sessie=sessie).order_by().values_list("onderwerp").annotate(aantal=Count("pk")))
