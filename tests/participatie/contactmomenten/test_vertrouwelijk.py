"""Who may read a conversation, and that every reading of a confidential one is kept."""

import pytest
from django.test import Client

from participatie.contactmomenten.models import Contactmoment, Inzage
from tests import factories

LIJST = "/werk/contactmomenten/"


def als(wie) -> Client:
    client = Client()
    client.force_login(wie)
    return client


@pytest.fixture
def afdeling(db):
    return factories.afdeling()


@pytest.fixture
def mensen(gebied, afdeling, vera):
    """Everybody but the writer; of these `collega` and `taker` are linked by her."""
    partner = factories.met_rol("partner")
    factories.partner().medewerkers.add(partner)
    return {
        "elders": factories.met_rol("wijkverbinder", gebied=factories.gebied()),
        "andere afdeling": factories.met_rol("behandelaar", afdeling=factories.afdeling()),
        "partner": partner,
        "profielbeheerder": factories.met_rol("profielbeheerder"),
        "privacyfunctionaris": factories.met_rol("privacyfunctionaris"),
        "beheerder": factories.met_rol("beheerder"),
        "zonder rol": factories.medewerker(),
        "uit dienst": factories.met_rol("wijkverbinder", gebied=gebied, is_active=False),
        "zelfde gebied": factories.met_rol("wijkverbinder", gebied=gebied),
        "collega": factories.met_rol("wijkverbinder", gebied=factories.gebied()),
        "taker": factories.met_rol("behandelaar", afdeling=afdeling),
    }


def gezien_door(gesprek, mensen) -> set[str]:
    return {naam for naam, wie in mensen.items() if Contactmoment.objects.zichtbaar_voor(wie).filter(pk=gesprek.pk).exists()}


def test_who_reads_it(mensen, gebied, vera, afdeling):
    gesprek = factories.contactmoment(gebied, vera)
    assert gezien_door(gesprek, mensen) == {"zelfde gebied"}
    gesprek.collegas.add(mensen["collega"], mensen["uit dienst"], mensen["partner"])
    factories.taak(vera, gebied=gebied, afdeling=afdeling, contactmoment=gesprek)
    assert gezien_door(gesprek, mensen) == {"zelfde gebied", "collega", "taker"}
    Contactmoment.objects.update(vertrouwelijk=True)
    assert gezien_door(gesprek, mensen) == {"collega", "taker"}
    assert Contactmoment.objects.zichtbaar_voor(vera).get() == gesprek


def test_for_all_others_it_is_nowhere_on_any_page(mensen, gebied, vera):
    """Lists, search, the page of a signaal, the counts of the werkblad, and the admin with its autocomplete."""
    gesprek = factories.contactmoment(gebied, vera, onderwerp="Kwikstaartje", inhoud="Het kwikstaartje.", vertrouwelijk=True)
    signaal = factories.signaal(gebied=gebied, tekst="Er ligt glas.")
    gesprek.inzendingen.add(signaal)
    factories.taak(vera, gebied=gebied, contactmoment=gesprek, gevraagde_handeling="Vogelhuisje maken")
    adressen = [
        LIJST, f"{LIJST}?q=kwikstaartje", f"{LIJST}{gesprek.pk}/", f"{LIJST}{gesprek.pk}/koppelen/", f"{LIJST}{gesprek.pk}/wijzigen/",
        "/zoeken/?q=kwikstaartje", f"/werk/signalen/{signaal.referentie}/", "/werk/", "/werk/taken/", "/beheer/",
        f"/werk/nieuw/?gesprek={gesprek.pk}", f"/werk/taken/nieuw/?gesprek={gesprek.pk}",
        f"/werk/toezeggingen/nieuw/?gesprek={gesprek.pk}", "/beheer/contactmomenten/inzage/",
        "/beheer/autocomplete/?app_label=contactmomenten&model_name=inzage&field_name=contactmoment&term=kwik",
    ]
    del mensen["collega"], mensen["taker"]
    for naam, wie in mensen.items():
        client = als(wie)
        for adres in adressen:
            tekst = client.get(adres).text.replace("q=kwikstaartje", "").replace('value="kwikstaartje"', "")
            waar = (naam, adres)
            assert ("Kwikstaartje" in tekst, "het kwikstaartje" in tekst.lower(), "Vogelhuisje" in tekst, *waar) == (False,) * 3 + waar
    assert Inzage.objects.count() == 0
    assert "Kwikstaartje" in als(vera).get("/zoeken/?q=kwikstaartje").text


def test_every_reading_of_a_confidential_one_is_kept_and_of_others_none(mensen, gebied, vera):
    gewoon, geheim = (factories.contactmoment(gebied, vera, vertrouwelijk=ja) for ja in (False, True))
    for gesprek in (gewoon, geheim):
        gesprek.collegas.add(mensen["collega"])
    collega = als(mensen["collega"])
    for adres in (f"{LIJST}{gewoon.pk}/", LIJST, f"{LIJST}{geheim.pk}/", f"/werk/nieuw/?gesprek={geheim.pk}"):
        assert collega.get(adres).status_code == 200
    als(mensen["zelfde gebied"]).get(f"{LIJST}{geheim.pk}/")
    pagina = als(vera).get(f"{LIJST}{geheim.pk}/")
    assert list(Inzage.objects.order_by("pk").values_list("contactmoment", "medewerker")) == [
        (geheim.pk, mensen["collega"].pk), (geheim.pk, mensen["collega"].pk), (geheim.pk, vera.pk)
    ]
    assert [inzage.medewerker for inzage in pagina.context["lezers"]] == [mensen["collega"]] * 2
    assert (pagina.text.count("Gelezen door"), collega.get(f"{LIJST}{geheim.pk}/").text.count("Gelezen door")) == (1, 0)


def test_in_a_list_its_words_are_for_its_writer_alone(mensen, gebied, vera):
    gesprek = factories.contactmoment(gebied, vera, onderwerp="Kwikstaartje", vertrouwelijk=True)
    gesprek.collegas.add(mensen["collega"])
    signaal = factories.signaal(gebied=mensen["collega"].rollen_nu()[0].gebied)
    gesprek.inzendingen.add(signaal)
    for adres in (LIJST, f"/werk/signalen/{signaal.referentie}/"):
        tekst = als(mensen["collega"]).get(adres).text
        assert ("Vertrouwelijk gesprek" in tekst, "Kwikstaartje" in tekst) == (True, False)
    assert "Kwikstaartje" in als(vera).get(LIJST).text
    assert als(mensen["collega"]).get(LIJST, {"q": "kwikstaartje"}).context["rijen"] == []


def test_the_privacyfunctionaris_reads_who_read_it_and_not_what_was_said(mensen, gebied, vera):
    gesprek = factories.contactmoment(gebied, vera, onderwerp="Kwikstaartje", vertrouwelijk=True)
    als(vera).get(f"{LIJST}{gesprek.pk}/")
    inzage = Inzage.objects.get()
    fleur = als(mensen["privacyfunctionaris"])
    for adres in ("", f"{inzage.pk}/change/"):
        tekst = fleur.get(f"/beheer/contactmomenten/inzage/{adres}").text
        assert (vera.naam in tekst, str(gesprek.pk) in tekst, "Kwikstaartje" in tekst) == (True, True, False)
