"""The sender's own page, and the ways in which it stays theirs."""

import uuid

import pytest

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.models import Mail
from participatie.inzendingen.actions import behandelen, doorzetten, modereren
from participatie.inzendingen.actions.corrigeren import indiener_corrigeren
from participatie.inzendingen.actions.deeluitkomst import deeluitkomst_vastleggen
from participatie.inzendingen.actions.reageren import antwoord_geven, heropenen_vragen
from participatie.inzendingen.geheim import bevestigtoken, geheim_van, pagina
from participatie.inzendingen.models import Bericht, Terugkoppeling
from participatie.inzendingen.workflow import OvergangNietToegestaan
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db
MAIL = {"kanaal": "email", "email": "fien@example.nl", "naam": "Fien Voorbeeld"}


@pytest.fixture
def wijkverbinder(wijk):
    return factories.met_rol("wijkverbinder", gebied=wijk)


@pytest.fixture
def signaal(wijk):
    return factories.signaal(gebied=wijk, indiener=MAIL)


def doe(actie, ding, door, **velden):
    ding.refresh_from_db()
    actie(ding, door=door, versie=ding.versie, **velden)
    ding.refresh_from_db()


def formulier(tekst, **velden):
    return {"sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": "", "tekst": tekst, **velden}


def zinnen(client, ding):
    return [(punt.zin, punt.tekst) for punt in reversed(client.get(pagina(ding)).context["punten"])]


def test_the_page_with_thanks_reads_the_reference_in_groups_and_shows_the_link(client, ingevuld):
    antwoord = client.post("/signaal/", ingevuld(), follow=True)
    inhoud = antwoord.content.decode()
    ding = antwoord.context["inzending"]
    r = ding.referentie
    assert f"<strong>{r[:3]}-{r[3:7]}-{r[7:10]}-{r[10:]}</strong>" in inhoud
    link = f"http://testserver{pagina(ding)}"
    assert f'<a href="{link}">{link}</a>' in inhoud


def test_nothing_of_the_address_leaves_the_page(client, signaal):
    antwoord = client.get(pagina(signaal))
    assert {naam: antwoord[naam] for naam in ("Referrer-Policy", "Cache-Control", "X-Robots-Tag")} == {
        "Referrer-Policy": "strict-origin", "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex",
    }


@pytest.mark.parametrize("staart", ["", "verzonden/", "antwoord/", "heropenen/", "?bevestig=x"])
@pytest.mark.parametrize("geheim", ["x", "A" * 40, "%F0%9F%8F%A0", "%00", "%ff", "1" * 3000, "..%5c", "A" * 39 + "%0A"])
def test_a_forged_link_gets_a_kind_404(client, db, geheim, staart):
    antwoord = client.get(f"/inzending/{geheim}/{staart}")
    assert antwoord.status_code == 404
    assert "Deze link werkt niet" in antwoord.content.decode()


def test_every_changed_character_breaks_the_link(client, signaal):
    geheim = geheim_van(signaal)
    for plek, teken in enumerate(geheim):
        ander = geheim[:plek] + ("A" if teken != "A" else "B") + geheim[plek + 1 :]
        assert client.get(f"/inzending/{ander}/").status_code == 404


def test_the_reference_opens_nothing(client, signaal):
    assert client.get(f"/inzending/{signaal.referentie}/").status_code == 404


def test_a_withdrawn_link_gets_a_404(client, signaal):
    adres = pagina(signaal)
    signaal.linkversie += 1
    signaal.save()
    assert (client.get(adres).status_code, client.get(pagina(signaal)).status_code) == (404, 200)


def test_somebody_elses_link_shows_their_words_only(client, signaal, wijk):
    ander = factories.signaal(gebied=wijk, tekst="Heel iets anders")
    inhoud = client.get(pagina(ander)).content.decode()
    assert "Heel iets anders" in inhoud
    assert signaal.tekst not in inhoud and signaal.referentie not in inhoud


def test_the_timeline_tells_what_happened_in_order_and_no_note_of_staff(client, signaal, wijkverbinder):
    doe(behandelen.in_behandeling_nemen, signaal, wijkverbinder)
    doe(behandelen.notitie_maken, signaal, wijkverbinder, tekst="GEHEIME NOTITIE")
    doe(doorzetten.signaal_doorzetten, signaal, wijkverbinder, naar=factories.afdeling("verkeer"), vraag="INTERN")
    doe(behandelen.vraag_stellen, signaal, wijkverbinder, tekst="Welke kant van de straat?")
    assert zinnen(client, signaal) == [
        ("Een medewerker is ermee aan het werk.", ""),
        ("Wij hebben het doorgegeven aan onze collega's van verkeer.", ""),
        ("Wij hebben u iets gevraagd.", "Welke kant van de straat?"),
    ]
    inhoud = client.get(pagina(signaal)).content.decode()
    assert "GEHEIME NOTITIE" not in inhoud and "INTERN" not in inhoud


