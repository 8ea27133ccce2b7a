"""Handing a gebied to a colleague."""

from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone

from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.velden import TekstField
from participatie.contactmomenten.forms import SleutelFormulier
from participatie.contactmomenten.models import Gebiedsoverdracht
from participatie.contactmomenten.models.kiezen import LEZERS
from participatie.portaal.forms.traject import DagField
from wijken.models import Gebied, Medewerker, Rol, Rolvervulling


class RolField(forms.ModelChoiceField):
    """Rollen by the name of who has them."""

    def label_from_instance(self, obj):
        return str(obj.medewerker)


class OverdraagFormulier(MetAkkoord, SleutelFormulier):
    """Also for a colleague who is ill or left: she need not do it herself."""

    van = RolField(Rolvervulling.objects.none(), label="Wie stopt hier?", empty_label="Kies een naam")
    naar = forms.ModelChoiceField(
        Medewerker.objects.none(), label="Wie gaat verder?", empty_label="Kies een naam",
        help_text="Staat de naam er niet bij? Vraag uw beheerder om deze collega een rol te geven.",
    )
    laatste_dag = DagField(
        label="Wat is de laatste dag?", help_text="De ander begint vandaag. Tot en met deze dag werkt u samen."
    )
    notitie = TekstField(
        label="Wat moet uw opvolger weten?", max_length=2000, required=False, widget=forms.Textarea({"rows": 8}),
        help_text="Kort: wat loopt er goed, wat is lastig, wie zijn belangrijk? Alleen wijkverbinders van dit gebied lezen dit. "
        "Schrijf geen namen of nummers van bewoners op. Na een jaar gaat de tekst vanzelf weg.",
    )
    field_order = ["van", "naar", "laatste_dag", "notitie"]

    def __init__(self, data=None, *, user, gebied: Gebied):
        rollen = _rollen(gebied)
        eigen = next((rol.pk for rol in rollen if rol.medewerker_id == user.pk and not rol.overgedragen), None)
        super().__init__(data, initial={"van": eigen, "laatste_dag": timezone.localdate()})
        self.fields["van"].queryset = rollen
        self.fields["naar"].queryset = _collegas()
        self.kan = not all(rol.overgedragen for rol in rollen)

    def openbare_teksten(self):
        return [self.cleaned_data.get("notitie", "")]

    def vraag_akkoord(self, gevonden):
        super().vraag_akkoord(gevonden)
        if gevonden:
            self.fields["akkoord"].help_text = "Vink dit alleen aan als het niet over een bewoner gaat."

    def clean(self):
        super().clean()
        van, naar = self.cleaned_data.get("van"), self.cleaned_data.get("naar")
        if van and naar and van.medewerker_id == naar.pk:
            self.add_error("naar", "Kies iemand anders dan wie stopt.")
        return self.cleaned_data

    def gegevens(self) -> dict:
        """As `gebied_overdragen` takes it."""
        velden = {naam: self.cleaned_data[naam] for naam in ("sleutel", "naar", "laatste_dag", "notitie")}
        return velden | {"rolvervulling": self.cleaned_data["van"]}


def _rollen(gebied: Gebied):
    """The wijkverbinders of this very gebied, today. Who handed it over already stays among them: who sends twice hears so."""
    al = Exists(Gebiedsoverdracht.objects.filter(rolvervulling=OuterRef("pk")))
    rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(rol=Rol.WIJKVERBINDER, gebied=gebied)
    return rollen.annotate(overgedragen=al).select_related("medewerker").order_by("medewerker__naam", "pk")


def _collegas():
    """Who works here today; a partner does not, and who left neither."""
    rollen = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(rol__in=LEZERS)
    return Medewerker.objects.filter(is_active=True, pk__in=rollen.values("medewerker")).order_by("naam", "pk")
