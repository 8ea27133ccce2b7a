import pytest
from django.test import Client
from django.urls import reverse

from participatie.inzendingen.models import Bericht, Foto, Overdracht
from participatie.portaal.acties import SIGNAAL
from tests import factories

pytestmark = pytest.mark.django_db
CONTACT = {"kanaal": "telefoon", "telefoon": "038 111 22 33", "naam": "Mevrouw Geheim"}


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def signaal(gebied):
    return factories.signaal(gebied=gebied, indiener=CONTACT)


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def ingelogd(wie):
    client = Client()
    client.force_login(wie)
    return client


def partner_van(signaal):
    partner, wie = factories.partner(), factories.met_rol("partner")
    partner.medewerkers.add(wie)
    type(signaal).objects.filter(pk=signaal.pk).update(partner=partner, status="doorgezet_naar_extern")
    return wie


def pagina(signaal):
    return f"/werk/signalen/{signaal.referentie}/"


def stuur(client, signaal, actie, **velden):
    signaal.refresh_from_db()
    velden.setdefault("versie", signaal.versie)
    return client.post(f"{pagina(signaal)}{actie}/", velden)


def acties(antwoord):
    return {rij["actie"].naam for rij in antwoord.context["acties"]}


def open_formulier(antwoord):
    """The one form that stands on the page."""
    (rij,) = [rij for rij in antwoord.context["acties"] if rij["formulier"]]
    return rij["formulier"]


def test_each_thing_that_can_be_done_is_a_link_that_opens_its_form(client, wijkverbinder, signaal):
    dicht = client.get(pagina(signaal))
    assert [rij["formulier"] for rij in dicht.context["acties"] if rij["formulier"]] == []
    for naam in acties(dicht):
        assert f'href="?doe={naam}#actie-{naam}"' in dicht.content.decode()
        vraag = client.get(f"{pagina(signaal)}?doe={naam}")
        assert f'action="{pagina(signaal)}{naam}/#actie-{naam}"' in vraag.content.decode()
        assert open_formulier(vraag).data == {}
        assert client.get(f"{pagina(signaal)}{naam}/")["Location"] == f"{pagina(signaal)}?doe={naam}"


@pytest.mark.parametrize("doe", ["", "onzin", "heropenen", "\0", "<b>"])
def test_what_cannot_be_done_now_opens_nothing(client, wijkverbinder, signaal, doe):
    antwoord = client.get(pagina(signaal), {"doe": doe})
    assert (antwoord.status_code, [r for r in antwoord.context["acties"] if r["formulier"]]) == (200, [])


def test_the_page_shows_the_text_the_place_and_who_sent_it(client, wijkverbinder, signaal):
    tekst = client.get(pagina(signaal)).content.decode()
    assert [x in tekst for x in (signaal.tekst, signaal.gebied.naam, "Mevrouw Geheim", "038 111 22 33")] == [True] * 4


def test_html_in_a_signaal_is_shown_as_text(client, wijkverbinder, gebied):
    signaal = factories.signaal(gebied=gebied, tekst="<script>alert(1)</script>")
    assert "<script>alert" not in client.get(pagina(signaal)).content.decode()


@pytest.mark.parametrize("rol", ["wijkverbinder", "behandelaar", "partner"])
def test_out_of_reach_is_not_found(client, signaal, rol):
    client.force_login(factories.met_rol(rol, gebied=factories.gebied(), afdeling=factories.afdeling()))
    assert client.get(pagina(signaal)).status_code == 404
    assert stuur(client, signaal, "notitie", tekst="Hallo.").status_code == 404


def test_a_partner_reads_but_sees_nothing_of_the_sender_nor_of_what_colleagues_say(client, signaal):
    wie = partner_van(signaal)
    Bericht.objects.create(inzending=signaal, soort="notitie", tekst="Interne notitie", door=factories.medewerker())
    Bericht.objects.create(inzending=signaal, soort="antwoord", tekst="Ik woon op nummer 3")
    Overdracht.objects.create(signaal=signaal, partner=factories.partner(), vraag="Vraag aan een ander")
    client.force_login(wie)
    antwoord = client.get(pagina(signaal))
    tekst = antwoord.content.decode()
    gelekt = [x for x in ("Mevrouw Geheim", "038 111", "Interne notitie", "nummer 3", "aan een ander") if x in tekst]
    assert (gelekt, acties(antwoord)) == ([], {"partner-antwoord"})


@pytest.mark.parametrize("actie", sorted(set(SIGNAAL) - {"partner-antwoord"}))
def test_a_partner_may_change_nothing(client, signaal, actie):
    client.force_login(partner_van(signaal))
    assert stuur(client, signaal, actie, tekst="x", toelichting="x").status_code == 403


def test_a_partner_may_answer(client, signaal):
    client.force_login(partner_van(signaal))
    assert stuur(client, signaal, "partner-antwoord", tekst="Wij komen.").status_code == 302
    signaal.refresh_from_db()
    assert signaal.status == "in_behandeling"
    assert "Wij komen." in client.get(pagina(signaal)).content.decode()


