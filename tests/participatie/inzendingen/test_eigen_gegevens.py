"""What we hold of a sender: they see it, correct it, take it back, or have it wiped; looking changes nothing."""

import datetime as dt
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.models import Mail
from kampen_wijk.textchecks.wie_weg import zonder_persoon
from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.inzendingen.actions import behandelen
from participatie.inzendingen.actions.eigen_gegevens import AL_KLAAR, ANDEREN, DEEL_BEZIG, INGETROKKEN, gegevens_wissen
from participatie.inzendingen.actions.samenvoegen import signaal_samenvoegen
from participatie.inzendingen.actions.splitsen import deel_afsplitsen
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.bewaard import bewaard
from participatie.inzendingen.bewaren import GEWIST
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import (
    Aansluiting,
    Bericht,
    Foto,
    Indiener,
    Inzending,
    Origineel,
    Overdracht,
    Terugkoppeling,
    VraagAntwoord,
)
from participatie.portaal.tijdlijn import tijdlijn
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db
FIEN = {"kanaal": "email", "email": "fien@example.nl", "naam": "Fien van Voorbeeld", "email_bevestigd_op": timezone.now()}


@pytest.fixture
def wijkverbinder(wijk):
    return factories.met_rol("wijkverbinder", gebied=wijk)


@pytest.fixture
def signaal(wijk):
    return factories.signaal(gebied=wijk, indiener=FIEN)


def vers(ding):
    return Inzending.objects.select_related("indiener", "gebied").get(pk=ding.pk)


def stuur(client, ding, staart, **velden):
    formulier = {"sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": ""}
    return client.post(f"{pagina(ding)}{staart}/", {**formulier, **velden}, follow=True)


def gegevens(**anders):
    return {"kanaal": "email", "email": "fien@example.nl", "naam": "Fien van Voorbeeld", "telefoon": "",
            "soort_indiener": "inwoner", **anders}


def meldingen(antwoord):
    return [str(m) for m in antwoord.context["messages"]]


# Seeing


def test_the_page_shows_everything_we_hold_and_until_when(client, wijk):
    ding = factories.signaal(
        gebied=wijk, indiener={**FIEN, "email_bevestigd_op": None}, namens="de buurt", plaats="Laan 1", lat=52.5, lon=5.9,
        tekst="De paal staat scheef.",
    )
    factories.foto(ding)
    Bericht.objects.create(inzending=ding, soort="antwoord", tekst="De linker")
    Bericht.objects.create(inzending=ding, soort="notitie", tekst="NOTITIE")
    rijen = {g.naam: g.waarde for g in bewaard(vers(ding))}
    assert rijen == {
        "Naam": "Fien van Voorbeeld", "E-mailadres": "fien@example.nl (nog niet bevestigd)",
        "Hoe u het antwoord wilt": "per e-mail", "U vertelde dit als": "inwoner", "Namens wie het is": "de buurt",
        "Foto's": "1 foto", "Uw tekst": "De paal staat scheef.", "De plek": "Laan 1, een plek op de kaart",
        "Uw berichten aan ons": "1 bericht",
    }
    tekst = client.get(f"{pagina(ding)}gegevens/").text
    assert [waarde for waarde in rijen.values() if waarde not in tekst.replace("&#x27;", "'")] == []
    assert "NOTITIE" not in tekst


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({}, "Tot een jaar nadat wij klaar zijn, en nooit langer dan tot 31 december 2027."),
        ({"status": "afgehandeld", "afhandelreden": "gedaan", "afgehandeld_op": "2026-03-01T12:00Z"}, "Tot 1 maart 2027."),
        ({"status": "afgehandeld", "afhandelreden": "gedaan", "afgehandeld_op": "2027-06-01T12:00Z"}, "Tot 31 december 2027."),
        ({"status": "heropend", "afgehandeld_op": None}, "Tot een jaar nadat wij klaar zijn, en nooit langer dan tot 31 december 2027."),
    ],
)
def test_until_when_is_said_in_the_terms_of_the_daily_job(wijk, velden, zin):
    ding = factories.signaal(gebied=wijk, indiener=FIEN, ontvangen_op=dt.datetime(2025, 12, 31, 12, tzinfo=dt.UTC), **velden)
    assert bewaard(vers(ding))[0].tot == zin