def test_part_outcomes_are_shown_with_their_reasons_and_never_as_solved(client, signaal, wijkverbinder):
    for onderdeel, uitkomst, reden in [("Gaten", "gedaan", ""), ("Lantaarns", "niet", "Te duur dit jaar.")]:
        doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel=onderdeel, uitkomst=uitkomst, reden=reden)
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Zo staat het ervoor.")
    antwoord = client.get(pagina(signaal))
    assert antwoord.context["stand"][0] == "Een deel is gedaan, een deel niet"
    assert [(d.onderdeel, d.reden) for d in antwoord.context["deeluitkomsten"]] == [
        ("Gaten", ""), ("Lantaarns", "Te duur dit jaar."),
    ]
    assert zinnen(client, signaal)[-1] == ("Een deel is gedaan, een deel niet.", "Zo staat het ervoor.")
    assert "opgelost" not in antwoord.content.decode().lower()


@pytest.mark.parametrize(
    ("reden", "kop"),
    [
        ("gedaan", "Het is gedaan"),
        ("niet", "Wij gaan dit niet doen"),
        ("doorgezet", "Een andere organisatie neemt dit over"),
        ("dubbel", "Dit was al eerder gemeld. Wij werken er daar aan verder"),
    ],
)
def test_the_heading_is_the_outcome(client, signaal, wijkverbinder, reden, kop):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Uitleg.", afhandelreden=reden)
    assert client.get(pagina(signaal)).context["stand"][0] == kop


def test_a_question_can_be_answered_once(client, signaal, wijkverbinder):
    doe(behandelen.vraag_stellen, signaal, wijkverbinder, tekst="Waar?")
    data = formulier("Links van de deur")
    for _ in range(2):
        antwoord = client.post(f"{pagina(signaal)}antwoord/", data)
        assert (antwoord.status_code, antwoord["Location"]) == (302, pagina(signaal))
    signaal.refresh_from_db()
    assert signaal.status == "reactie_ontvangen"
    assert list(Bericht.objects.filter(soort="antwoord").values_list("tekst", flat=True)) == ["Links van de deur"]


def test_an_answer_that_nobody_waits_for_is_not_lost(client, signaal):
    antwoord = client.post(f"{pagina(signaal)}antwoord/", formulier("Mijn lange antwoord"))
    assert antwoord.status_code == 200
    assert antwoord.context["form"].non_field_errors()[0].startswith("Dit kan nu niet meer")
    assert "Mijn lange antwoord" in antwoord.content.decode()
    with pytest.raises(OvergangNietToegestaan):
        antwoord_geven(signaal, tekst="x", sleutel=uuid.uuid4())


def test_after_closing_the_sender_can_ask_to_open_it_again(client, signaal, wijkverbinder):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Gedaan.", afhandelreden="gedaan")
    assert client.get(pagina(signaal)).context["soort_form"] == "OordeelFormulier"
    client.post(f"{pagina(signaal)}heropenen/", formulier("Het gat is er nog"))
    signaal.refresh_from_db()
    assert (signaal.status, signaal.afhandelreden) == ("verzoek_tot_heropenen", "gedaan")
    assert zinnen(client, signaal)[-1] == ("U hebt gevraagd om er opnieuw naar te kijken.", "Het gat is er nog")


@pytest.mark.parametrize(("status", "woord"), [("gemeld", "Open"), ("reactie_gevraagd", "Vraag aan u"), ("heropend", "Heropend")])
def test_the_sender_sees_one_of_five_words(client, wijk, status, woord):
    adres = pagina(factories.signaal(gebied=wijk, status=status))
    assert f'<span class="label label--status">{woord}</span>' in client.get(adres).content.decode()


def test_what_is_open_cannot_be_opened_again(signaal):
    with pytest.raises(OvergangNietToegestaan):
        heropenen_vragen(signaal, tekst="x", sleutel=uuid.uuid4())


@pytest.mark.parametrize("tekst", ["", "a\0b", "a" * 4001])
def test_a_bad_answer_gets_a_sentence(client, signaal, wijkverbinder, tekst):
    doe(behandelen.vraag_stellen, signaal, wijkverbinder, tekst="Waar?")
    antwoord = client.post(f"{pagina(signaal)}antwoord/", formulier(tekst))
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (200, ["tekst"])


def test_the_mailed_link_confirms_the_address_and_leads_to_the_clean_page(client, signaal):
    adres = f"{pagina(signaal)}?bevestig={bevestigtoken(signaal, signaal.indiener)}"
    for _ in range(2):
        antwoord = client.get(adres)
        assert (antwoord.status_code, antwoord["Location"]) == (302, pagina(signaal))
    signaal.indiener.refresh_from_db()
    assert signaal.indiener.email_bevestigd_op is not None
    assert Gebeurtenis.objects.filter(verb="email_bevestigd").count() == 1


