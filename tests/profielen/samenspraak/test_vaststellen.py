"""A version is adopted, replaced or withdrawn, and what everybody reads of it then."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction

from profielen.actions.reactie import reactie_beantwoorden, reactie_plaatsen, reageren
from profielen.actions.versie import concept_maken, profiel_intrekken, profiel_vaststellen
from profielen.models import ProfielVersie, Reactie
from tests import factories
from tests.profielen.samenspraak.stappen import BASIS, handel_af, lees, stuur
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db


def test_it_is_adopted_after_the_last_day_and_when_everybody_has_an_answer(ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.")
    for zin, daarna in (
        ("kunnen nog reageren tot en met", lambda: factories.sluit_samenspraak(ding)),
        ("Nog niet nagekeken: 1", lambda: reactie_plaatsen(reactie, door=None, stand=1)),
        ("Nog geen antwoord: 1", lambda: reactie_beantwoorden(reactie, uitkomst="overgenomen", antwoord="", door=None, stand=2)),
    ):
        with pytest.raises(ValidationError, match=zin):
            profiel_vaststellen(ding.versie, door=None)
        daarna()
    versie = profiel_vaststellen(ding.versie, door=None, op=dt.date(2026, 11, 3), wie="de raad")
    assert (versie.staat, versie.vastgesteld_op, versie.vastgesteld_door) == ("vastgesteld", dt.date(2026, 11, 3), "de raad")
    verbs = [(g.verb, g.zichtbaar) for g in Gebeurtenis.objects.van(versie.profiel)]
    assert verbs == [("samenspraak", "iedereen"), ("vastgesteld", "iedereen")]


def test_what_was_done_with_a_reaction_is_public_with_the_adopted_version(client, ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Noem de haven.")
    handel_af(reactie, uitkomst="deels", antwoord="De haven staat er nu kort in.")
    assert "De haven staat er nu kort in." not in lees(client, "samenspraak/")
    assert lees(client, "verantwoording/") == 404
    factories.sluit_samenspraak(ding)
    ProfielVersie.objects.filter(pk=ding.versie.pk).update(kansen="- Het dorpshuis en de haven.")
    profiel_vaststellen(ding.versie, door=None)
    html = lees(client, "verantwoording/")
    assert ("Noem de haven." in html, "<strong>Deels overgenomen.</strong> De haven staat er nu kort in." in html) == (True, True)
    assert "<ins><span class=\"visueel-verborgen\">[nieuw: ]</span> en de haven" in html


def test_the_next_version_replaces_and_both_keep_their_address(client, zalk):
    factories.vastgesteld_profiel(zalk)
    tweede = concept_maken(zalk, door=None)
    assert tweede.beelden.get().alt == "De haven met twee boten"
    tweede.intro = "Een dorp aan de IJssel."
    tweede.save()
    profiel_vaststellen(tweede, door=None)
    assert list(ProfielVersie.objects.order_by("nummer").values_list("staat", flat=True)) == ["vervangen", "vastgesteld"]
    assert ("Een dorp aan het water." in lees(client), "Dit is een oude versie." in lees(client)) == (True, True)
    assert "Een dorp aan de IJssel." in client.get("/gebieden/zalk/profiel/").content.decode()
    nieuw = client.get("/gebieden/zalk/profiel/versie/2/verantwoording/").content.decode()
    assert ("Veranderd sinds versie 1" in nieuw, "[weg: ]</span>het water" in nieuw) == (True, True)


def test_a_withdrawn_version_says_so_at_its_address_and_no_more(client, zalk):
    profiel_intrekken(factories.vastgesteld_profiel(zalk), reden="De cijfers klopten niet.", door=None)
    html = lees(client)
    assert ("De cijfers klopten niet." in html, "Een dorp aan het water." in html) == (True, False)
    assert (lees(client, "verantwoording/"), lees(client, "samenspraak/")) == (404, 404)
    assert "nog geen profiel geschreven" in client.get("/gebieden/zalk/profiel/").content.decode()


@pytest.mark.parametrize("nummer", ["9", "0", "99999", str(10**30)])
@pytest.mark.parametrize("staart", ["", "verantwoording/", "samenspraak/", "samenspraak/reageren/", "samenspraak/bedankt/"])
def test_a_version_that_is_not_there_is_404(client, ding, nummer, staart):
    assert client.get(f"/gebieden/zalk/profiel/versie/{nummer}/{staart}").status_code == 404


def test_the_picture_of_a_concept_is_seen_by_nobody_else(client, zalk):
    versie = concept_maken(zalk, door=None)
    adres = f"/profiel/foto/{factories.beeld(versie).pk}/"
    assert client.get(adres).status_code == 404
    versie.intro = "Zalk."
    versie.save()
    profiel_vaststellen(versie, door=None)
    assert client.get(adres).getvalue() == b"jpeg"
    assert client.get(f"/profiel/foto/{10**30}/").status_code == 404


def test_the_pictures_of_an_adopted_version_stay(zalk):
    beeld = factories.vastgesteld_profiel(zalk).beelden.get()
    with pytest.raises(ProgrammingError, match="Cannot change a beeld"), transaction.atomic():
        beeld.delete()


@pytest.mark.parametrize("aantal", [1, 12])
def test_the_pages_stay_within_their_queries(client, ding, django_assert_max_num_queries, aantal):
    for n in range(aantal):
        handel_af(reageren(ding, onderdeel="kansen", tekst=f"Reactie {n}."))
    with django_assert_max_num_queries(6):
        client.get(BASIS + "samenspraak/")
    with django_assert_max_num_queries(10):
        stuur(client)
    handel_af(Reactie.objects.zonder_antwoord().get())
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    for staart in ("", "verantwoording/"):
        with django_assert_max_num_queries(10):
            client.get(BASIS + staart)
