"""Choosing what a conversation belongs to: partners, trajecten, sections of a profile, and colleagues who take part."""

from django import forms
from django.utils import timezone

from participatie.activiteiten.models import Traject
from participatie.contactmomenten.models.kiezen import LEZERS
from participatie.partners.models import Partner
from profielen.models import Profiel
from profielen.models.samenspraak import Onderdeel
from wijken.models import Gebied, Medewerker, Rolvervulling

HOOGSTENS_TRAJECTEN = 30


class Vinkjes(forms.ModelMultipleChoiceField):
    """Boxes with a big target; what is linked already is among them, ticked."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset, required=False, **kwargs)


class KoppelFormulier(forms.Form):
    """`collegas` is there for who wrote it down, and for nobody else."""

    partners = Vinkjes(Partner.objects.none(), label="Partners")
    trajecten = Vinkjes(Traject.objects.none(), label="Trajecten")
    plekken = forms.MultipleChoiceField(
        label="Onderdelen van een profiel", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Kies waar dit gesprek iets over zegt. Wie het profiel schrijft, vindt het zo terug.",
    )
    collegas = Vinkjes(
        Medewerker.objects.none(), label="Collega's die meedoen",
        help_text="Zij mogen dit gesprek lezen, ook als het vertrouwelijk is.",
    )

    def __init__(self, data=None, *, user, moment):
        self.moment, self.eigen = moment, moment.medewerker_id == user.pk
        gekozen = {naam: list(getattr(moment, naam).values_list("pk", flat=True)) for naam in ("partners", "trajecten")}
        self.plekken_nu = list(moment.profielplekken.values_list("profiel", "onderdeel"))
        gekozen["plekken"] = [f"{profiel}-{onderdeel}" for profiel, onderdeel in self.plekken_nu]
        if self.eigen:
            gekozen["collegas"] = list(moment.collegas.values_list("pk", flat=True))
        super().__init__(data, initial=gekozen)
        self.fields["partners"].queryset = Partner.objects.all()
        self._kies_trajecten(user, gekozen["trajecten"])
        self.fields["plekken"].choices = self._plekken()
        if self.eigen:
            self.fields["collegas"].queryset = _collegas(user, gekozen["collegas"])
        else:
            del self.fields["collegas"]

    def _kies_trajecten(self, user, gekozen):
        """Those of her gebieden, changed last first; a link that she cannot see stays as it is."""
        zichtbaar = Traject.objects.zichtbaar_voor(user)
        recent = Traject.objects.werk_van(user).order_by("-gewijzigd_op").values_list("pk", flat=True)[:HOOGSTENS_TRAJECTEN]
        self.fields["trajecten"].queryset = zichtbaar.filter(pk__in=[*recent, *gekozen]).order_by("titel")
        getoond = set(self.fields["trajecten"].queryset.values_list("pk", flat=True))
        self.blijven = [pk for pk in gekozen if pk not in getoond]

    def _plekken(self):
        """Every section of the profiles around the gebied of the conversation."""
        om = [g.pk for g in Gebied.objects.alle() if self.moment.gebied_id in Gebied.objects.met_alles_eronder([g.pk])]
        self.profielen = {p.pk: p for p in Profiel.objects.filter(gebied__in=om).select_related("gebied")}
        los = {pk for pk, _ in self.plekken_nu} - set(self.profielen)
        self.profielen |= {p.pk: p for p in Profiel.objects.filter(pk__in=los).select_related("gebied")} if los else {}
        return [
            (f"{profiel.pk}-{onderdeel}", f"{profiel.gebied}: {onderdeel.label}")
            for profiel in self.profielen.values() for onderdeel in Onderdeel
        ]

    def gegevens(self) -> dict:
        """For `gesprek_koppelen`."""
        keuze = self.cleaned_data
        plekken = [waarde.split("-", 1) for waarde in keuze["plekken"]]
        return {
            "partners": keuze["partners"], "trajecten": [*keuze["trajecten"], *self.blijven], "collegas": keuze.get("collegas"),
            "plekken": [(self.profielen[int(profiel)], onderdeel) for profiel, onderdeel in plekken],
        }


def _collegas(user, gekozen):
    rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(rol__in=LEZERS, medewerker__is_active=True)
    nu = set(rollen.values_list("medewerker", flat=True)) - {user.pk}
    return Medewerker.objects.filter(pk__in=nu | set(gekozen)).order_by("naam")