def test_only_the_token_of_this_sender_confirms(client, signaal, wijk):
    ander = factories.signaal(gebied=wijk, indiener=MAIL)
    for token in ["", "x", "A" * 40, geheim_van(signaal), bevestigtoken(ander, ander.indiener), "\0", "🏠"]:
        assert client.get(pagina(signaal), {"bevestig": token}).status_code == 404
    signaal.indiener.refresh_from_db()
    assert signaal.indiener.email_bevestigd_op is None


def test_a_corrected_address_ends_the_links_that_went_to_the_old_one(client, signaal):
    adres = pagina(signaal)
    indiener_corrigeren(signaal.indiener, adres_veranderd=True)
    assert client.get(adres).status_code == 404


@pytest.mark.parametrize("bevestigd", [False, True])
def test_a_mail_to_a_confirmed_address_alone_holds_what_was_written(client, signaal, wijkverbinder, bevestigd):
    if bevestigd:
        client.get(f"{pagina(signaal)}?bevestig={bevestigtoken(signaal, signaal.indiener)}")
    doe(behandelen.vraag_stellen, signaal, wijkverbinder, tekst="Welke kant van de straat?")
    mail = Mail.objects.get()
    assert ("Welke kant van de straat?" in mail.tekst, "Fien Voorbeeld" in mail.tekst) == (bevestigd, bevestigd)
    assert ("?bevestig=" in mail.tekst) is not bevestigd
    assert pagina(signaal) in mail.tekst


@pytest.mark.parametrize(
    ("reden", "zin"),
    [("gedaan", "Het is gedaan."), ("niet", "Wij gaan niet doen wat u vroeg."), ("dubbel", "was al eerder gemeld")],
)
def test_the_mail_at_the_end_is_in_words_of_the_outcome(signaal, wijkverbinder, reden, zin):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Uitleg.", afhandelreden=reden)
    tekst = Mail.objects.get().tekst
    assert zin in tekst
    assert "opgelost" not in tekst


def test_who_chose_phone_is_put_on_the_list_and_gets_no_mail(wijk, wijkverbinder):
    ding = factories.signaal(gebied=wijk, indiener={"kanaal": "telefoon", "telefoon": "038 000 00 00"})
    doe(behandelen.bericht_sturen, ding, wijkverbinder, tekst="Nieuws")
    assert list(Terugkoppeling.objects.values_list("kanaal", "aanleiding")) == [("telefoon", "bericht")]
    assert Mail.objects.count() == 0


def test_who_wants_to_hear_nothing_hears_nothing(wijk, wijkverbinder):
    ding = factories.signaal(gebied=wijk, indiener={"kanaal": "niet"})
    doe(behandelen.bericht_sturen, ding, wijkverbinder, tekst="Nieuws")
    assert (Terugkoppeling.objects.count(), Mail.objects.count()) == (0, 0)


def test_the_page_of_an_idee_tells_whether_it_is_public_and_what_the_gemeente_says(client, wijk, wijkverbinder):
    idee = factories.idee(gebied=wijk, indiener=MAIL)
    assert client.get(pagina(idee)).context["stand"][0] == "Wij hebben uw idee ontvangen"
    doe(modereren.idee_publiceren, idee, wijkverbinder)
    antwoord = client.get(pagina(idee))
    assert antwoord.context["stand"][0] == "Uw idee staat op de site"
    assert f'href="/ideeen/{idee.referentie}/"' in antwoord.content.decode()
    doe(modereren.idee_beantwoorden, idee, wijkverbinder, antwoord="Dat gaan we doen.")
    antwoord = client.get(pagina(idee))
    assert antwoord.context["stand"][0] == "De gemeente heeft uw idee beantwoord"
    assert "Dat gaan we doen." in antwoord.content.decode()


def test_the_page_of_a_refused_idee_says_why(client, wijk, wijkverbinder):
    idee = factories.idee(gebied=wijk, indiener=MAIL)
    doe(modereren.idee_niet_publiceren, idee, wijkverbinder, reden="Er staan namen in.")
    antwoord = client.get(pagina(idee))
    assert antwoord.context["stand"][0] == "Uw idee staat niet op de site"
    assert "Er staan namen in." in antwoord.content.decode()


def test_the_page_works_when_the_sender_has_been_erased(client, signaal):
    signaal.indiener.delete()
    assert client.get(pagina(signaal)).status_code == 200


def test_the_page_takes_at_most_six_queries_however_much_happened(
    client, signaal, wijkverbinder, django_assert_max_num_queries
):
    doe(behandelen.in_behandeling_nemen, signaal, wijkverbinder)
    for n in range(5):
        doe(behandelen.bericht_sturen, signaal, wijkverbinder, tekst=f"Bericht {n}")
        doe(doorzetten.signaal_doorzetten, signaal, wijkverbinder, naar=factories.partner(), vraag="?")
        doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel=f"Deel {n}", uitkomst="gedaan", reden="")
    adres = pagina(signaal)
    with django_assert_max_num_queries(6):
        client.get(adres)
