"""Which inzendingen: who may see them, what waits, what is near, and how much of them a list needs."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import JSONObject

from participatie.inzendingen.models.dichtbij import DichtbijQuerySet
from participatie.inzendingen.models.kiezen_idee import OpenbareIdeeen
from participatie.inzendingen.models.wachten import Wachtend
from participatie.inzendingen.workflow import OPEN, Status
from participatie.partners.models import Partner
from wijken.models import Gebied, Rol, Rolvervulling


class InzendingQuerySet(OpenbareIdeeen, Wachtend, DichtbijQuerySet):
    def zichtbaar_voor(self, user):
        """Staff see what came in for their gebied, afdeling or organisation; anybody sees public ideas."""
        openbaar = Q(soort=self.model.Soort.IDEE, gepubliceerd_op__isnull=False)
        if not user.is_authenticated or not user.is_active:
            return self.filter(openbaar)
        return self.filter(openbaar | self._eigen_werk(user))

    def werk_van(self, user):
        """What this medewerker works on: public ideas of others not among them."""
        return self.filter(self._eigen_werk(user))

    def te_behandelen_door(self, user):
        """What this medewerker may change: what was handed to their organisation they only read and answer."""
        return self.filter(self._in_gebied_of_afdeling(user))

    def ideeen_om_te_modereren(self):
        """Ideas that wait for a wijkverbinder, oldest first."""
        return self.filter(
            soort=self.model.Soort.IDEE, gepubliceerd_op__isnull=True, afgewezen_op__isnull=True
        ).order_by("ontvangen_op", "pk")

    def _eigen_werk(self, user):
        mag = self._in_gebied_of_afdeling(user)
        if user.heeft_rol(Rol.PARTNER):
            mag |= Q(soort=self.model.Soort.SIGNAAL, partner__in=Partner.objects.van(user))
        return mag

    def _in_gebied_of_afdeling(self, user):
        rollen = user.rollen_nu()
        gebieden = [r.gebied_id for r in rollen if r.rol == Rol.WIJKVERBINDER]
        afdelingen = [r.afdeling_id for r in rollen if r.rol == Rol.BEHANDELAAR]
        mag = Q(pk__in=[])
        if gebieden:
            mag |= Q(gebied__in=Gebied.objects.met_alles_eronder(gebieden))
        if afdelingen:
            mag |= Q(soort=self.model.Soort.SIGNAAL) & (Q(afdeling__in=afdelingen) | Q(behandelaar=user))
        return mag

    def openbaar(self):
        """Ideas that anybody may read, newest first."""
        return self.filter(soort=self.model.Soort.IDEE, gepubliceerd_op__isnull=False).order_by("-gepubliceerd_op", "-pk")

    def meeste_steun(self):
        """Public ideas, those that most people support first."""
        return self.openbaar().order_by("-aantal_steun", "-pk")

    def rond(self, gebied):
        """In this gebied, what lies below it, or the parts it is composed of."""
        return self.filter(gebied__in=Gebied.objects.met_alles_eronder([gebied.pk]))

    def met_gebied(self):
        return self.select_related("gebied")

    def open(self):
        return self.filter(status__in=OPEN)

    def signalen(self):
        """Newest first."""
        return self.filter(soort=self.model.Soort.SIGNAAL).order_by("-ontvangen_op", "-pk")

    def verteld_in(self, periode):
        """What people told in these months: what they took back is not among them, nor a part of what was counted already."""
        binnen = Q(ontvangen_op__gte=periode.begin, ontvangen_op__lt=periode.einde)
        return self.signalen().filter(binnen, deel_van__isnull=True).exclude(status=Status.GEANNULEERD)

    def horend_bij(self, signaal):
        """Its parts, and what was joined with it as a double."""
        return self.filter(Q(deel_van=signaal) | Q(dubbel_van=signaal)).order_by("pk")

    def lijkt_op(self, signaal):
        """Other open signalen of the same gebied, the nearest first where the place is known, else the newest."""
        anderen = self.signalen().open().filter(gebied=signaal.gebied_id).exclude(pk=signaal.pk)
        if signaal.lat is None:
            return anderen
        # Good enough to sort by within a neighbourhood: a degree of longitude is 0.6 of one of latitude here.
        afstand = (F("lat") - signaal.lat) * (F("lat") - signaal.lat) + (F("lon") - signaal.lon) * (
            F("lon") - signaal.lon
        ) * 0.37
        return anderen.annotate(afstand=afstand).order_by(F("afstand").asc(nulls_last=True), "-ontvangen_op", "-pk")

    def met_antwoorden(self):
        """With `antwoorden`: what was answered to extra questions, a dict of `vraag` and `antwoord` each."""
        gezegd = self.model._meta.get_field("vraagantwoorden").related_model.objects.filter(inzending=OuterRef("pk")).order_by("pk")
        return self.annotate(antwoorden=ArraySubquery(gezegd.values(paar=JSONObject(vraag="vraag", antwoord="antwoord"))))

    def met_delen(self):
        """With `delen`: the keys of its parts, and `delen_van_dubbel`: of the parts of the one it was joined with."""
        delen = self.model.objects.order_by().values("pk")
        return self.annotate(
            delen=ArraySubquery(delen.filter(deel_van=OuterRef("pk"))),
            delen_van_dubbel=ArraySubquery(delen.filter(deel_van=OuterRef("dubbel_van"))),
        )

    def bij(self, medewerker):
        """What somebody owns or treats."""
        return self.filter(Q(eigenaar=medewerker) | Q(behandelaar=medewerker))

    def met_namen(self):
        """With the gebied, and with everybody who has it."""
        return self.select_related("gebied", "eigenaar", "behandelaar", "afdeling", "partner")

    def met_openbare_schrijver(self):
        """With whether the public may know who wrote it down."""
        openbaar = Rolvervulling.objects.openbare_wijkverbinders().filter(medewerker=OuterRef("ingevoerd_door"))
        return self.annotate(schrijver_is_openbaar=Exists(openbaar))

    def voor_werklijst(self):
        """What a row of a list of staff shows, without the names: those come from memory."""
        return self.only(
            "soort", "referentie", "versie", "titel", "tekst", "status", "namens", "ontvangen_op", "uiterlijk_op",
            "gepubliceerd_op", "afgewezen_op", "categorie",
            "gebied", "eigenaar", "behandelaar", "afdeling", "partner",
        )

    def voor_zoeken(self):
        """What a search shows of a signaal or an idee."""
        return self.only("soort", "referentie", "titel", "tekst", "antwoord", "gebied", "ontvangen_op", "gepubliceerd_op")

    def voor_lijst(self):
        """What a card of a public idea shows, and no more; whether there is an answer, not the answer."""
        return self.select_related("gebied").only(
            "soort", "referentie", "titel", "tekst", "gepubliceerd_op", "antwoord_op", "fase", "kaartvak",
            "plaats_openbaar", "lat", "lon", "gebied__naam", "gebied__slug", "gebied__lat", "gebied__lon",
            "aantal_steun",
        )