def test_of_a_public_idea_the_text_is_kept_as_long_as_it_is_public(wijk):
    idee = factories.idee(gebied=wijk, indiener=FIEN, gepubliceerd_op="2026-01-01T12:00Z")
    Origineel.objects.create(inzending=idee, titel="Bank", tekst="Bel mij")
    tot = {g.naam: g.tot for g in bewaard(vers(idee))}
    assert tot["Uw tekst"] == "Zolang uw idee op de site staat, en uiterlijk tot 31 december 2030."
    assert tot["Uw eerste tekst, voor wij woorden aanpasten"].startswith("Tot 2 jaar nadat wij klaar zijn")


@pytest.mark.parametrize("staart", ["", "gegevens/", "intrekken/", "wissen/"])
def test_looking_changes_nothing(client, signaal, staart):
    voor = (Inzending.objects.values().get(), Indiener.objects.values().get(), Gebeurtenis.objects.count())
    assert client.get(f"{pagina(signaal)}{staart}", {"wat": "alles"}).status_code == 200
    assert (Inzending.objects.values().get(), Indiener.objects.values().get(), Gebeurtenis.objects.count()) == voor


def test_when_nothing_personal_is_left_there_is_no_form(client, wijk):
    ding = factories.signaal(gebied=wijk, tekst=GEWIST)
    ding.indiener.delete()
    antwoord = client.get(f"{pagina(ding)}gegevens/")
    assert (antwoord.context["form"], "Wij bewaren niets meer" in antwoord.text) == (None, True)
    assert stuur(client, ding, "gegevens", **gegevens()).status_code == 200


# Correcting


def test_a_name_is_corrected_and_the_link_stays(client, signaal):
    antwoord = stuur(client, signaal, "gegevens", **gegevens(naam="Fien Goed"))
    wie = Indiener.objects.get()
    assert (wie.naam, wie.email, bool(wie.email_bevestigd_op)) == ("Fien Goed", "fien@example.nl", True)
    assert (meldingen(antwoord), Mail.objects.count()) == (["Wij hebben uw gegevens aangepast."], 0)
    assert antwoord.redirect_chain[-1][0] == f"{pagina(signaal)}gegevens/"


def test_a_new_address_gets_a_new_link_and_no_word_of_people_until_it_is_confirmed(client, signaal, wijkverbinder):
    oud = pagina(signaal)
    antwoord = stuur(client, signaal, "gegevens", **gegevens(email="nieuw@example.nl"))
    nieuw = vers(signaal)
    assert (client.get(oud).status_code, client.get(pagina(nieuw)).status_code, len(meldingen(antwoord))) == (404, 200, 3)
    assert nieuw.indiener.email_bevestigd_op is None
    mail = Mail.objects.get()
    assert (mail.aan, "?bevestig=" in mail.tekst, pagina(nieuw) in mail.tekst) == ("nieuw@example.nl", True, True)
    assert [woord for woord in ("Fien", signaal.tekst) if woord in mail.tekst] == []
    behandelen.bericht_sturen(nieuw, tekst="GEHEIM WOORD", door=wijkverbinder, versie=nieuw.versie)
    assert "GEHEIM WOORD" not in Mail.objects.last().tekst


def test_who_rather_hears_by_phone_keeps_the_link_and_no_address_is_kept(client, signaal):
    stuur(client, signaal, "gegevens", **gegevens(kanaal="telefoon", telefoon="06 12345678"))
    wie = Indiener.objects.get()
    assert (wie.kanaal, wie.email, wie.email_bevestigd_op, wie.telefoon) == ("telefoon", "", None, "06 12345678")
    assert (client.get(pagina(signaal)).status_code, Mail.objects.count()) == (200, 0)


