"""The step between typing and sending ("Nog even dit"): what we still ask about what was typed.

It shows only where there is something to ask. Nothing is stored before it is sent: what was typed travels along in hidden
fields, and photos wait in the draft of the form, so going back loses nothing and leaves nothing behind.
"""

from functools import cached_property

from participatie.inzendingen.dichtbij import Bekend, bekend_bij
from participatie.inzendingen.forms.aansluiten import VOLG, VolgFormulier
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
        self.volgt = VOLG in data
        klaar_voor_vragen = self.gezien and not self.volgt
        self.vragen = VragenFormulier(vragen, data if klaar_voor_vragen else None, eerder=eerdere_antwoorden(data))
        eerder = {"volg_email": data.get("volg_email") or form.cleaned_data.get("email")}
        self.volgen = VolgFormulier(data if self.volgt else None, initial=eerder)

    @cached_property
    def bekend(self) -> list[Bekend]:
        """What plays already near there, to follow instead."""
        return bekend_bij(self.form.cleaned_data, signalen="categorie" in self.form.fields)

    @property
    def leeg(self) -> bool:
        """There is nothing to ask, and nothing to show that was not shown."""
        return not self.vragen.fields and (self.gezien or not self.bekend)

    def klaar(self) -> bool:
        """Whether it can be sent."""
        return self.leeg or (self.gezien and self.vragen.is_valid())

    def antwoorden(self) -> list[tuple[str, str]]:
        """Question and answer, of a step that is klaar."""
        return self.vragen.antwoorden() if self.vragen.fields else []


def eerdere_antwoorden(data) -> dict[str, str]:
    """What was answered already, also where somebody went back to the first page; of questions that exist."""
    namen = [veldnaam(vraag) for categorie in Categorie.objects.alle() for vraag in categorie.vragen.all()]
    return {naam: data[naam] for naam in namen if naam in data}