def test_who_is_both_partner_and_behandelaar_changes_only_what_came_to_the_afdeling(client, signaal):
    wie = partner_van(signaal)
    wie.rolvervullingen.create(rol="behandelaar", afdeling=factories.afdeling())
    client.force_login(wie)
    assert acties(client.get(pagina(signaal))) == {"partner-antwoord"}


def test_a_behandelaar_treats_it_and_may_not_wipe_care_details(client, signaal):
    afdeling = factories.afdeling()
    type(signaal).objects.update(afdeling=afdeling)
    client.force_login(factories.met_rol("behandelaar", afdeling=afdeling))
    antwoord = client.get(pagina(signaal))
    assert ("Mevrouw Geheim" in antwoord.content.decode(), "hulpvraag" in acties(antwoord)) == (True, False)
    assert stuur(client, signaal, "hulpvraag").status_code == 403


@pytest.mark.parametrize("actie", ["afhandelen", "deeluitkomst"])
def test_who_says_it_is_not_for_the_gemeente_says_for_whom_it_is(client, wijkverbinder, signaal, actie):
    velden = {
        "afhandelen": {"afhandelreden": "niet", "toelichting": "De dijk is niet van ons."},
        "deeluitkomst": {"onderdeel": "Dijk", "uitkomst": "niet", "reden": "De dijk is niet van ons."},
    }[actie]
    zonder = stuur(client, signaal, actie, niet_van_gemeente="on", **velden)
    assert (zonder.status_code, list(open_formulier(zonder).errors)) == (422, ["wie_dan"])
    assert stuur(client, signaal, actie, niet_van_gemeente="on", wie_dan="het waterschap", **velden).status_code == 302
    assert "het waterschap" in client.get(pagina(signaal)).content.decode()


@pytest.mark.parametrize("wijze", ["lijst", "kenmerk"])
def test_a_double_is_joined_from_the_list_or_by_its_number(client, wijkverbinder, signaal, wijze):
    ander = factories.signaal(gebied=signaal.gebied, tekst="Dezelfde lamp.")
    form = open_formulier(client.get(f"{pagina(signaal)}?doe=samenvoegen"))
    assert [waarde for waarde, _ in form.fields["met"].choices] == [str(ander.pk), "ander"]
    velden = {"met": str(ander.pk)} if wijze == "lijst" else {"met": "ander", "kenmerk": ander.referentie.lower()}
    assert stuur(client, signaal, "samenvoegen", **velden).status_code == 302
    signaal.refresh_from_db()
    assert signaal.dubbel_van_id == ander.pk
    assert signaal.tekst in client.get(pagina(ander)).content.decode()


def test_what_one_may_not_see_cannot_be_joined_with(client, wijkverbinder, signaal):
    elders = factories.signaal()
    antwoord = stuur(client, signaal, "samenvoegen", met="ander", kenmerk=elders.referentie)
    assert (antwoord.status_code, list(open_formulier(antwoord).errors)) == (422, ["kenmerk"])
    assert stuur(client, signaal, "samenvoegen", met=str(elders.pk)).status_code == 422


def test_the_whole_way_from_question_to_part_outcomes_to_closing(client, wijkverbinder, signaal):
    afdeling = factories.afdeling()
    assert stuur(client, signaal, "vraag", tekst="Welke paal?").status_code == 302
    assert stuur(client, signaal, "antwoord", tekst="De derde.").status_code == 302
    assert stuur(client, signaal, "doorzetten", naar=f"afdeling:{afdeling.pk}", vraag="Kijkt u?").status_code == 302
    assert stuur(client, signaal, "deeluitkomst", onderdeel="Gaten", uitkomst="gedaan").status_code == 302
    assert stuur(client, signaal, "deeluitkomst", onderdeel="Lampen", uitkomst="niet", reden="Duur.").status_code == 302
    assert "afhandelreden" not in client.get(pagina(signaal)).content.decode()
    assert stuur(client, signaal, "afhandelen", toelichting="De gaten zijn dicht.").status_code == 302
    signaal.refresh_from_db()
    assert (signaal.status, signaal.afhandelreden) == ("afgehandeld", "deels")
    zinnen = [punt["zin"] for punt in client.get(pagina(signaal)).context["tijdlijn"]]
    assert zinnen == [
        "Status: Reactie gevraagd.", "Status: Reactie ontvangen.", "Doorgezet naar een collega.",
        "Status: In afwachting van behandeling.", "Uitkomst van een onderdeel vastgelegd.", "Uitkomst van een onderdeel vastgelegd.",
        "Status: Afgehandeld.",
    ]


def test_a_rejected_form_keeps_what_was_typed_and_says_what_to_do(client, wijkverbinder, signaal):
    antwoord = stuur(client, signaal, "deeluitkomst", onderdeel="Lampen", uitkomst="niet", reden="")
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, 'value="Lampen"' in tekst, "Schrijf waarom dit niet" in tekst) == (422, True, True)