@pytest.mark.parametrize(("kanaal", "verwacht"), [("papier", ("papier", False)), ("niet", ("telefoon", True))])
def test_what_still_had_to_be_told_goes_the_new_way(client, wijk, kanaal, verwacht):
    ding = factories.signaal(gebied=wijk, indiener={"kanaal": "telefoon", "telefoon": "0612345678", "naam": "Fien"})
    Terugkoppeling.objects.create(inzending=ding, kanaal="telefoon", aanleiding="bericht")
    stuur(client, ding, "gegevens", **gegevens(kanaal=kanaal, email=""))
    rij = Terugkoppeling.objects.get()
    assert (rij.kanaal, rij.gedaan_op is not None) == verwacht


def test_a_wrong_correction_says_so_and_changes_nothing(client, signaal):
    antwoord = stuur(client, signaal, "gegevens", **gegevens(email="geen adres", naam="x" * 200))
    assert sorted(antwoord.context["form"].errors) == ["email", "naam"]
    assert Indiener.objects.get().email == "fien@example.nl"


def test_the_same_once_more_is_no_change(client, signaal):
    for _ in range(2):
        stuur(client, signaal, "gegevens", **gegevens())
    assert (vers(signaal).versie, Gebeurtenis.objects.count()) == (1, 0)


def test_who_of_staff_had_the_page_open_hears_of_it_and_overwrites_nothing(client, signaal, wijkverbinder):
    stuur(client, signaal, "gegevens", **gegevens(naam="Fien Goed"))
    with pytest.raises(Verouderd):
        behandelen.notitie_maken(signaal, tekst="x", door=wijkverbinder, versie=signaal.versie)
    assert [p["zin"] for p in tijdlijn(signaal)] == ["De indiener heeft de eigen gegevens aangepast."]


# Taking back


def test_a_signaal_that_is_open_is_taken_back_and_staff_see_it(client, signaal):
    antwoord = stuur(client, signaal, "intrekken")
    nu = vers(signaal)
    assert (nu.status, meldingen(antwoord)) == ("geannuleerd", ["U hebt uw signaal ingetrokken."])
    assert [p["zin"] for p in tijdlijn(nu)] == ["De indiener heeft dit ingetrokken."]
    assert [p.zin for p in client.get(pagina(nu)).context["punten"]] == ["U hebt uw signaal ingetrokken."]
    assert AL_KLAAR in stuur(client, signaal, "intrekken").context["form"].non_field_errors()


def test_an_idea_that_is_taken_back_is_off_the_site(client, wijk):
    idee = factories.idee(gebied=wijk, indiener=FIEN, gepubliceerd_op=timezone.now())
    stuur(client, idee, "intrekken")
    nu = vers(idee)
    assert (nu.gepubliceerd_op, nu.afwijsreden, client.get(f"/ideeen/{idee.referentie}/").status_code) == (None, INGETROKKEN, 404)
    assert client.get(pagina(nu)).context["punten"][0].zin == "U hebt uw idee ingetrokken."


def test_what_others_wait_for_too_goes_on(client, wijk, signaal, wijkverbinder):
    ander = factories.signaal(gebied=wijk)
    signaal_samenvoegen(ander, met=signaal, door=wijkverbinder, versie=ander.versie)
    deel_afsplitsen(
        geheel := factories.signaal(gebied=wijk), onderdeel="Lampen", naar=factories.afdeling(), vraag="Kunt u kijken?",
        door=wijkverbinder, versie=1,
    )
    zinnen = [stuur(client, ding, "intrekken").context["form"].non_field_errors()[0] for ding in (signaal, geheel)]
    assert (zinnen, vers(signaal).status, vers(geheel).status) == ([ANDEREN, DEEL_BEZIG], "gemeld", "gemeld")


