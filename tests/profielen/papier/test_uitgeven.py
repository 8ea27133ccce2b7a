"""Who gets the PDF of a profile, and what it may cost."""

import pytest

from kampen_wijk.pdf import maken
from profielen.actions.versie import profiel_intrekken
from profielen.papier import uitgeven
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return factories.gebied("Voorbeeld", slug="voorbeeld")


@pytest.fixture
def gezet(monkeypatch):
    keren, echt = [], maken.subprocess.run
    monkeypatch.setattr(maken.subprocess, "run", lambda *a, **k: keren.append(1) or echt(*a, **k))
    return keren


def pdf(client, pad="profiel.pdf", **kwargs):
    return client.get(f"/gebieden/voorbeeld/{pad}", **kwargs)


def test_the_version_that_holds_is_set_once_at_both_its_addresses(client, gebied, gezet):
    factories.vastgesteld_profiel(gebied)
    antwoorden = [pdf(client, pad) for pad in ("profiel.pdf", "profiel.pdf?n=1", "profiel/versie/1/profiel.pdf?x=%00")]
    assert {(a.status_code, a["Content-Type"], a["Cache-Control"], a.content) for a in antwoorden} == {
        (200, "application/pdf", "no-cache", antwoorden[0].content)
    }
    assert antwoorden[0]["Content-Disposition"] == 'inline; filename="profiel-voorbeeld-versie-1.pdf"'
    assert len(gezet) == 1
    groot = pdf(client, "profiel.pdf?groot")
    assert (groot["Content-Disposition"], len(gezet)) == ('inline; filename="profiel-voorbeeld-versie-1-groot.pdf"', 2)


def test_a_browser_that_has_it_gets_nothing_twice(client, gebied):
    tag = pdf(client)["ETag"]
    assert pdf(client, headers={"if-none-match": tag}).status_code == 304


def test_who_asks_for_too_much_that_is_new_waits_and_what_is_there_stays_there(client, gebied, gezet, monkeypatch):
    monkeypatch.setattr(uitgeven, "PER_UUR", 1)
    assert [pdf(client).status_code, pdf(client, "profiel.pdf?groot").status_code, pdf(client).status_code] == [200, 429, 200]
    assert len(gezet) == 1


def test_what_was_withdrawn_is_gone_at_once_on_paper_too(client, gebied):
    versie = factories.vastgesteld_profiel(gebied)
    adressen = ["profiel/versie/1/profiel.pdf", "profiel/versie/1/samenspraak/tekst.pdf"]
    assert [pdf(client, pad).status_code for pad in adressen] == [200, 200]
    profiel_intrekken(versie, door=None, reden="Er staat een fout in.")
    assert [pdf(client, pad).status_code for pad in adressen] == [404, 404]
    assert pdf(client)["Content-Disposition"] == 'inline; filename="cijfers-voorbeeld.pdf"'


@pytest.mark.parametrize("pad", ["2/profiel.pdf", "99999999999/profiel.pdf", "2/samenspraak/tekst.pdf"])
def test_what_is_not_there_is_404(client, gebied, pad):
    factories.vastgesteld_profiel(gebied)
    assert pdf(client, f"profiel/versie/{pad}").status_code == 404


def test_a_concept_is_for_who_keeps_this_profile_alone(client, gebied):
    ding = factories.samenspraak(gebied)
    adres = f"/beheer/profielen/profielversie/{ding.versie.pk}/voorbeeld.pdf"
    assert pdf(client, "profiel/versie/1/profiel.pdf").status_code == 404
    client.force_login(factories.met_rol("profielbeheerder", gebied=factories.gebied()))
    assert client.get(adres).status_code == 404
    client.force_login(factories.met_rol("profielbeheerder", gebied=gebied))
    antwoord = client.get(adres + "?groot")
    assert (antwoord.status_code, "no-store" in antwoord["Cache-Control"]) == (200, True)
    assert adres in client.get(adres.removesuffix(".pdf") + "/").text


def test_when_it_cannot_be_made_one_reads_so_and_later_it_is_there(client, gebied):
    with pytest.MonkeyPatch.context() as stuk:
        stuk.setattr(maken, "ZETTER", "bestaat-niet.py")
        assert (pdf(client).status_code, "lukt nu niet" in pdf(client).text) == (503, True)
    assert pdf(client).status_code == 200


def test_pages_lead_to_the_paper(client, gebied):
    assert 'href="/gebieden/voorbeeld/profiel.pdf?groot"' in client.get("/gebieden/voorbeeld/profiel/").text
    factories.samenspraak(gebied)
    assert 'versie/1/samenspraak/tekst.pdf"' in client.get("/gebieden/voorbeeld/profiel/versie/1/samenspraak/").text


def test_it_takes_few_queries(client, gebied, django_assert_max_num_queries):
    factories.vastgesteld_profiel(gebied)
    with django_assert_max_num_queries(10):
        assert pdf(client).status_code == 200
