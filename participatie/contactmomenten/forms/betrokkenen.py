"""With whom somebody spoke: a few rows, of which the first is a resident without a name."""

from functools import cached_property

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.contactmomenten.models import Betrokkene
from participatie.partners.models import Partner

RIJEN = range(1, 5)
_ROLLEN = [("", "niemand meer"), *Betrokkene.Rol.choices]


class BetrokkenenVelden(forms.Form):
    """`betrokkene_<n>_rol`, `_naam` and `_partner`, for four people; a row without a rol and a name is nobody."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for n in RIJEN:
            rollen = _ROLLEN[1:] if n == 1 else _ROLLEN
            self.fields[f"betrokkene_{n}_rol"] = forms.ChoiceField(
                label="Met wie sprak u?" if n == 1 else "En met wie nog meer?", choices=rollen, required=False,
                initial=Betrokkene.Rol.INWONER if n == 1 else "",
            )
            self.fields[f"betrokkene_{n}_naam"] = KorteTekstField(
                label="Naam", max_length=100, required=False, widget=forms.TextInput({"autocomplete": "off"}),
                help_text="Alleen als het nodig is, zoals: Dorpsbelangen." if n == 1 else "",
            )
            veld = forms.ModelChoiceField(Partner.objects.all(), label="Van welke organisatie?", required=False)
            veld.choices = self._organisaties
            self.fields[f"betrokkene_{n}_partner"] = veld

    def _organisaties(self) -> list[tuple]:
        """Read once, and only for a page that shows them."""
        return [("", "geen, of een andere"), *self._partners]

    @cached_property
    def _partners(self) -> list[tuple]:
        return list(Partner.objects.order_by("naam").values_list("pk", "naam"))

    def clean(self):
        """In place of the fields of the rows `cleaned_data` holds `betrokkenen`, for the action."""
        gegevens = super().clean() or self.cleaned_data
        rijen = []
        for n in RIJEN:
            rol, naam, partner = (gegevens.pop(f"betrokkene_{n}_{veld}", None) for veld in ("rol", "naam", "partner"))
            if partner and rol and rol != Betrokkene.Rol.PARTNER:
                self.add_error(f"betrokkene_{n}_partner", "Een organisatie hoort bij ‘partner’. Kies ‘partner’, of geen organisatie.")
            if rol or naam or partner:
                gekozen = rol or (Betrokkene.Rol.PARTNER if partner else Betrokkene.Rol.INWONER)
                rijen.append({"rol": gekozen, "naam": naam or "", "partner": partner})
        return gegevens | {"betrokkenen": rijen}

    def mensen(self) -> list[list]:
        """The fields of each row, for the template."""
        return [[self[f"betrokkene_{n}_{veld}"] for veld in ("rol", "naam", "partner")] for n in RIJEN]

    @property
    def meer_mensen(self) -> bool:
        """Somebody stands in another row than the first."""
        return any(self[f"betrokkene_{n}_{veld}"].value() for n in RIJEN[1:] for veld in ("rol", "naam", "partner"))

    @staticmethod
    def begin_betrokkenen(moment) -> dict:
        """What stands in the rows of a conversation that is there already."""
        begin = {"betrokkene_1_rol": Betrokkene.Rol.INWONER}
        for n, wie in zip(RIJEN, moment.betrokkenen.all(), strict=False):
            begin |= {f"betrokkene_{n}_rol": wie.rol, f"betrokkene_{n}_naam": wie.naam, f"betrokkene_{n}_partner": wie.partner_id}
        return begin
