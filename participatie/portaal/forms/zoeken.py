"""What do you look for? Words, and if you like one kind of thing and one gebied."""

from django import forms

from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.portaal.zoeken.vinden import soorten_voor
from wijken.models import Gebied


class ZoekForm(forms.Form):
    """A kind or gebied that does not exist (an old link) counts as not chosen."""

    q = KorteTekstField(label="Wat zoekt u?", max_length=200)
    soort = forms.ChoiceField(label="Waarin?", required=False)
    gebied = forms.ChoiceField(label="Welke wijk of welk dorp?", required=False)

    def __init__(self, data, *, user):
        self.gebieden = {gebied.slug: gebied for gebied in Gebied.objects.alle() if gebied.actueel}
        keuzes = {
            "soort": [("", "Overal"), *((soort.value, soort.label) for soort in soorten_voor(user))],
            "gebied": [("", "Alle"), *((slug, gebied.naam) for slug, gebied in self.gebieden.items())],
        }
        bekend = {naam: data.get(naam, "") if data.get(naam, "") in dict(keuze) else "" for naam, keuze in keuzes.items()}
        super().__init__({"q": data["q"], **bekend} if "q" in data else None, initial=bekend)
        for naam, keuze in keuzes.items():
            self.fields[naam].choices = keuze

    def keuzevelden(self):
        """Written out by the template: forty options of a widget take longer than the search."""
        return [self["soort"], self["gebied"]]