# Being forgotten


def met_alles(wijk, maak=factories.signaal, **velden):
    """Fien in every place where the portal writes about her."""
    ding = maak(
        gebied=wijk, indiener=FIEN, namens="Fien van Voorbeeld", plaats="bij Fien op de hoek", lat=52.5, lon=5.9,
        tekst="De paal is scheef. Bel 06-12345678. Groet, Fien", **velden,
    )
    factories.foto(ding)
    Bericht.objects.create(inzending=ding, soort="antwoord", tekst="De linker. Fien")
    Bericht.objects.create(inzending=ding, soort="notitie", tekst="Fien belde via fien@example.nl")
    Overdracht.objects.create(signaal=ding, vraag="Kunt u Fien bellen?")
    VraagAntwoord.objects.create(inzending=ding, vraag="Welke paal?", antwoord="Die voor Fien haar deur.")
    factories.aansluiting(ding, email="fien@example.nl")
    Terugkoppeling.objects.create(inzending=ding, kanaal="papier", aanleiding="bericht")
    moment = Contactmoment.objects.create(gebied=wijk, medewerker=factories.medewerker(), kanaal_id="straat", onderwerp="Praatje")
    moment.inzendingen.add(ding)
    Betrokkene.objects.create(contactmoment=moment, naam="Fien")
    return ding


def alles_over(ding):
    return repr([
        list(model.objects.values())
        for model in (
            Inzending, Indiener, Bericht, Overdracht, Foto, Origineel, Betrokkene, Mail, Terugkoppeling, Gebeurtenis,
            VraagAntwoord, Aansluiting,
        )
    ])


@pytest.mark.parametrize("wat", ["laat_staan", "alles"])
def test_after_wiping_fien_is_nowhere_and_the_link_is_dead(client, wijk, wat, django_capture_on_commit_callbacks):
    ding = met_alles(wijk)
    Origineel.objects.create(inzending=ding, titel="Fien", tekst="Fien")
    foto = Foto.objects.get()
    behandelen.inplannen(ding, toelichting="Beste Fien, op maandag.", door=None, versie=ding.versie)
    assert Mail.objects.count() == 1
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = stuur(client, ding, "wissen", wat=wat)
    assert antwoord.redirect_chain[-1][0] == "/inzending/gewist/"
    assert [woord for woord in ("fien", "06-12345678") if woord in alles_over(ding).casefold()] == []
    assert (client.get(pagina(ding)).status_code, foto.bestand.storage.exists(foto.bestand.name)) == (404, False)
    nu = vers(ding)
    assert (nu.referentie, nu.gebied, Gebeurtenis.objects.filter(verb="gegevens_gewist").count()) == (ding.referentie, wijk, 1)


def test_who_lets_the_work_go_on_leaves_the_matter_and_the_place(client, wijk):
    ding = met_alles(wijk)
    stuur(client, ding, "wissen", wat="laat_staan")
    nu = Inzending.objects.get()
    assert (nu.status, nu.lat, nu.plaats) == ("gemeld", 52.5, "bij [naam] op de hoek")
    assert nu.tekst == "De paal is scheef. Bel [telefoonnummer]. Groet, [naam]"


def test_who_wants_everything_gone_also_stops_it(client, wijk):
    ding = met_alles(wijk)
    stuur(client, ding, "wissen", wat="alles")
    nu = Inzending.objects.get()
    assert (nu.status, nu.tekst, nu.plaats, nu.lat, nu.berichten.count()) == ("geannuleerd", GEWIST, "", None, 0)


