"""Which trajecten: who may see them, where they are, and how much of them a list needs."""

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, Func, OuterRef
from django.utils import timezone

from wijken.models import Gebied, Rol


class TrajectQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Anybody sees what is public; a wijkverbinder also the concepts of her gebieden."""
        if not user.is_authenticated or not user.is_active:
            return self.openbaar()
        return self.filter(models.Q(gepubliceerd_op__isnull=False) | models.Q(pk__in=self.model.objects.werk_van(user).values("pk")))

    def werk_van(self, user):
        """What this medewerker keeps: trajecten of the gebieden where they are wijkverbinder."""
        eigen = [rol.gebied_id for rol in user.rollen_nu() if rol.rol == Rol.WIJKVERBINDER]
        return self.in_gebieden(Gebied.objects.met_alles_eronder(eigen))

    def openbaar(self):
        """Newest first."""
        return self.filter(gepubliceerd_op__isnull=False).order_by("-gepubliceerd_op", "-pk")

    def in_gebieden(self, pks):
        delen = self.model.gebieden.through.objects.filter(traject=OuterRef("pk"), gebied__in=list(pks))
        return self.filter(Exists(delen))

    def rond(self, gebied):
        """About this gebied, something in it, or something that it lies in: all of that concerns who lives there."""
        alle = Gebied.objects.met_alles_eronder
        eromheen = [ander.pk for ander in Gebied.objects.alle() if gebied.pk in alle([ander.pk])]
        return self.in_gebieden({*eromheen, *alle([gebied.pk])})

    def niet_voorbij(self, dag=None):
        """What runs or still begins."""
        return self.filter(afgerond_op__isnull=True, eindigt_op__gte=dag or timezone.localdate())

    def uit(self, idee):
        return self.filter(uit_idee=idee.pk)

    def voor_lijst(self):
        """What a card shows, with the names of the gebieden. Two queries."""
        return self.only(
            "titel", "slug", "intro", "niveau", "begint_op", "eindigt_op", "gepubliceerd_op", "ingetrokken_op",
            "afgerond_op", "terug_op", "gewijzigd_op",
        ).prefetch_related("gebieden")

    def voor_zoeken(self):
        """What a search shows, with the keys of its gebieden (`waar`) and its stems."""
        delen = self.model.gebieden.through.objects.filter(traject=OuterRef("pk")).order_by("pk").values("gebied")
        stammen = Func(F("zoek"), function="tsvector_to_array", output_field=ArrayField(models.TextField()))
        return self.only("titel", "slug", "intro", "open", "gepubliceerd_op").annotate(waar=ArraySubquery(delen), stammen=stammen)
