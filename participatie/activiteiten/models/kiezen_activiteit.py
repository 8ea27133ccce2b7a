"""Which activiteiten: who may see them, what there is to do, where, and with whom."""

import datetime as dt

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from wijken.models import Gebied, Rol


class ActiviteitQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Anybody sees what is public; a wijkverbinder also the concepts of her gebieden."""
        if not user.is_authenticated or not user.is_active:
            return self.openbaar()
        return self.filter(Q(gepubliceerd_op__isnull=False) | Q(pk__in=self.model.objects.werk_van(user).values("pk")))

    def werk_van(self, user):
        """What this medewerker keeps: activiteiten of the gebieden where they are wijkverbinder."""
        eigen = [rol.gebied_id for rol in user.rollen_nu() if rol.rol == Rol.WIJKVERBINDER]
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder(eigen))

    def openbaar(self):
        return self.filter(gepubliceerd_op__isnull=False)

    def vanaf(self, dag: dt.date | None = None):
        """What there is to do from the begin of this day (today) on, soonest first; what was called off is said as well."""
        begin = timezone.make_aware(dt.datetime.combine(dag or timezone.localdate(), dt.time.min))
        return self.filter(eindigt_op__gte=begin).order_by("begint_op", "pk")

    def tot(self, dag: dt.date):
        """That begin on this day or before."""
        return self.filter(begint_op__lte=timezone.make_aware(dt.datetime.combine(dag, dt.time.max)))

    def rond(self, gebied):
        """For this gebied, something in it, or something that it lies in: all of that is near who lives there."""
        alle = Gebied.objects.met_alles_eronder
        eromheen = [ander.pk for ander in Gebied.objects.alle() if gebied.pk in alle([ander.pk])]
        return self.filter(gebied__in=sorted({*eromheen, *alle([gebied.pk])}))

    def van_partner(self, partner):
        """That this partner organises, alone or with others."""
        samen = self.model.partners.through.objects.filter(activiteit=OuterRef("pk"), partner=partner.pk)
        return self.filter(Exists(samen))

    def bij(self, traject):
        return self.filter(traject=traject.pk)

    def ook_op(self, ding):
        """The other times of what comes back."""
        return self.filter(reeks=ding.reeks).exclude(pk=ding.pk) if ding.reeks else self.none()

    def met_te_bellen(self):
        """With `te_bellen`: whether somebody who gave a phone number still has to hear something."""
        wacht = self.model.aanmeldingen.rel.related_model.objects.filter(activiteit=OuterRef("pk")).exclude(te_vertellen="")
        return self.annotate(te_bellen=Exists(wacht))

    def voor_lijst(self):
        """What a card shows. One query."""
        return self.select_related("gebied", "plek").defer(
            "wat", "vast", "waarom_vast", "open", "plek__wanneer", "plek__wat", "gebied__intro"
        )
