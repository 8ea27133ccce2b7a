"""Who left an address hears what was done, behind a link of their own."""

import pytest

from kampen_wijk.outbox.models import Mail
from profielen.actions.reactie import reageren
from profielen.actions.versie import profiel_vaststellen
from profielen.geheim import pagina
from profielen.models import Reageerder
from tests import factories
from tests.profielen.samenspraak.stappen import handel_af

pytestmark = pytest.mark.django_db


def test_an_unconfirmed_address_gets_no_word_of_anybody(ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Kanarie in mijn tekst.", email="rik@example.nl")
    handel_af(reactie, uitkomst="niet", antwoord="Kanarie in het antwoord.")
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    mails = list(Mail.objects.order_by("pk"))
    assert [mail.onderwerp for mail in mails] == [
        "Wij hebben uw reactie op het profiel ontvangen", "Wat wij met uw reactie op het profiel deden",
    ]
    assert [pagina(Reageerder.objects.get()) in mail.tekst for mail in mails] == [True, True]
    assert ["Kanarie" in mail.tekst for mail in mails] == [False, False]


def test_who_opens_the_link_confirms_the_address_and_hears_the_answer(client, ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Noem de haven.", email="rik@example.nl")
    adres = pagina(Reageerder.objects.get())
    client.head(adres)
    assert Reageerder.objects.get().email_bevestigd_op is None
    assert "Dat weten wij nog niet." in client.get(adres).content.decode()
    assert Reageerder.objects.get().email_bevestigd_op is not None
    handel_af(reactie, uitkomst="niet", antwoord="Die staat er al.")
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    assert "Niet overgenomen.\nDie staat er al." in Mail.objects.order_by("pk").last().tekst
    antwoord = client.get(adres)
    assert ("Die staat er al." in antwoord.content.decode(), "no-store" in antwoord["Cache-Control"]) == (True, True)


@pytest.mark.parametrize("geheim", ["x", "A" * 40, "a" * 500, "%00"])
def test_a_forged_link_opens_nothing(client, ding, geheim):
    assert client.get(f"/profiel/reactie/{geheim}/").status_code == 404
