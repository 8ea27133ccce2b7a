"""The form in which a version is written; it knows which version of the text its writer had read."""

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from profielen.actions.versie import TEKSTEN
from profielen.models import ProfielVersie
from profielen.secties import TE_ORDENEN, TITELS, plekken, verplaats


def _plek(veld: str) -> forms.TypedChoiceField:
    keuzes = [(str(plek), str(plek)) for plek in range(1, len(TE_ORDENEN) + 1)]
    return forms.TypedChoiceField(label=TITELS[veld], choices=keuzes, coerce=int, required=False, empty_value=None)


class PlekVelden(forms.Form):
    """Of each part that can be moved the place where it stands."""

    plek_stem_inwoners = _plek("stem_inwoners")
    plek_stem_professionals = _plek("stem_professionals")
    plek_kansen = _plek("kansen")
    plek_uitdagingen = _plek("uitdagingen")
    plek_wensen = _plek("wensen")
    plek_spanningen = _plek("spanningen")


PLEKKEN = tuple(PlekVelden.base_fields)


class VersieForm(PlekVelden, forms.ModelForm):
    """Saving over a newer text shows what the other wrote and keeps what was typed."""

    gelezen_versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = ProfielVersie
        fields = [*TEKSTEN, "is_voorbeeld"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gelezen_versie"].initial = self.instance.versie
        for veld, plek in plekken(self.instance.volgorde).items():
            self.fields[f"plek_{veld}"].initial = plek

    def clean(self):
        data = super().clean()
        nu = (
            ProfielVersie.objects.select_for_update(of=("self",))
            .select_related("gewijzigd_door")
            .get(pk=self.instance.pk)
        )
        if not nu.is_concept:
            raise forms.ValidationError(
                "Over deze versie is intussen besloten. Ze verandert niet meer. Kopieer uw tekst naar een nieuwe versie."
            )
        if data.get("gelezen_versie") != nu.versie:
            self._toon_wat_de_ander_schreef(nu, data)
        staat = plekken(nu.volgorde)
        self.instance.volgorde = verplaats(nu.volgorde, {veld: data.get(f"plek_{veld}") or staat[veld] for veld in staat})
        self.instance.versie = nu.versie + 1
        return data

    def _toon_wat_de_ander_schreef(self, nu, data):
        wie = nu.gewijzigd_door or "Iemand anders"
        wanneer = date_format(timezone.localtime(nu.gewijzigd_op), "j F, H:i")
        self.add_error(
            None,
            (
                f"{wie} heeft deze versie ook gewijzigd ({wanneer} uur). Uw tekst staat er nog. "
                "Bij elk veld dat anders is, staat wat er nu is bewaard. Neem over wat u wilt houden en bewaar opnieuw."
            ),
        )
        for veld in TEKSTEN:
            if data.get(veld, "").split() != getattr(nu, veld).split():
                self.add_error(veld, f"Nu is bewaard: {getattr(nu, veld) or '(niets)'}")
        for veld, plek in plekken(nu.volgorde).items():
            if data.get(f"plek_{veld}") not in (None, plek):
                self.add_error(f"plek_{veld}", f"Nu is bewaard: plaats {plek}")
        # The rows below the version read it: see `RijenFormSet`.
        self.instance.intussen_bewaard = True
        # The next save knows this text, so it goes through.
        self.data = self.data.copy()
        self.data[self.add_prefix("gelezen_versie")] = nu.versie