@pytest.mark.parametrize("actie", sorted(SIGNAAL))
@pytest.mark.parametrize("waarde", ["", "\0", "😀" * 5000, "\u202e<b>", "9" * 40])
def test_bad_input_never_breaks_the_page(client, wijkverbinder, signaal, actie, waarde):
    velden = ["tekst", "toelichting", "vraag", "naar", "onderdeel", "uitkomst", "reden", "afhandelreden"]
    velden += ["versie", "gezien"]
    antwoord = client.post(f"{pagina(signaal)}{actie}/", dict.fromkeys(velden, waarde))
    assert antwoord.status_code in ({403} if actie == "partner-antwoord" else {409, 422})


@pytest.mark.parametrize("pad", ["onzin/", "vraag/onzin/", "%00/"])
def test_an_action_that_does_not_exist_is_not_found(client, wijkverbinder, signaal, pad):
    assert client.get(pagina(signaal) + pad).status_code == 404


def test_a_state_that_may_not_follow_is_refused_with_a_sentence(client, wijkverbinder, signaal):
    stuur(client, signaal, "annuleren", toelichting="Foutje.")
    antwoord = stuur(client, signaal, "inplannen", toelichting="Dinsdag.")
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, "Van Geannuleerd kan het niet naar Ingepland." in tekst, "Dinsdag." in tekst) == (
        422, True, True
    )


def test_the_second_of_two_sees_what_the_first_did_and_keeps_what_they_typed(client, wijkverbinder, signaal):
    ander = ingelogd(factories.met_rol("wijkverbinder", gebied=signaal.gebied, naam="Ander Voorbeeld"))
    begin = open_formulier(client.get(f"{pagina(signaal)}?doe=bericht")).initial
    ander.get(pagina(signaal))
    ander.post(f"{pagina(signaal)}vraag/", {**begin, "tekst": "Welke paal?"})
    antwoord = client.post(f"{pagina(signaal)}bericht/", {**begin, "tekst": "Mijn getypte bericht"})
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, [p["zin"] for p in antwoord.context["veranderd"]]) == (
        409, ["Status: Reactie gevraagd."]
    )
    kop = "Uw collega heeft intussen iets veranderd"
    assert [x in tekst for x in (kop, "Ander Voorbeeld", "Mijn getypte bericht")] == [True] * 3
    terug = open_formulier(antwoord)
    opnieuw = client.post(f"{pagina(signaal)}bericht/", {veld.html_name: veld.value() for veld in terug})
    assert opnieuw.status_code == 302
    assert list(signaal.berichten.values_list("tekst", flat=True)) == ["Welke paal?", "Mijn getypte bericht"]


def test_who_hands_it_out_of_their_own_reach_lands_on_the_werkblad(client, signaal):
    afdeling = factories.afdeling()
    type(signaal).objects.update(afdeling=afdeling)
    client.force_login(factories.met_rol("behandelaar", afdeling=afdeling))
    naar = f"afdeling:{factories.afdeling().pk}"
    antwoord = stuur(client, signaal, "doorzetten", naar=naar, vraag="Voor u.")
    assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("werk:werkblad"))


def test_care_details_are_moved_out_with_one_click(client, wijkverbinder, signaal):
    assert stuur(client, signaal, "hulpvraag").status_code == 302
    antwoord = client.get(pagina(signaal))
    assert ("lantaarnpaal" in antwoord.content.decode(), "hulpvraag" in acties(antwoord)) == (False, False)


def test_a_photo_is_served_to_who_may_see_the_signaal_and_to_nobody_else(
    client, wijkverbinder, signaal, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8voorbeeld")
    foto = Foto.objects.create(inzending=signaal, bestand="foto.jpg", breedte=1, hoogte=1)
    antwoord = client.get(f"/werk/foto/{foto.pk}/")
    assert (antwoord["Content-Type"], b"".join(antwoord)) == ("image/jpeg", b"\xff\xd8voorbeeld")
    vreemd = ingelogd(factories.met_rol("wijkverbinder", gebied=factories.gebied()))
    assert vreemd.get(f"/werk/foto/{foto.pk}/").status_code == 404
    assert client.get(f"/werk/foto/{'9' * 40}/").status_code == 404


def test_the_page_takes_the_same_queries_whatever_is_said_and_done(
    client, wijkverbinder, signaal, django_assert_max_num_queries
):
    for n in range(20):
        stuur(client, signaal, "notitie", tekst=f"Notitie {n}")
        stuur(client, signaal, "doorzetten", naar=f"partner:{factories.partner().pk}", vraag="Kijkt u?")
    client.get(pagina(signaal))  # names are remembered from then on
    with django_assert_max_num_queries(10):
        client.get(pagina(signaal))
    with django_assert_max_num_queries(13):
        client.get(f"{pagina(signaal)}?doe=doorzetten")
