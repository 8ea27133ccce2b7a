"""Whatever stands in the address of a comparison, its file or a PDF, the answer is never an error of ours.

60 examples; 1,000 with LANG_TESTEN=1.
"""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profielen.papier import uitgeven

pytestmark = pytest.mark.django_db
AANTAL = 1_000 if os.environ.get("LANG_TESTEN") == "1" else 60

GEMEEN = ["", "\0", "zalk", "zalk,zalk", "x" * 10_000, "🏚️", "wonen", "Wonen en vastgoed", "=1+1", "1", "-1", "\u202e"]
tekst = st.one_of(st.sampled_from(GEMEEN), st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30))
namen = st.sampled_from(["gebied", "thema", "cbs", "groot", "n"])
vraag = st.dictionaries(namen, st.one_of(tekst, st.lists(tekst, max_size=6)), max_size=5)
PADEN = ["/vergelijken/", "/vergelijken/cijfers.csv", "/gebieden/zalk/profiel.pdf", "/gebieden/zalk/profiel/versie/1/profiel.pdf"]


@settings(max_examples=AANTAL, deadline=None, suppress_health_check=list(HealthCheck))
@given(pad=st.sampled_from(PADEN), data=vraag, nummer=st.integers(min_value=0))
def test_any_address_at_all(client, cijfers, monkeypatch, pad, data, nummer):
    monkeypatch.setattr(uitgeven, "toegestaan", lambda *args, **kwargs: True)
    assert client.get(pad, data).status_code in (200, 404)
    assert client.get(f"/gebieden/zalk/profiel/versie/{nummer}/samenspraak/tekst.pdf", data).status_code == 404
