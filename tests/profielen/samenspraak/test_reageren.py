"""A resident says something about a profile, and what is typed over from paper."""

import uuid

import pytest

from profielen.actions.reactie import SamenspraakGesloten, reactie_plaatsen, reageren
from profielen.models import Reactie
from tests import factories
from tests.profielen.samenspraak.stappen import BASIS, lees, stuur

pytestmark = pytest.mark.django_db


def test_a_reaction_is_sent_without_an_account_and_waits_to_be_looked_at(client, ding):
    assert stuur(client).url == BASIS + "samenspraak/bedankt/"
    reactie = Reactie.objects.get()
    assert (reactie.onderdeel, reactie.tekst, reactie.bron) == ("kansen", "Noem de haven ook.", "portaal")
    assert "Noem de haven ook." not in lees(client, "samenspraak/")
    reactie_plaatsen(reactie, door=None, stand=1)
    assert "Noem de haven ook." in lees(client, "samenspraak/")


def test_sending_twice_makes_one(client, ding):
    sleutel = str(uuid.uuid4())
    for _ in range(2):
        assert stuur(client, sleutel=sleutel).status_code == 302
    assert Reactie.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"tekst": ""}, "nog leeg"), ({"tekst": "a\0b"}, "niet kunnen lezen"), ({"tekst": "x" * 10_000}, "te lang"),
        ({"onderdeel": "anders"}, "Kies een van de delen"), ({"onderdeel": "wensen"}, "Kies een van de delen"),
        ({"email": "geen"}, "klopt niet"),
    ],
)
def test_a_reaction_that_is_not_right_comes_back_with_a_sentence(client, ding, velden, fout):
    antwoord = stuur(client, **velden)
    assert (antwoord.status_code, fout in antwoord.content.decode(), Reactie.objects.count()) == (200, True, 0)


@pytest.mark.parametrize("tekst", ["\U0001f600 mooi", "שלום", "<script>alert(1)</script>", "[x](javascript:alert(1))"])
def test_strange_words_are_shown_as_words(client, ding, tekst):
    assert stuur(client, tekst=tekst).status_code == 302
    reactie_plaatsen(Reactie.objects.get(), door=None, stand=1)
    html = lees(client, "samenspraak/")
    assert ("<script>alert" in html, 'href="javascript' in html) == (False, False)


def test_after_the_last_day_nobody_reacts_but_what_came_on_paper_is_typed_over(client, ding):
    factories.sluit_samenspraak(ding)
    assert (stuur(client).status_code, Reactie.objects.count()) == (200, 0)
    with pytest.raises(SamenspraakGesloten):
        reageren(ding, onderdeel="heel", tekst="Te laat.")
    piet = factories.medewerker()
    reageren(ding, onderdeel="heel", tekst="Op papier.", bron="papier", namens="Vereniging", ingevoerd_door=piet)
    assert Reactie.objects.get().namens == "Vereniging"
    assert "kon tot en met" in lees(client, "samenspraak/")


def test_on_whose_behalf_it_was_typed_over_stays_between_us(client, ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.", bron="papier", namens="Kanarie", ingevoerd_door=factories.medewerker())
    reactie_plaatsen(reactie, door=None, stand=1)
    html = lees(client, "samenspraak/")
    assert ("Kanarie" in html, "via papier en overgetypt door de gemeente" in html) == (False, True)
