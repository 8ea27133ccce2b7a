"""What was agreed in an overleg: a row per punt, in one screen; each says what it becomes."""

import datetime as dt

from django import forms
from django.utils import timezone

from kampen_wijk.pagecache.version import onthoud
from kampen_wijk.textchecks.akkoord import MetAkkoord
from kampen_wijk.textchecks.velden import KorteTekstField
from participatie.contactmomenten.forms import SleutelFormulier
from participatie.inzendingen.forms.keuze import CategorieField
from participatie.overleggen.actions.vastleggen import Regel
from participatie.overleggen.models import Overleg, Punt
from participatie.partners.models import Partner
from participatie.portaal.forms.taak import afdelingen, collegas
from participatie.portaal.forms.traject import DagField
from wijken.models import Afdeling, Medewerker

RIJEN, MEER_RIJEN = 8, 3
IEDEREEN = "groep"
SOORTEN = {"medewerker": Medewerker, "afdeling": Afdeling, "partner": Partner}
WIE_DOET = "Kies wie het doet: uzelf, een collega of een afdeling."
_MET_WIE = (Punt.Soort.TAAK, Punt.Soort.TOEZEGGING)


class PuntFormulier(MetAkkoord):
    """A row in which nothing was typed is no punt."""

    tekst = KorteTekstField(
        label="Wat is er afgesproken?", max_length=200, required=False,
        widget=forms.TextInput({"autocapitalize": "sentences", "autocomplete": "off"}),
    )
    soort = forms.ChoiceField(label="Wat wordt het?", choices=Punt.Soort.choices, required=False, initial=Punt.Soort.AFSPRAAK)
    wie = forms.ChoiceField(label="Wie doet het, of beloofde het?", required=False)
    uiterlijk_op = DagField(label="Uiterlijk op welke dag?", required=False)
    categorie = CategorieField(label="Waar gaat het signaal over?")

    def __init__(self, *args, overleg: Overleg, mensen: list, **kwargs):
        super().__init__(*args, **kwargs)
        self.overleg = overleg
        self.fields["wie"].choices = mensen

    def openbare_teksten(self):
        return [self.cleaned_data.get("tekst", "")]

    def clean_wie(self):
        soort, _, pk = self.cleaned_data["wie"].partition(":")
        if not soort:
            return None
        if soort == IEDEREEN:
            return self.overleg.get_soort_display()
        ding = SOORTEN[soort].objects.filter(pk=pk).first()
        if ding is None:
            raise forms.ValidationError("Deze keuze bestaat niet meer. Kies iemand anders.")
        return ding

    def clean(self):
        gegevens = super().clean()
        soort = gegevens["soort"] = gegevens.get("soort") or Punt.Soort.AFSPRAAK
        if not gegevens.get("tekst"):
            if soort != Punt.Soort.AFSPRAAK and "tekst" not in self.errors:
                self.add_error("tekst", "Schrijf op wat er is afgesproken, of kies ‘Alleen in het verslag’.")
            return gegevens
        if soort in _MET_WIE:
            self._met_wie(soort, gegevens)
        return gegevens

    def _met_wie(self, soort, gegevens):
        wie, dag = gegevens.get("wie"), gegevens.get("uiterlijk_op")
        if soort == Punt.Soort.TAAK and not isinstance(wie, Medewerker | Afdeling) and "wie" not in self.errors:
            self.add_error("wie", WIE_DOET)
        if soort == Punt.Soort.TOEZEGGING and wie is None and "wie" not in self.errors:
            self.add_error("wie", "Kies wie het heeft beloofd.")
        if soort == Punt.Soort.TOEZEGGING and dag is None and "uiterlijk_op" not in self.errors:
            self.add_error("uiterlijk_op", "Kies voor wanneer het is beloofd.")
        if dag and dag < self._eerste_dag(soort):
            self.add_error("uiterlijk_op", "Deze dag is al geweest. Kies een latere dag.")

    def _eerste_dag(self, soort) -> dt.date:
        """A promise may have been kept by now; nobody can do a taak yesterday."""
        return timezone.localdate() if soort == Punt.Soort.TAAK else timezone.localdate(self.overleg.begint_op)

    @property
    def open(self) -> bool:
        """Whether the row is shown unfolded: there is something in it, or something wrong with it."""
        return self.is_bound and bool(self.errors or self.cleaned_data.get("tekst"))

    def regel(self) -> Regel:
        data = self.cleaned_data
        signaal = data["soort"] == Punt.Soort.SIGNAAL
        met_wie = {"wie": data["wie"], "uiterlijk_op": data["uiterlijk_op"]} if data["soort"] in _MET_WIE else {}
        return Regel(
            soort=data["soort"], tekst=data["tekst"], categorie=data["categorie"] if signaal else None, akkoord=data["akkoord"],
            **met_wie,
        )


class PuntenFormulier:
    """The rows of one screen with their key; `los` are mistakes of none of the rows."""

    def __init__(self, data=None, *, user, overleg):
        mensen = _mensen(user, overleg)
        self.sleutel = SleutelFormulier(data)
        self.rijen = [PuntFormulier(data, prefix=f"punt{n}", overleg=overleg, mensen=mensen) for n in range(1, RIJEN + 1)]
        self.los: list[str] = []

    def is_valid(self) -> bool:
        goed = all([self.sleutel.is_valid(), *(rij.is_valid() for rij in self.rijen)])
        if goed and not self.gevuld:
            self.los.append("Schrijf minstens één punt op.")
        return goed and not self.los

    @property
    def gevuld(self) -> list[PuntFormulier]:
        return [rij for rij in self.rijen if rij.cleaned_data.get("tekst")]

    @property
    def fouten(self) -> bool:
        return bool(self.los or self.sleutel.errors or any(rij.is_bound and rij.errors for rij in self.rijen))

    def regels(self) -> list[Regel]:
        return [rij.regel() for rij in self.gevuld]

    def lukt_niet(self, nummer: int, zin: str) -> None:
        """What the action said about one of `regels`."""
        self.gevuld[nummer].add_error(None, zin)

    def blokken(self) -> list[tuple[PuntFormulier, bool]]:
        """Each row, and whether it stands open."""
        return [(rij, n < MEER_RIJEN or rij.open) for n, rij in enumerate(self.rijen)]


def _mensen(user, overleg) -> list:
    afd, anderen, partners = onthoud("portaal.overlegmensen", _iedereen)
    ik = f"medewerker:{user.pk}"
    return [
        ("", "Niemand, of dat hoeft niet"), (ik, "ik zelf"), (IEDEREEN, overleg.get_soort_display()),
        ("Afdelingen", afd), ("Collega's", [rij for rij in anderen if rij[0] != ik]), ("Partners: alleen bij een toezegging", partners),
    ]


def _iedereen() -> tuple[list, list, list]:
    """Everybody who may be chosen, as values with their names; from memory, for all who look."""
    partners = [(f"partner:{pk}", naam) for pk, naam in Partner.objects.order_by("naam").values_list("pk", "naam")]
    return afdelingen(), collegas(None), partners
