"""How long somebody may wait, and that a query and a row agree about it."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from participatie.inzendingen.models import Hulpvraag, Inzending, Terugkoppeling
from participatie.inzendingen.termijnen import Soort, te_laat_voor, termijn
from tests import factories

HIER = timezone.get_default_timezone()
momenten = st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2028, 12, 31)).map(lambda m: m.replace(tzinfo=HIER))


def moment(tekst: str) -> dt.datetime:
    return dt.datetime.fromisoformat(tekst).replace(tzinfo=HIER)


@pytest.mark.parametrize(
    ("nu", "soort", "woorden", "te_laat"),
    [
        # In on Friday 20 November; five working days after it is Friday 27 November.
        ("2026-11-20T23:59", "signaal", "Nog 5 werkdagen", False),
        ("2026-11-26T08:00", "signaal", "Nog 1 werkdag", False),
        ("2026-11-27T23:59", "signaal", "Vandaag is de laatste dag", False),
        ("2026-11-28T00:00", "signaal", "1 dag te laat", True),
        ("2026-11-30T09:00", "signaal", "3 dagen te laat", True),
        ("2026-11-25T09:00", "terugkoppelen", "Vandaag is de laatste dag", False),
        ("2026-11-26T09:00", "terugkoppelen", "1 dag te laat", True),
        ("2026-11-25T09:00", "hulpvraag", "1 dag te laat", True),
        ("2026-12-04T09:00", "idee", "Vandaag is de laatste dag", False),
    ],
)
def test_a_term_counts_working_days_and_says_so_in_words(nu, soort, woorden, te_laat):
    with time_machine.travel(moment(nu), tick=False):
        gevonden = termijn(Soort(soort), moment("2026-11-20T10:00"))
    assert (str(gevonden), gevonden.te_laat) == (woorden, te_laat)


@given(momenten, st.integers(0, 40 * 24 * 60), st.sampled_from(Soort))
def test_a_query_and_a_row_agree_about_what_is_too_late(sinds, minuten, soort):
    with time_machine.travel(sinds + dt.timedelta(minutes=minuten), tick=False):
        assert termijn(soort, sinds).te_laat == (sinds < te_laat_voor(soort))


def test_the_gemeente_chooses_the_number(settings):
    settings.TERMIJNEN = settings.TERMIJNEN | {"signaal": 1}
    with time_machine.travel(moment("2026-11-24T09:00"), tick=False):
        assert str(termijn(Soort.SIGNAAL, moment("2026-11-20T10:00"))) == "1 dag te laat"


@pytest.mark.django_db
def test_a_term_ends_with_the_first_reaction():
    assert factories.signaal().termijn() is not None
    assert factories.signaal(status="in_behandeling").termijn() is None
    assert factories.idee().termijn() is not None
    assert factories.idee(gepubliceerd_op=timezone.now()).termijn() is None
    assert factories.idee(afgewezen_op=timezone.now(), afwijsreden="Nee.").termijn() is None


@pytest.mark.django_db
def test_signalen_without_a_reaction_come_longest_waiting_first():
    nu = timezone.now()
    for dagen in (1, 20, 30):
        factories.signaal(tekst=f"{dagen} dagen", ontvangen_op=nu - dt.timedelta(days=dagen))
    factories.signaal(status="in_behandeling", ontvangen_op=nu - dt.timedelta(days=40))
    factories.idee(ontvangen_op=nu - dt.timedelta(days=40))
    assert [s.tekst for s in Inzending.objects.zonder_reactie()] == ["30 dagen", "20 dagen"]


@pytest.mark.django_db
def test_what_waits_is_counted_together_with_what_is_late():
    nu, oud = timezone.now(), timezone.now() - dt.timedelta(days=20)
    signaal = factories.signaal()
    for sinds in (nu, oud, oud):
        Terugkoppeling.objects.create(inzending=signaal, kanaal="papier", aanleiding="bericht", klaar_op=sinds)
        Hulpvraag.objects.create(gebied=signaal.gebied, naam="Hanna", telefoon="038 000 00 00", ontvangen_op=sinds)
    assert (Terugkoppeling.objects.all().tel(), Hulpvraag.objects.all().tel()) == ({"alle": 3, "te_laat": 2},) * 2
