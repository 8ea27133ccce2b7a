"""Whatever is sent to the forms and addresses of a profile in the making, the answer is never an error of ours.

80 examples in all; 2,000 with LANG_TESTEN=1.
"""

import os

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profielen.actions.reactie import reageren
from profielen.models import Spanning
from tests import factories

TOTAAL = 2_000 if os.environ.get("LANG_TESTEN") == "1" else 80
naar_rato = settings(max_examples=TOTAAL // 4, deadline=None, suppress_health_check=list(HealthCheck))
GEMEEN = [
    "", " ", "\0", "a\0b", "\u202e", "\U0001f3da\ufe0f", "<script>", "%00", "{{ x }}", "-1", "0", "1", "2", "9" * 40, "1e999", "x" * 11_000,
    "kansen", "[x](javascript:x)", "2026-01-01", "9999-12-31", "0001-01-01", "on", "\r\nBcc: x@y.nl", "a@b.nl", "overgenomen", "papier",
]
tekst = st.one_of(st.sampled_from(GEMEEN), st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
ALGEMEEN = ["onderdeel", "tekst", "email", "sleutel", "gestart", "website", "deel"]
BEHEER = [
    "reactie", "stand", "vondst", "akkoord", "reden", "uitkomst", "antwoord", "bron", "namens", "sleutel", "onderdeel", "tekst", "tot",
    "op", "wie", "intro", "kansen", "gelezen_versie", "plek_kansen", "plek_wensen", "is_voorbeeld",
    *(f"{rij}-{veld}" for rij in ("spanningen", "beelden") for veld in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")),
    *(f"spanningen-{n}-{veld}" for n in (0, 1) for veld in ("id", "versie", "naam", "link", "toelichting", "volgorde", "DELETE")),
    *(f"beelden-0-{veld}" for veld in ("id", "versie", "alt", "volgorde", "concept", "bestand", "DELETE")),
]
DOEN = ["reactie_overtypen", "samenspraak", "vaststellen", "intrekken", "proef", "change"]
REACTIE = ["maskeren", "plaatsen", "weigeren", "beantwoorden"]
KEUZES = ["q", "p", "o", "e", "staat", "jaar", "jaar__exact", "gebied__id__exact", "all", "profiel__gebied__soort"]
PADEN = ["", "verantwoording/", "samenspraak/", "samenspraak/reageren/", "samenspraak/bedankt/"]


def velden(namen):
    return st.dictionaries(st.sampled_from(namen), tekst, max_size=10)


@pytest.fixture
def ding(db, monkeypatch):
    """A version in samenspraak with a reaction and a spanning; without limits, which a fuzz would reach at once."""
    monkeypatch.setattr("kampen_wijk.formguard.decorators.toegestaan", lambda *args, **kwargs: True)
    ding = factories.samenspraak(factories.gebied("Zalk", slug="zalk"))
    Spanning.objects.create(versie=ding.versie, naam="Visie", toelichting="Botst.")
    reageren(ding, onderdeel="kansen", tekst="Noem de haven ook.")
    return ding


def status(client, methode, adres, data):
    """Of one request, of which the database keeps nothing."""
    with transaction.atomic():
        gezien = getattr(client, methode)(adres, data).status_code
        transaction.set_rollback(True)
    return gezien


@naar_rato
@given(pad=st.sampled_from(PADEN), methode=st.sampled_from(["get", "post"]), data=velden(ALGEMEEN))
def test_any_reaction_and_any_question(client, ding, pad, methode, data):
    assert status(client, methode, f"/gebieden/zalk/profiel/versie/1/{pad}", data) < 500


@naar_rato
@given(naam=st.sampled_from(DOEN), data=velden(BEHEER))
def test_anything_that_is_written_or_decided(client, beheerder, ding, naam, data):
    client.force_login(beheerder)
    assert status(client, "post", reverse(f"admin:profielen_profielversie_{naam}", args=[ding.versie.pk]), data) < 500


@naar_rato
@given(actie=st.sampled_from(REACTIE), data=velden(BEHEER), echt=st.booleans())
def test_anything_that_is_done_with_a_reaction(client, beheerder, ding, actie, data, echt):
    client.force_login(beheerder)
    eigen = {"reactie": ding.versie.reacties.get().pk, "stand": 1} if echt else {}
    adres = reverse("admin:profielen_profielversie_reactie_doen", args=[ding.versie.pk, actie])
    assert status(client, "post", adres, data | eigen) < 500


@naar_rato
@given(model=st.sampled_from(["profielversie", "profiel", "meting", "indicator", "inlezing"]), data=velden(KEUZES))
def test_any_search_in_the_lists(client, beheerder, ding, model, data):
    client.force_login(beheerder)
    assert status(client, "get", reverse(f"admin:profielen_{model}_changelist"), data) < 500
