"""Trying the rules on an example: the code of the real thing, and nothing is stored."""

import datetime as dt
from dataclasses import dataclass, field

from django import forms

from kampen_wijk.textchecks.velden import TekstField
from participatie.inzendingen.actions.routeren import wijs_toe
from participatie.inzendingen.forms.keuze import CategorieField
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.models.inzending import Bron
from participatie.inzendingen.routering import Binnengekomen, Regel, bezwaren, regels
from participatie.inzendingen.workflow import Status
from wijken.models import Gebied


class VoorbeeldFormulier(forms.Form):
    tekst = TekstField(
        label="Wat schrijft iemand?", max_length=4000, widget=forms.Textarea({"rows": 4, "cols": 60}),
        help_text="Verzin een voorbeeld. Wij bewaren het niet.",
    )
    gebied = forms.ModelChoiceField(
        Gebied.objects.om_te_kiezen(), label="In welk gebied?", empty_label="Kies een gebied",
        error_messages={"required": "Kies een gebied.", "invalid_choice": "Kies een gebied uit de lijst."},
    )
    categorie = CategorieField(label="Waar gaat het over?")
    bron = forms.ChoiceField(
        label="Hoe kwam het binnen?", choices=Bron, initial=Bron.PORTAAL,
        error_messages={"required": "Kies hoe het binnenkwam.", "invalid_choice": "Kies een van de mogelijkheden."},
    )

    def binnengekomen(self) -> "Inzending":
        """A signaal as it would come in; only in memory."""
        velden = {naam: self.cleaned_data[naam] for naam in ("tekst", "gebied", "categorie", "bron")}
        return Inzending(soort=Inzending.Soort.SIGNAAL, status=Status.GEMELD, **velden)


@dataclass
class Uitslag:
    """The rule that fits, who gets it and until when; before it the rules that do not fit, each with why."""

    regel: Regel | None
    signaal: Inzending
    eerder: list[tuple[Regel, list[str]]] = field(default_factory=list)

    @property
    def uiterlijk(self) -> dt.date | None:
        return self.signaal.uiterlijk_op


def probeer(signaal: Inzending) -> Uitslag:
    """What would become of this signaal."""
    regel = wijs_toe(signaal)
    if regel is None or regel.mis:
        signaal.zet_termijn()
    uitslag = Uitslag(regel, signaal)
    binnen = Binnengekomen.van(signaal)
    for ander in regels():
        if regel is not None and ander.regel.pk == regel.regel.pk:
            break
        uitslag.eerder.append((ander, list(bezwaren(ander, binnen))))
    return uitslag