@pytest.mark.parametrize(("wat", "code"), [("laat_staan", 200), ("alles", 404)])
def test_a_public_idea_stays_public_only_where_its_writer_says_so(client, wijk, wat, code):
    idee = factories.idee(gebied=wijk, indiener=FIEN, gepubliceerd_op=timezone.now(), antwoord="Wij doen het.", antwoord_op=timezone.now(),
                          tekst="Een bank bij het dorpshuis, Dorpsstraat 12.")
    factories.foto(idee, openbaar=True)
    stuur(client, idee, "wissen", wat=wat)
    antwoord = client.get(f"/ideeen/{idee.referentie}/")
    assert (antwoord.status_code, Foto.objects.count()) == (code, 1 if code == 200 else 0)
    if code == 200:
        # What the public reads was looked at before; it is not changed behind the back of the moderator.
        assert ("Dorpsstraat 12" in antwoord.text, "Wij doen het." in antwoord.text) == (True, True)


def test_what_is_closed_or_waited_for_by_others_is_wiped_all_the_same(client, wijk, wijkverbinder):
    klaar = met_alles(wijk, status="afgehandeld", afhandelreden="gedaan", afgehandeld_op=timezone.now())
    samen = met_alles(wijk)
    ander = factories.signaal(gebied=wijk)
    signaal_samenvoegen(ander, met=samen, door=wijkverbinder, versie=ander.versie)
    for ding in (klaar, samen):
        stuur(client, ding, "wissen", wat="alles")
    assert [(vers(d).status, vers(d).tekst) for d in (klaar, samen)] == [("afgehandeld", GEWIST), ("gemeld", GEWIST)]
    assert Indiener.objects.filter(inzending=ander).count() == 1


def test_wiping_asks_first_what_to_do_with_the_words(client, signaal):
    antwoord = stuur(client, signaal, "wissen")
    assert (antwoord.status_code, sorted(antwoord.context["form"].errors), Indiener.objects.count()) == (200, ["wat"], 1)


def test_wiping_one_leaves_another_of_the_same_person(wijk, signaal):
    ander = factories.signaal(gebied=wijk, indiener=FIEN)
    for ding in (signaal, ander):
        behandelen.inplannen(ding, toelichting="Op maandag.", door=None, versie=ding.versie)
    gegevens_wissen(signaal, alles=True)
    assert (Indiener.objects.get().inzending_id, Mail.objects.get().aan) == (ander.pk, "fien@example.nl")


def test_staff_who_had_it_open_lose_nothing_and_hear_what_happened(client, wijk, wijkverbinder):
    ding = met_alles(wijk)
    client.force_login(wijkverbinder)
    stuur(client, ding, "wissen", wat="laat_staan")
    antwoord = client.post(f"/werk/signalen/{ding.referentie}/notitie/", {"versie": ding.versie, "gezien": 0, "tekst": "Was al bezig"})
    assert (antwoord.status_code, "Was al bezig" in antwoord.text) == (409, True)
    assert "De gegevens van de indiener zijn gewist, op verzoek." in antwoord.text


@pytest.mark.parametrize(
    ("naam", "tekst", "zonder"),
    [
        ("Jan de Boer", "Groeten van jan, de boer", "Groeten van [naam], de [naam]"),
        ("Jan de Boer", "De januari-actie", "De januari-actie"),
        ("An", "An en Annet", "[naam] en Annet"),
        ("Wim (bakker)", "Wim (bakker) zegt", "[naam] zegt"),
        ("", "Niets", "Niets"),
    ],
)
def test_a_name_goes_as_a_whole_word(naam, tekst, zonder):
    assert zonder_persoon(tekst, Indiener(naam=naam)) == zonder


def test_what_is_retained_by_nobody_is_not_promised(wijk):
    """The terms on the page are those of the job: one day later it is gone."""
    from kampen_wijk.retention.actions import bewaartermijnen_uitvoeren

    lang = timezone.now() - timedelta(days=731)
    factories.signaal(gebied=wijk, indiener=FIEN, ontvangen_op=lang)
    bewaartermijnen_uitvoeren()
    assert Indiener.objects.count() == 0
