"""Every staff form carries the version it was read at, and the last event its reader saw."""

from django import forms

# PostgreSQL's bigint: a larger number can be no version and no key.
GROOTSTE = 2**63 - 1


class VersieFormulier(forms.Form):
    """A small form about one inzending; `actie` keeps its field ids apart from the other forms on the page."""

    versie = forms.IntegerField(min_value=0, max_value=GROOTSTE, widget=forms.HiddenInput)
    gezien = forms.IntegerField(min_value=0, max_value=GROOTSTE, required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, actie, ding, gezien=0):
        self.ding = ding
        begin = {**self.begin(ding), "versie": ding.versie, "gezien": gezien}
        super().__init__(data, auto_id=f"{actie}_%s", initial=begin)
        for veld in self.fields.values():
            if isinstance(veld.widget, forms.Textarea):
                veld.widget.attrs["rows"] = 5

    @staticmethod
    def begin(ding) -> dict:
        """What stands in the form before anybody types."""
        return {}

    def gegevens(self) -> dict:
        """What was typed, for the action."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in ("versie", "gezien")}

    def sinds(self, punten):
        """The points of the timeline that came after what the reader of this form saw."""
        gezien = self.data.get("gezien", "")
        grens = int(gezien) if gezien.isascii() and gezien.isdigit() and len(gezien) < 20 else 0
        return [punt for punt in punten if punt["pk"] > grens]

    def met_verse_versie(self, ding, gezien):
        """The same form with what was typed, ready to be sent again over the newest version."""
        data = self.data.copy()
        data["versie"], data["gezien"] = ding.versie, gezien
        self.data, self.ding = data, ding
        self.errors.pop("versie", None)
        return self
