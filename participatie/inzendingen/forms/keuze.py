"""Choosing one of a few things that everybody knows: a gebied, a subject. They come from memory."""

from collections.abc import Callable

from django import forms

from participatie.inzendingen.models import Categorie


class UitGeheugenField(forms.ChoiceField):
    """Cleans a slug to one of `dingen()`; None where nothing was chosen."""

    def __init__(self, dingen: Callable[[], list], *, leeg: str, **kwargs):
        self.dingen, self.leeg = dingen, leeg
        super().__init__(choices=self.keuzes, **kwargs)

    def keuzes(self) -> list:
        return [("", self.leeg), *((ding.slug, str(ding)) for ding in self.dingen())]

    def prepare_value(self, value):
        return getattr(value, "slug", value)

    def clean(self, value):
        slug = self.to_python(value)
        if not slug:
            self.validate(slug)
            return None
        ding = next((ding for ding in self.dingen() if ding.slug == slug), None)
        if ding is None:
            raise forms.ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return ding


class CategorieField(UitGeheugenField):
    """What it is about, by group; nobody has to know."""

    default_error_messages = {"invalid_choice": "Dit onderwerp staat niet meer in de lijst. Kies een ander onderwerp."}

    def __init__(self, *, leeg="Weet ik niet", required=False, **kwargs):
        super().__init__(Categorie.objects.om_te_kiezen, leeg=leeg, required=required, **kwargs)

    def keuzes(self) -> list:
        dingen = self.dingen()
        groepen = [(groep.label, [(c.slug, c.naam) for c in dingen if c.groep == groep]) for groep in Categorie.Groep]
        return [("", self.leeg), *(groep for groep in groepen if groep[1])]
