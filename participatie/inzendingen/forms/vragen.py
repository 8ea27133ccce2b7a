"""The extra questions about a subject, made into a form."""

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.inzendingen.models import Vraag

KIES = {"required": "Kies een antwoord.", "invalid_choice": "Kies een van de antwoorden."}


class VragenFormulier(forms.Form):
    """A field per Vraag; unbound it shows what was answered before, out of `eerder`."""

    def __init__(self, vragen: list[Vraag], data=None, *, eerder=None):
        self.vragen = vragen
        super().__init__(data, initial=eerder)
        for vraag in vragen:
            self.fields[veldnaam(vraag)] = _veld(vraag)

    def antwoorden(self) -> list[tuple[str, str]]:
        """Question and answer in words, of what was answered."""
        gegeven = [(vraag, self.cleaned_data.get(veldnaam(vraag))) for vraag in self.vragen]
        return [(vraag.tekst, _in_woorden(vraag, antwoord)) for vraag, antwoord in gegeven if antwoord]


def veldnaam(vraag: Vraag) -> str:
    return f"vraag_{vraag.pk}"


def _veld(vraag: Vraag) -> forms.Field:
    if vraag.soort == Vraag.Soort.KORT:
        return KorteTekstField(label=vraag.tekst, max_length=200, required=vraag.verplicht)
    keuzes = [("ja", "Ja"), ("nee", "Nee")] if vraag.soort == Vraag.Soort.JA_NEE else [(k, k) for k in vraag.lijst()]
    if not vraag.verplicht:
        keuzes.append(("", "Weet ik niet"))
    return forms.ChoiceField(
        label=vraag.tekst, choices=keuzes, required=vraag.verplicht, widget=forms.RadioSelect, error_messages=KIES
    )


def _in_woorden(vraag: Vraag, antwoord: str) -> str:
    return antwoord.capitalize() if vraag.soort == Vraag.Soort.JA_NEE else antwoord
