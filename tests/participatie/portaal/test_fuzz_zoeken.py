"""Whatever is looked for, by whomever, the answer is a page.

100 examples; 2,000 with LANG_TESTEN=1.
"""

import os

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests import factories
from wijken.models import Rol

pytestmark = pytest.mark.django_db
AANTAL = 2_000 if os.environ.get("LANG_TESTEN") == "1" else 100

lastig = st.text(alphabet=st.sampled_from("'\"\\&|!():*<>-%_ \0\n\t;{}[]bankjeië9שİ\u202e\u0301"), max_size=30)
vrij = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)
tekst = st.one_of(lastig, vrij, st.sampled_from(["bankje", "bankej", "x" * 10_000, "bank " * 50]))
soorten = st.one_of(st.sampled_from(["", "idee", "signaal", "gesprek", "gebied"]), lastig)


@pytest.fixture
def bezoekers(client):
    gebied = factories.gebied(slug="hier")
    factories.idee(gebied=gebied, gepubliceerd_op=timezone.now())
    factories.signaal(gebied=gebied, tekst="Bankje is stuk")
    collega = Client()
    collega.force_login(factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied))
    return client, collega


@settings(max_examples=AANTAL, deadline=None, suppress_health_check=list(HealthCheck))
@given(vraag=tekst, soort=soorten, gebied=st.one_of(st.just("hier"), lastig))
@example(vraag="bankje", soort="", gebied="hier")
def test_any_question_at_all(bezoekers, vraag, soort, gebied):
    for bezoeker in bezoekers:
        assert bezoeker.get("/zoeken/", {"q": vraag, "soort": soort, "gebied": gebied}).status_code == 200
