"""The step between typing and sending ("Nog even dit"): what we still ask about what was typed.

It shows only where there is something to ask. Nothing is stored before it is sent: what was typed travels along in hidden
fields, and photos wait in the draft of the form, so going back loses nothing and leaves nothing behind.
"""

from participatie.inzendingen.forms.vragen import VragenFormulier, veldnaam
from participatie.inzendingen.models import Categorie

# The name of the hidden field by which the step says that it was shown.
GEZIEN = "nog_even"


class Tussenstap:
    """Of a form that is valid. Another kind of content than `vragen` counts in `leeg` and `klaar`."""

    def __init__(self, form, data):
        self.form = form
        self.gezien = GEZIEN in data
        self.categorie = form.cleaned_data.get("categorie")
        vragen = self.categorie.vragen_nu() if self.categorie else []
        self.vragen = VragenFormulier(vragen, data if self.gezien else None, eerder=eerdere_antwoorden(data))

    @property
    def leeg(self) -> bool:
        """There is nothing to ask."""
        return not self.vragen.fields

    def klaar(self) -> bool:
        """Whether it can be sent."""
        return self.leeg or (self.gezien and self.vragen.is_valid())

    def antwoorden(self) -> list[tuple[str, str]]:
        """Question and answer, of a step that is klaar."""
        return [] if self.leeg else self.vragen.antwoorden()


def eerdere_antwoorden(data) -> dict[str, str]:
    """What was answered already, also where somebody went back to the first page; of questions that exist."""
    namen = [veldnaam(vraag) for categorie in Categorie.objects.alle() for vraag in categorie.vragen.all()]
    return {naam: data[naam] for naam in namen if naam in data}
