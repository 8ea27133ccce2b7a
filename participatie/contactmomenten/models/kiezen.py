"""Which conversations: who may read them, what a list chooses, and how much of them a page needs."""

import datetime as dt

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import F, Func, OuterRef, Q, Value
from django.db.models.functions import JSONObject
from django.utils import timezone

from wijken.models import Gebied, Rol

LEZERS = (Rol.WIJKVERBINDER, Rol.BEHANDELAAR)


class ContactmomentQuerySet(models.QuerySet):
    def zichtbaar_voor(self, user):
        """Who wrote it, who takes part as colleague, and who got a taak from it; of what is not vertrouwelijk also the
        wijkverbinders of the gebied. What is vertrouwelijk so is read by its writer and by whom she links alone.
        """
        if not user.is_authenticated or not user.heeft_rol(*LEZERS):
            return self.none()
        gebieden = [r.gebied_id for r in user.rollen_nu() if r.rol == Rol.WIJKVERBINDER]
        mag = self._betrokken(user)
        if gebieden:
            mag |= Q(vertrouwelijk=False, gebied__in=Gebied.objects.met_alles_eronder(gebieden))
        return self.filter(mag)

    def _betrokken(self, user):
        taken = self.model._meta.get_field("taken").related_model.objects.toegewezen_aan(user)
        collega = self.model.collegas.through.objects.filter(medewerker=user)
        return (
            Q(medewerker=user)
            | Q(pk__in=collega.values("contactmoment"))
            | Q(pk__in=taken.filter(contactmoment__isnull=False).values("contactmoment"))
        )

    def doorzoekbaar_voor(self, user):
        """Finding something by its words is reading it: what is vertrouwelijk is found by its writer alone."""
        return self.zichtbaar_voor(user).filter(Q(vertrouwelijk=False) | Q(medewerker=user.pk))

    def met_woorden(self, tekst: str):
        """What holds all these words, by their Dutch stem."""
        vorm = Func(Value(tekst), function="zoekvorm", output_field=models.TextField())
        return self.filter(zoek=SearchQuery(vorm, config="dutch", search_type="plain"))

    def tussen(self, van: dt.date | None, tot: dt.date | None):
        """From the first day to the last, both among them."""
        rijen = self if van is None else self.filter(plaatsgevonden_op__gte=_moment(van, dt.time.min))
        return rijen if tot is None else rijen.filter(plaatsgevonden_op__lte=_moment(tot, dt.time.max))

    def rond(self, gebied):
        """In this gebied, what lies below it, or the parts it is composed of."""
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder([gebied.pk]))

    def van_inzending(self, ding):
        """In which this signaal or idee was told."""
        return self.filter(inzendingen=ding.pk)

    def van_partner(self, partner):
        """Linked to this organisation, or with somebody of it."""
        mensen = self.model._meta.get_field("betrokkenen").related_model.objects.filter(partner=partner)
        gekoppeld = self.model.partners.through.objects.filter(partner=partner)
        return self.filter(Q(pk__in=gekoppeld.values("contactmoment")) | Q(pk__in=mensen.values("contactmoment")))

    def van_profiel(self, gebied, onderdeel: str = ""):
        """That say something about the profile of this gebied, or about one section of it."""
        plekken = self.model._meta.get_field("profielplekken").related_model.objects.filter(profiel__gebied=gebied.pk)
        plekken = plekken.filter(onderdeel=onderdeel) if onderdeel else plekken
        return self.filter(pk__in=plekken.values("contactmoment"))

    def nieuwste(self):
        return self.order_by("-plaatsgevonden_op", "-pk")

    def gevoerd_in(self, periode):
        """Conversations of these months in which somebody was spoken to, the vertrouwelijke too: only to count."""
        return self.filter(gelukt=True, plaatsgevonden_op__gte=periode.begin, plaatsgevonden_op__lt=periode.einde)

    def voor_zoeken(self):
        """What a search shows."""
        return self.only("onderwerp", "inhoud", "gebied", "plaatsgevonden_op")

    def voor_lijst(self):
        """What a row of a list shows, and no more."""
        return self.select_related("gebied", "medewerker", "kanaal").only(
            "onderwerp", "vertrouwelijk", "gelukt", "plaatsgevonden_op", "gebied__naam", "medewerker__naam", "kanaal__naam",
            "kanaal__code",
        )

    def met_alles(self):
        """With what stands on its page: who took part, colleagues, partners and sections of a profile, in the same query."""
        model = self.model
        collegas = model.collegas.through.objects.filter(contactmoment=OuterRef("pk")).order_by("medewerker__naam")
        partners = model.partners.through.objects.filter(contactmoment=OuterRef("pk")).order_by("partner__naam")
        return self.select_related("gebied", "medewerker", "kanaal").annotate(
            mensen=_json(model, "betrokkenen", rol="rol", naam="naam", partner="partner__naam", partner_pk="partner"),
            collega_namen=ArraySubquery(collegas.values("medewerker__naam")),
            partner_rijen=ArraySubquery(partners.values(rij=JSONObject(pk="partner", naam="partner__naam"))),
            plekken=_json(
                model, "profielplekken", onderdeel="onderdeel", gebied=F("profiel__gebied__naam"), slug=F("profiel__gebied__slug")
            ),
        )


def _moment(dag: dt.date, tijd: dt.time) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(dag, tijd))


def _json(model, relatie: str, **velden) -> ArraySubquery:
    """The rows that hang below it, as dicts."""
    rijen = model._meta.get_field(relatie).related_model.objects.filter(contactmoment=OuterRef("pk")).order_by("pk")
    return ArraySubquery(rijen.values(rij=JSONObject(**velden)))
