"""The keten on the page of staff, and asking somebody outside from it."""

import datetime as dt

import pytest
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.textchecks.deur import akkoord_met
from participatie.inzendingen.actions.antwoordlink import link_beantwoorden
from participatie.inzendingen.geheim import antwoordpagina
from participatie.inzendingen.models import Antwoordlink, Overdracht
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db


@pytest.fixture
def vera(client):
    wie = factories.met_rol("wijkverbinder", gebied=factories.gebied("Zalk"), naam="Vera Voorbeeld")
    client.force_login(wie)
    return wie


@pytest.fixture
def signaal(vera):
    return factories.signaal(gebied=vera.rollen_nu()[0].gebied, tekst="De sloot ruikt. Bel 06 12345678.")


@pytest.fixture
def partner():
    return factories.partner("Waterschap Voorbeeld")


def pagina(signaal):
    return f"/werk/signalen/{signaal.referentie}/"


def stuur(client, signaal, actie, **velden):
    signaal.refresh_from_db()
    return client.post(f"{pagina(signaal)}{actie}/", {"versie": signaal.versie, **velden})


def vraag(client, signaal, naar, **velden):
    data = {"naar": naar, "email": "w@example.nl", "vraag": "Is deze sloot van u?", "werkdagen": "10", **velden}
    return stuur(client, signaal, "buiten-vragen", **data)


def test_a_question_to_somebody_outside_is_mailed_and_stands_in_the_keten(client, signaal, partner):
    assert vraag(client, signaal, f"partner:{partner.pk}").status_code == 302
    tekst = client.get(pagina(signaal)).text
    gezocht = ("Vera Voorbeeld stelde een vraag aan Waterschap Voorbeeld.", "Is deze sloot van u?", "w@example.nl", "wacht op antwoord")
    assert [zin for zin in gezocht if zin not in tekst] == []
    assert Mail.objects.get().aan == "w@example.nl"


def test_one_asks_organisations_and_afdelingen_and_no_account(client, signaal, partner):
    afdeling = factories.afdeling("verkeer")
    collega = factories.met_rol("behandelaar", afdeling=afdeling)
    rijen = client.get(f"{pagina(signaal)}?doe=buiten-vragen").context["acties"]
    formulier = next(rij["formulier"] for rij in rijen if rij["actie"].naam == "buiten-vragen")
    assert [groep for groep, _ in formulier.fields["naar"].choices] == ["", "Afdelingen", "Partners"]
    assert vraag(client, signaal, f"behandelaar:{collega.pk}").status_code == 422
    assert vraag(client, signaal, f"afdeling:{afdeling.pk}").status_code == 302
    assert Overdracht.objects.get().afdeling == afdeling


def test_the_text_is_shown_with_what_was_found_and_goes_along_after_a_tick(client, signaal, partner):
    assert '<mark class="vondst">06 12345678' in client.get(f"{pagina(signaal)}?doe=buiten-vragen").text
    naar = f"partner:{partner.pk}"
    eerst = vraag(client, signaal, naar, tekst_mee="on")
    assert (eerst.status_code, "Dit mag blijven staan: telefoonnummer (06 12345678)." in eerst.text) == (422, True)
    assert Overdracht.objects.count() == 0
    assert vraag(client, signaal, naar, tekst_mee="on", akkoord=akkoord_met(signaal.tekst)).status_code == 302
    assert Antwoordlink.objects.get().tekst_mee is True


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"email": ""}, "email"), ({"email": "geen adres"}, "email"), ({"vraag": ""}, "vraag"), ({"werkdagen": "0"}, "werkdagen"),
        ({"werkdagen": "61"}, "werkdagen"), ({"werkdagen": "9" * 40}, "werkdagen"), ({"werkdagen": "\0"}, "werkdagen"),
        ({"vraag": "x" * 10_000}, "vraag"), ({"vraag": "Bel mevrouw De Bruin."}, "akkoord"), ({"naar": "partner:99999"}, "naar"),
    ],
)
def test_bad_input_gets_a_sentence_and_mails_nobody(client, signaal, partner, velden, veld):
    antwoord = vraag(client, signaal, f"partner:{partner.pk}", **velden) if "naar" not in velden else vraag(client, signaal, **velden)
    formulier = next(rij["formulier"] for rij in antwoord.context["acties"] if rij["formulier"])
    assert (antwoord.status_code, list(formulier.errors), Mail.objects.count()) == (422, [veld], 0)


