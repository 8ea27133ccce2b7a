"""Until when a signaal may wait: as long as its subject says, and anew when somebody else has to look at it."""

import datetime as dt
from importlib import import_module

import pytest
import time_machine
from django.apps import apps
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from participatie.inzendingen.actions.categorie import categorie_kiezen
from participatie.inzendingen.actions.doorzetten import signaal_doorzetten
from participatie.inzendingen.actions.indienen import indienen
from participatie.inzendingen.actions.status import zet_status
from participatie.inzendingen.models import Inzending
from participatie.inzendingen.workflow import OPEN, WACHT, Status
from tests import factories

pytestmark = pytest.mark.django_db
# A Tuesday, without holidays in the weeks after it.
NU = dt.datetime(2026, 9, 1, 10, tzinfo=timezone.get_default_timezone())


@pytest.fixture(autouse=True)
def _op_dinsdag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def vlug():
    return factories.categorie("Afval op straat", termijn_werkdagen=2)


def dag(tekst):
    return dt.date.fromisoformat(tekst)


def test_the_subject_says_how_long_and_otherwise_the_gemeente(vlug):
    velden = {"soort": "signaal", "tekst": "Vol", "gebied": factories.gebied(), "indiener": {"kanaal": "niet"}}
    met, zonder = indienen(**velden, categorie=vlug), indienen(**velden)
    assert (met.uiterlijk_op, zonder.uiterlijk_op) == (dag("2026-09-03"), dag("2026-09-08"))
    assert str(met.termijn()) == "Nog 2 werkdagen"


def test_an_idee_has_no_stored_last_day():
    assert factories.idee().uiterlijk_op is None


@pytest.mark.parametrize("status", Status)
def test_a_term_runs_exactly_while_somebody_here_has_to_react(status, vlug):
    ding = factories.signaal(categorie=vlug, status=status, **({"afhandelreden": "gedaan"} if status == "afgehandeld" else {}))
    assert (ding.uiterlijk_op, ding.termijn() is not None) == (
        (dag("2026-09-03"), True) if status in WACHT else (None, False)
    )


def test_what_waits_for_nobody_here_is_being_worked_on_or_waits_for_the_sender():
    assert {Status.IN_BEHANDELING, Status.INGEPLAND, Status.REACTIE_GEVRAAGD} == OPEN - WACHT


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        ("reactie_gevraagd", "reactie_ontvangen"), ("afgehandeld", "heropend"), ("in_behandeling", "in_afwachting"),
        ("afgehandeld", "verzoek_tot_heropenen"), ("in_behandeling", "verzoek_tot_afhandeling"),
        ("in_behandeling", "doorgezet_naar_extern"), ("in_afwachting", "in_afwachting"),
    ],
)
def test_a_term_begins_anew_when_the_ball_comes_back(van, naar, vlug):
    reden = {"afhandelreden": "gedaan"} if van == "afgehandeld" else {}
    ding = factories.signaal(categorie=vlug, status=van, ontvangen_op=NU - dt.timedelta(days=90), **reden)
    zet_status(ding, naar)
    ding.refresh_from_db()
    assert ding.uiterlijk_op == dag("2026-09-03")


def test_a_term_ends_when_somebody_starts_on_it(vlug):
    ding = factories.signaal(categorie=vlug)
    zet_status(ding, Status.IN_BEHANDELING)
    ding.refresh_from_db()
    assert (ding.uiterlijk_op, ding.termijn()) == (None, None)


def test_whoever_it_is_handed_to_gets_a_term_of_their_own(vlug):
    gebied = factories.gebied()
    ding = factories.signaal(categorie=vlug, gebied=gebied, ontvangen_op=NU - dt.timedelta(days=30))
    assert list(Inzending.objects.zonder_reactie()) == [ding]
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    signaal_doorzetten(ding, naar=factories.afdeling(), vraag="Kijk je?", door=wie, versie=ding.versie)
    assert list(Inzending.objects.zonder_reactie()) == []
    with time_machine.travel(NU + dt.timedelta(days=3), tick=False):
        assert list(Inzending.objects.zonder_reactie()) == [ding]


@pytest.mark.parametrize(("status", "verwacht"), [("gemeld", "2026-08-28"), ("heropend", "2026-09-02")])
def test_another_subject_changes_the_term_of_a_first_reaction_alone(vlug, status, verwacht):
    """It came in on Wednesday 26 August: five working days end on 2 September, two on the 28th."""
    ding = factories.signaal(status=status, ontvangen_op=NU - dt.timedelta(days=6))
    categorie_kiezen(ding, categorie=vlug, door=factories.medewerker(), versie=ding.versie)
    ding.refresh_from_db()
    assert ding.uiterlijk_op == dag(verwacht)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(Status), st.one_of(st.none(), st.dates(dag("2026-08-20"), dag("2026-09-10"))))
def test_the_query_and_the_row_agree_about_what_is_too_late(status, uiterlijk):
    """Also where a row says something that no action would write."""
    ding = Inzending.objects.first() or factories.signaal()
    Inzending.objects.filter(pk=ding.pk).update(
        status=status, uiterlijk_op=uiterlijk, afhandelreden="gedaan" if status == "afgehandeld" else "",
    )
    ding.refresh_from_db()
    termijn = ding.termijn()
    assert Inzending.objects.zonder_reactie().exists() == bool(termijn and termijn.te_laat)


def test_signalen_of_before_get_a_last_day_out_of_what_is_known():
    oud = NU - dt.timedelta(days=6)
    rijen = [factories.signaal(status=status, ontvangen_op=oud) for status in ("gemeld", "heropend", "in_behandeling")]
    Inzending.objects.update(uiterlijk_op=None, gewijzigd_op=NU - dt.timedelta(days=1))
    import_module("participatie.inzendingen.migrations.0011_termijnen_van_wat_er_al_was").geef_termijn(apps, None)
    assert list(Inzending.objects.order_by("pk").values_list("pk", "uiterlijk_op")) == [
        (rijen[0].pk, dag("2026-09-02")), (rijen[1].pk, dag("2026-09-07")), (rijen[2].pk, None),
    ]


def test_the_list_of_the_migration_is_that_of_the_rule():
    migratie = import_module("participatie.inzendingen.migrations.0011_termijnen_van_wat_er_al_was")
    assert sorted(migratie.WACHT) == sorted(WACHT)


def test_a_signaal_of_which_no_last_day_is_known_is_not_late():
    ding = factories.signaal(ontvangen_op=NU - dt.timedelta(days=90))
    Inzending.objects.update(uiterlijk_op=None)
    ding.refresh_from_db()
    assert (ding.termijn(), Inzending.objects.zonder_reactie().count()) == (None, 0)
