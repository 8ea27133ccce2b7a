"""Every field of every model stands in the retention register, those of other people's apps included."""

from django.apps import apps

from kampen_wijk.retention.houders import alle_houders, buiten_inzage
from kampen_wijk.retention.register import LEEGMAKEN, VERWIJDEREN, WISSEN, alle_termijnen
from tests.kanarie.test_kanarie import persoonlijke_teksten


def velden_van_het_portaal() -> dict[str, set[str]]:
    return {
        model._meta.label: {veld.name for veld in model._meta.concrete_fields}
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy
    }


def test_every_field_of_every_model_is_classified():
    termijnen = alle_termijnen()
    vergeten = {
        label: sorted(velden - set(termijnen.get(label, {})))
        for label, velden in velden_van_het_portaal().items()
        if velden - set(termijnen.get(label, {}))
    }
    assert vergeten == {}


def test_the_register_names_no_field_that_does_not_exist():
    bestaat = velden_van_het_portaal()
    verzonnen = {
        label: sorted(set(velden) - bestaat.get(label, set()))
        for label, velden in alle_termijnen().items()
        if set(velden) - bestaat.get(label, set())
    }
    assert verzonnen == {}


def test_every_personal_field_has_an_end():
    zonder = [
        f"{label}.{veld}"
        for label, velden in alle_termijnen().items()
        for veld, termijn in velden.items()
        if termijn.persoonlijk and not (termijn.na and termijn.dan in {WISSEN, LEEGMAKEN, VERWIJDEREN})
    ]
    assert zonder == []


def test_fields_that_hold_a_person_are_called_personal():
    """A guard against the easy way out: these names are never 'not personal' unless listed here."""
    verdacht = {"email", "telefoon", "naam", "namens", "password", "last_login", "user", "door", "medewerker", "aan"}
    gewoon = {
        "wijken.Gebied.naam", "wijken.GebiedAlias.naam", "wijken.Afdeling.naam", "wijken.Ontmoetingsplek.naam",
        "wijken.Ontmoetingsplek.telefoon", "partners.Partner.naam", "partners.Partner.telefoon", "partners.Partner.email",
        "profielen.Indicator.naam", "profielen.Spanning.naam", "ratelimit.Telling.naam", "inzendingen.Categorie.naam",
        "inzendingen.Routeringsregel.naam", "contactmomenten.Kanaal.naam", "veldwerk.Thema.naam",
    }
    niet_persoonlijk = {
        f"{label}.{veld}"
        for label, velden in alle_termijnen().items()
        for veld, termijn in velden.items()
        if veld in verdacht and not termijn.persoonlijk
    }
    assert niet_persoonlijk - gewoon == set()


def test_whoever_asks_what_we_hold_hears_of_each_personal_field_or_an_app_says_why_not():
    """An app with words about residents joins with a `persoon.py`: a houder, or a reason in BUITEN_INZAGE."""
    getoond = [veld for houder in alle_houders() for veld in houder.velden]
    assert sorted([*getoond, *buiten_inzage()]) == sorted(persoonlijke_teksten())
