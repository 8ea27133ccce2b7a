"""Which toezeggingen: who may see them, what runs, what is late, and who has to hear of it."""

import datetime as dt

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from kampen_wijk.pagecache.version import onthoud
from participatie.partners.models import Partner
from participatie.toezeggingen.workflow import AFGEROND, Stand
from wijken.models import Gebied, Rol


class ToezeggingQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Anybody reads what is public; staff also what concerns them."""
        return self.filter(Q(openbaar=True) | _eigen_werk(user))

    def werk_van(self, user):
        """Of the gebieden that they look after, and what they, their afdeling or their organisation promised."""
        return self.filter(_eigen_werk(user))

    def van(self, user):
        """What they have to keep themselves: they, their afdeling or their organisation promised it."""
        return self.filter(_beloofd_door(user))

    def openbaar(self):
        return self.filter(openbaar=True)

    def rond(self, gebied):
        """In this gebied, what lies below it, or the parts it is composed of."""
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder([gebied.pk]))

    def bij(self, inzending):
        """Those that belong to this signaal or idee, the newest first."""
        return self.filter(inzending=inzending.pk).order_by("-pk")

    def lopend(self):
        """What still has to be kept: the longest late first, then what comes soonest."""
        return self.filter(stand=Stand.LOPEND).order_by("uiterlijk_op", "pk")

    def afgerond(self):
        """What came of them, the newest first."""
        return self.filter(stand__in=sorted(AFGEROND)).order_by("-afgerond_op", "-pk")

    def te_laat(self, dag: dt.date | None = None):
        return self.lopend().filter(uiterlijk_op__lt=dag or timezone.localdate())

    def voor_dag(self, dag: dt.date):
        """Those of which the day comes before or on this one, the late among them."""
        return self.filter(uiterlijk_op__lte=dag)

    def nog_te_vertellen(self):
        """It ended, and whoever asked for it hears that from nobody but us: there is no signaal that tells them."""
        return self.afgerond().filter(inzending__isnull=True, verteld_op__isnull=True)

    def tel(self) -> dict[str, int]:
        """How many there are, how they ended, and how many run past their day."""
        laat = Q(stand=Stand.LOPEND, uiterlijk_op__lt=timezone.localdate())
        per_stand = {str(stand): Count("pk", filter=Q(stand=stand)) for stand in Stand}
        return self.order_by().aggregate(alle=Count("pk"), te_laat=Count("pk", filter=laat), **per_stand)

    def tel_rond(self, gebied) -> dict[str, int]:
        """`tel` for the pages of a gebied, remembered until something public or the day changes."""
        return onthoud(f"toezeggingen.rond {gebied.pk}", self.rond(gebied).tel)

    def voor_lijst(self):
        """What a row of a list shows, without the names: those come from memory."""
        return self.only(
            "tekst", "gebied", "medewerker", "afdeling", "partner", "wie", "aan_wie", "uiterlijk_op", "stand", "uitkomst",
            "afgerond_op", "openbaar", "inzending", "verteld_op",
        )

    def met_verplaatsingen(self):
        """With the days it was moved from, and why."""
        return self.prefetch_related("verplaatsingen")


def _eigen_werk(user) -> Q:
    if not user.is_authenticated or not user.is_active:
        return Q(pk__in=[])
    return _in_gebied(user) | _beloofd_door(user)


def _in_gebied(user) -> Q:
    gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
    return Q(gebied__in=Gebied.objects.met_alles_eronder(gebieden)) if gebieden else Q(pk__in=[])


def _beloofd_door(user) -> Q:
    """Seen with the rol somebody has today: who has none any more promised nothing that they may still read."""
    eigen = Q(pk__in=[])
    if user.heeft_rol(Rol.WIJKVERBINDER, Rol.BEHANDELAAR):
        eigen |= Q(medewerker=user)
    if afdelingen := [r.afdeling_id for r in user.rollen_nu() if r.rol == Rol.BEHANDELAAR]:
        eigen |= Q(afdeling__in=afdelingen)
    if user.heeft_rol(Rol.PARTNER):
        eigen |= Q(partner__in=Partner.objects.van(user))
    return eigen
