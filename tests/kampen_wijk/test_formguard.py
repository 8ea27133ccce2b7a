"""The guard of public forms: it stops robots and doubles, and never loses what a person typed."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django import forms
from django.db import IntegrityError, connection
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from kampen_wijk.formguard.dubbel import een_keer
from kampen_wijk.formguard.forms import LAAT_LEEG, TE_SNEL, VERLOPEN, BewaaktFormulier
from participatie.inzendingen.models import Signaal
from tests import factories

SLEUTEL = "6f0a3a4e-7c53-4d0c-9a4e-0d9f0c1b2a34"


class Formulier(BewaaktFormulier, forms.Form):
    tekst = forms.CharField()

    def clean(self):
        return None


class SignaalFormulier(BewaaktFormulier, forms.ModelForm):
    class Meta:
        model = Signaal
        fields = ["tekst"]


@pytest.fixture(autouse=True)
def _minimum(settings):
    settings.FORMGUARD_MIN_SECONDS = 2


@pytest.fixture
def klok():
    with time_machine.travel("2026-03-02 10:00:00Z", tick=False) as reis:
        yield reis


def verstuurd(klasse=Formulier, prefix=None, **velden):
    """The form as a browser posts it after it was opened just now."""
    leeg = klasse(prefix=prefix)
    data = {"sleutel": SLEUTEL, "gestart": leeg["gestart"].value(), "website": "", "tekst": "Hallo"} | velden
    post = QueryDict(mutable=True)
    post.update({leeg.add_prefix(naam): waarde for naam, waarde in data.items()})
    post._mutable = False
    return klasse(post, prefix=prefix)


def test_a_form_filled_in_by_a_person_is_valid(klok):
    formulier = verstuurd()
    klok.shift(2)
    assert (formulier.errors, formulier.cleaned_data["sleutel"]) == ({}, uuid.UUID(SLEUTEL))


def test_a_new_form_has_a_key_of_its_own_each_time():
    een, ander = Formulier(), Formulier()
    assert uuid.UUID(str(een["sleutel"].value())) != uuid.UUID(str(ander["sleutel"].value()))


def test_a_form_sent_too_fast_is_kept_and_passes_the_second_time(klok):
    formulier = verstuurd()
    klok.shift(1)
    assert formulier.non_field_errors() == [TE_SNEL]
    assert formulier["tekst"].value() == "Hallo"
    opnieuw = Formulier(formulier.data)
    klok.shift(1)
    assert opnieuw.errors == {}


@pytest.mark.parametrize("prefix", [None, "ander"])
def test_an_expired_form_comes_back_filled_in_and_passes_the_second_time(klok, prefix):
    formulier = verstuurd(prefix=prefix)
    oud = formulier["gestart"].value()
    klok.shift(24 * 3600 + 1)
    assert formulier.non_field_errors() == [VERLOPEN]
    assert (formulier["tekst"].value(), formulier["sleutel"].value()) == ("Hallo", SLEUTEL)
    assert formulier["gestart"].value() != oud
    assert 'value="Hallo"' in str(formulier)
    assert f'value="{formulier["gestart"].value()}"' in str(formulier)
    assert Formulier(formulier.data, prefix=prefix).errors == {}


def test_a_form_of_exactly_a_day_old_is_still_good(klok):
    formulier = verstuurd()
    klok.shift(24 * 3600)
    assert formulier.errors == {}


@pytest.mark.parametrize("gestart", ["", "1:vervalst", "\0", "😀", "9999999999999:x", ":"])
def test_a_forged_moment_comes_back_filled_in_with_a_good_one(klok, gestart):
    formulier = verstuurd(gestart=gestart)
    assert formulier.non_field_errors() == [VERLOPEN]
    assert (formulier["tekst"].value(), formulier["sleutel"].value()) == ("Hallo", SLEUTEL)
    opnieuw = Formulier(formulier.data)
    klok.shift(2)
    assert opnieuw.errors == {}


@pytest.mark.parametrize("sleutel", ["", "geen-uuid", "\0", "😀"])
def test_a_garbled_key_is_replaced_by_a_good_one(klok, sleutel):
    formulier = verstuurd(sleutel=sleutel)
    klok.shift(3)
    assert formulier.non_field_errors() == [VERLOPEN]
    assert uuid.UUID(formulier["sleutel"].value()).version == 4
    assert Formulier(formulier.data).errors == {}


def test_a_filled_honeypot_says_so_and_a_person_passes_the_second_time(klok):
    formulier = verstuurd(website="https://example.nl")
    klok.shift(3)
    assert formulier.errors == {"__all__": [LAAT_LEEG]}
    assert (formulier["tekst"].value(), formulier["website"].value()) == ("Hallo", "")
    assert Formulier(formulier.data).errors == {}


def test_the_honeypot_is_a_plain_field_with_a_label_that_people_do_not_see():
    veld = Formulier()["website"]
    assert (veld.field.widget.input_type, veld.label, veld.css_classes()) == ("text", "Laat dit veld leeg", "honingpot")


def test_a_form_with_no_fields_at_all_is_refused_without_an_error():
    assert Formulier({}).non_field_errors() == [VERLOPEN]


def test_a_model_form_is_guarded_too(klok):
    formulier = verstuurd(SignaalFormulier)
    assert formulier.non_field_errors() == [TE_SNEL]
    klok.shift(3)
    assert SignaalFormulier(formulier.data).errors == {}


@given(st.text(), st.text(), st.text())
def test_any_hidden_values_give_a_sentence_and_keep_the_text(sleutel, gestart, website):
    formulier = verstuurd(sleutel=sleutel, gestart=gestart, website=website)
    assert formulier.non_field_errors() == [VERLOPEN] + [LAAT_LEEG] * (website != "")
    assert formulier["tekst"].value() == "Hallo"


@pytest.mark.django_db
@pytest.mark.urls("tests.kampen_wijk.formguard_urls")
def test_over_the_limit_a_post_gets_a_kind_page_and_a_visit_does_not(client, klok):
    assert [client.post("/proef/").status_code for _ in range(3)] == [200, 200, 429]
    antwoord = client.post("/proef/")
    assert "Wacht 10 minuten en probeer het dan opnieuw." in antwoord.content.decode()
    assert antwoord["Retry-After"] == "600"
    assert client.get("/proef/").status_code == 200
    assert client.post("/proef/", REMOTE_ADDR="192.0.2.77").status_code == 200


@pytest.mark.django_db
def test_the_same_key_makes_one_thing():
    sleutel = uuid.uuid4()
    een, nieuw = een_keer(Signaal, sleutel, lambda: factories.signaal(verzendsleutel=sleutel))
    twee, weer = een_keer(Signaal, sleutel, lambda: factories.signaal(verzendsleutel=sleutel))
    assert (nieuw, weer, een.pk) == (True, False, twee.pk)
    assert Signaal.objects.count() == 1


@pytest.mark.django_db
def test_another_broken_rule_is_not_taken_for_a_double():
    bestaand = factories.signaal()
    with pytest.raises(IntegrityError):
        een_keer(Signaal, uuid.uuid4(), lambda: factories.signaal(referentie=bestaand.referentie))


@pytest.mark.django_db(transaction=True)
def test_two_posts_at_once_make_one_thing_and_both_get_it():
    sleutel, gebied, samen = uuid.uuid4(), factories.gebied(), threading.Barrier(4)

    def maak():
        # All four are at it before the first one writes.
        samen.wait(timeout=10)
        return factories.signaal(gebied=gebied, verzendsleutel=sleutel)

    def post(_):
        try:
            ding, nieuw = een_keer(Signaal, sleutel, maak)
            return ding.pk, nieuw
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        uitkomsten = list(pool.map(post, range(4)))
    enige = Signaal.objects.get()
    assert sorted(uitkomsten) == [(enige.pk, False)] * 3 + [(enige.pk, True)]
