"""What hangs below a version (pictures, spanningen) while two people write at once: nobody loses what the other did."""

from django import forms
from django.forms.models import BaseInlineFormSet

ACHTERAAN = "Het laagste nummer staat bovenaan. Leeg: onderaan."
HOOGSTE = 32_767
MEESTE = 1_000
TOEGEVOEGD = "Een collega voegde dit toe."
TERUG = "Een collega haalde dit weg. Bewaart u opnieuw, dan komt het terug. Hoeft dat niet? Maak dan alle velden leeg."


class RijForm(forms.ModelForm):
    """A row below a version; without a number it comes last, and with only a number it says nothing."""

    volgorde = forms.IntegerField(label="Volgorde", min_value=0, max_value=HOOGSTE, required=False, help_text=ACHTERAAN)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            self.initial.pop("volgorde", None)

    def has_changed(self):
        return bool(set(self.changed_data) - {"volgorde"} if not self.instance.pk else self.changed_data)


class RijenFormSet(BaseInlineFormSet):
    """Reads what was sent beside what is stored now.

    A row that a colleague added joins the form as it is stored; one that a colleague took away is a new row, so that
    what was typed stays. Where the version was saved meanwhile, each difference is named (see `VersieForm`).
    """

    komt_terug = True

    def __init__(self, data=None, files=None, instance=None, prefix=None, **kwargs):
        self.erbij, self.verdwenen, self.van_de_ander = set(), [], set()
        if data is not None and instance and instance.pk:
            data, files = self._naast_wat_er_staat(data.copy(), files.copy(), instance, prefix or self.get_default_prefix())
        super().__init__(data, files, instance=instance, prefix=prefix, **kwargs)

    def _naast_wat_er_staat(self, data, files, instance, prefix):
        aantal = data.get(f"{prefix}-TOTAL_FORMS", "")
        if not (aantal.isascii() and aantal.isdigit() and len(aantal) < 5 and int(aantal) <= MEESTE):
            data[f"{prefix}-TOTAL_FORMS"] = ""  # so that it is refused in words, before thousands of rows are made
            return data, files
        verstuurd = [_neem_rij(f"{prefix}-{plek}-", data, files) for plek in range(int(aantal))]
        bewaard = {str(rij.pk): rij for rij in self.model.objects.filter(**{self.fk.name: instance})}
        per_pk = {rij[0]["id"][0]: rij for rij in verstuurd if rij[0].get("id", [""])[0] in bewaard}
        self.erbij = {rij.pk for pk, rij in bewaard.items() if pk not in per_pk}
        uit = [per_pk.get(pk) or self._zoals_bewaard(rij) for pk, rij in bewaard.items()]
        for velden, bestanden in verstuurd:
            pk = velden.get("id", [""])[0]
            if pk in bewaard:
                continue
            if pk:
                self.verdwenen.append(velden)
                if not self.komt_terug:
                    continue
                self.van_de_ander.add(len(uit))
            uit.append((velden | {"id": [""]}, bestanden))
        for plek, (velden, bestanden) in enumerate(uit):
            for naam, waarden in velden.items():
                data.setlist(f"{prefix}-{plek}-{naam}", waarden)
            for naam, waarden in bestanden.items():
                files.setlist(f"{prefix}-{plek}-{naam}", waarden)
        data[f"{prefix}-TOTAL_FORMS"], data[f"{prefix}-INITIAL_FORMS"] = str(len(uit)), str(len(bewaard))
        return data, files

    def _zoals_bewaard(self, rij):
        velden = {naam: [getattr(rij, naam)] for naam in self.form.base_fields if hasattr(rij, naam)}
        return velden | {"id": [str(rij.pk)], self.fk.name: [str(getattr(rij, self.fk.attname))]}, {}

    def clean(self):
        super().clean()
        self._geef_plek()
        if not getattr(self.instance, "intussen_bewaard", False):
            return
        for plek, form in enumerate(self.forms):
            self._zeg_wat_er_staat(form, plek)
        if self.verdwenen and not self.komt_terug:
            woorden = ", ".join("".join(velden.get("alt", [])) for velden in self.verdwenen)
            raise forms.ValidationError(f"Een collega haalde dit weg: {woorden}. Wilt u het houden? Kies de foto opnieuw.")

    def _geef_plek(self):
        """Who left the number empty comes last."""
        leeg = [form for form in self.forms if form.has_changed() and form.cleaned_data.get("volgorde", 0) is None]
        hoogste = max((form.cleaned_data.get("volgorde") or 0 for form in self.forms if hasattr(form, "cleaned_data")), default=0)
        for plek, form in enumerate(leeg, start=1):
            form.cleaned_data["volgorde"] = form.instance.volgorde = min(hoogste + plek, HOOGSTE)

    def _zeg_wat_er_staat(self, form, plek):
        if form.instance.pk in self.erbij:
            form.add_error(None, TOEGEVOEGD)
        elif plek in self.van_de_ander:
            form.add_error(None, TERUG)
        elif form.instance.pk:
            for veld in [naam for naam in form.changed_data if naam in form.fields and naam != "DELETE"]:
                form.add_error(veld, f"Nu is bewaard: {form.initial.get(veld) or '(niets)'}")
            if "DELETE" in form.changed_data:
                form.add_error(None, f"Nu is bewaard: {self.model.objects.get(pk=form.instance.pk)}. Wilt u dit nog steeds weghalen?")


def _neem_rij(begin, data, files):
    """The fields and files of one row, taken out of what was sent."""
    return tuple(
        {naam.removeprefix(begin): bron.pop(naam) for naam in [naam for naam in bron if naam.startswith(begin)]}
        for bron in (data, files)
    )