def test_sent_again_and_withdrawn_from_the_keten(client, signaal, partner):
    vraag(client, signaal, f"partner:{partner.pk}")
    link = Antwoordlink.objects.get()
    Antwoordlink.objects.update(geldig_tot=timezone.localdate() - dt.timedelta(days=1))
    assert "de tijd is voorbij" in client.get(pagina(signaal)).text
    assert stuur(client, signaal, "link-opnieuw", link=link.pk).status_code == 302
    assert (Mail.objects.count(), client.get(antwoordpagina(link)).status_code) == (2, 410)
    assert stuur(client, signaal, "link-intrekken", link=link.pk).status_code == 302
    signaal.refresh_from_db()
    link.refresh_from_db()
    assert (signaal.status, link.stand(), link.linkversie) == ("in_behandeling", "ingetrokken", 3)
    assert list(Gebeurtenis.objects.van(signaal).values_list("verb", flat=True))[-3:] == [
        "link_opnieuw_gestuurd", "link_ingetrokken", "in_behandeling"
    ]
    assert "Trek deze vraag in" not in client.get(pagina(signaal)).text


@pytest.mark.parametrize("actie", ["link-opnieuw", "link-intrekken"])
def test_what_was_answered_can_be_neither_sent_again_nor_withdrawn(client, signaal, partner, actie):
    vraag(client, signaal, f"partner:{partner.pk}")
    link = Antwoordlink.objects.get()
    link_beantwoorden(link, antwoord="klaar", tekst="", datum=None, sleutel=signaal.verzendsleutel)
    antwoord = stuur(client, signaal, actie, link=link.pk)
    assert (antwoord.status_code, "Op deze vraag is al geantwoord" in antwoord.text) == (422, True)


@pytest.mark.parametrize("nummer", ["", "x", "\0", "-1", "9" * 40, "999999"])
@pytest.mark.parametrize("actie", ["link-opnieuw", "link-intrekken"])
def test_a_link_that_is_none_of_this_signaal_changes_nothing(client, vera, signaal, partner, actie, nummer):
    ander = factories.signaal(gebied=signaal.gebied)
    vraag(client, ander, f"partner:{partner.pk}")
    van_ander = Antwoordlink.objects.get()
    for link in (nummer, van_ander.pk):
        assert stuur(client, signaal, actie, link=link).status_code == 422
    assert (Antwoordlink.objects.get().stand(), Antwoordlink.objects.get().linkversie) == ("open", 1)


def test_after_its_address_is_wiped_the_link_is_not_sent_again(client, signaal, partner):
    vraag(client, signaal, f"partner:{partner.pk}")
    Antwoordlink.objects.update(email="")
    antwoord = stuur(client, signaal, "link-opnieuw", link=Antwoordlink.objects.get().pk)
    assert (antwoord.status_code, Mail.objects.count()) == (422, 1)


def test_a_partner_reads_its_own_link_of_the_keten_alone(client, vera, signaal, partner):
    stuur(client, signaal, "doorzetten", naar=f"afdeling:{factories.afdeling('verkeer').pk}", vraag="Vraag aan verkeer")
    vraag(client, signaal, f"partner:{partner.pk}", vraag="Vraag per link")
    stuur(client, signaal, "doorzetten", naar=f"partner:{partner.pk}", vraag="Vraag aan u")
    wie = factories.met_rol("partner", naam="Dirk Deelgenoot")
    partner.medewerkers.add(wie)
    client.force_login(wie)
    stuur(client, signaal, "partner-antwoord", tekst="Wij komen.", klaar="on")
    antwoord = client.get(pagina(signaal))
    assert [(s.vraag, s.antwoord) for s in antwoord.context["keten"]] == [("Vraag aan u", ""), ("", "Wij komen.")]
    assert [x for x in ("Vraag aan verkeer", "Vraag per link", "w@example.nl") if x in antwoord.text] == []


def test_the_page_takes_the_same_queries_however_long_the_keten(client, signaal, vera, django_assert_max_num_queries):
    for n in range(8):
        vraag(client, signaal, f"partner:{factories.partner().pk}")
        stuur(client, signaal, "splitsen", onderdeel=f"Deel {n}", naar=f"afdeling:{factories.afdeling().pk}", vraag="?")
    client.get(pagina(signaal))
    with django_assert_max_num_queries(10):
        client.get(pagina(signaal))
