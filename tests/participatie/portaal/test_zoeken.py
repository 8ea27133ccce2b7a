"""The page to search: what is found, how it is shown, and that nobody learns what is not theirs."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.contactmomenten.models import Contactmoment
from participatie.partners.models import Partnerrol
from participatie.portaal.zoeken.vinden import VAN_EEN_SOORT, VAN_ELK, vind
from profielen.models import Profiel, ProfielVersie
from tests import factories
from wijken.models import Gebied, Ontmoetingsplek, Rol

pytestmark = pytest.mark.django_db
NIEMAND = AnonymousUser()


@pytest.fixture
def gebied():
    return factories.gebied("Voorbeeldwijk")


def openbaar(titel, **velden):
    return factories.idee(titel=titel, gepubliceerd_op=velden.pop("op", timezone.now()), **velden)


def gevonden(vraag, user=NIEMAND, **keuze):
    return [vondst.titel for vondst in vind(vraag, user, **keuze).vondsten]


def profiel(gebied, nummer=1, **velden):
    eigen, _ = Profiel.objects.get_or_create(gebied=gebied)
    if op := velden.get("gepubliceerd_op"):
        eigen.versies.geldend().update(staat="vervangen")
        velden |= {"staat": "vastgesteld", "vastgesteld_op": op.date(), "vastgesteld_door": "de raad"}
    return ProfielVersie.objects.create(profiel=eigen, nummer=nummer, **velden)


def gesprek(medewerker, gebied, onderwerp, **velden):
    return Contactmoment.objects.create(medewerker=medewerker, gebied=gebied, kanaal_id="straat", onderwerp=onderwerp, **velden)


def test_everything_public_is_found_by_one_word(gebied):
    openbaar("Zwaluwen tellen", gebied=gebied)
    plek = Ontmoetingsplek.objects.create(naam="De Zwaluw", gebied=gebied, wanneer="dinsdag", wat="koffie")
    partner = factories.partner("Stichting Zwaluw")
    Partnerrol.objects.create(partner=partner, gebied=gebied, rol="welzijn")
    factories.gebied("Zwaluwbuurt")
    versie = profiel(gebied, intro="Hier nestelen zwaluwen.", gepubliceerd_op=timezone.now())
    uitkomst = vind("zwaluw", NIEMAND)
    assert sorted((v.soort.value, v.titel) for v in uitkomst.vondsten) == sorted([
        ("idee", "Zwaluwen tellen"), ("plek", plek.naam), ("partner", partner.naam), ("gebied", "Zwaluwbuurt"),
        ("profiel", str(versie.profiel)),
    ])
    assert {v.soort.value: v.url for v in uitkomst.vondsten}["partner"] == f"/gebieden/{gebied.slug}/#kop-ontmoeten"


def test_every_result_leads_to_a_page(client, gebied):
    openbaar("Zwaluwen tellen", gebied=gebied)
    profiel(gebied, intro="Hier nestelen zwaluwen.", gepubliceerd_op=timezone.now())
    Ontmoetingsplek.objects.create(naam="De Zwaluw", gebied=gebied, wanneer="dinsdag", wat="koffie")
    wijkverbinder = factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)
    factories.signaal(tekst="Een zwaluw zit vast", gebied=gebied)
    gesprek(wijkverbinder, gebied, "Over zwaluwen")
    client.force_login(wijkverbinder)
    urls = [vondst.url for vondst in client.get("/zoeken/?q=zwaluw").context["uitkomst"].vondsten]
    assert [client.get(url.partition("#")[0]).status_code for url in urls] == [200] * 5


def test_all_words_come_before_words_near_and_a_title_before_a_text(gebied):
    nu = timezone.now()
    openbaar("Tuin", tekst="x", gebied=gebied, op=nu - timezone.timedelta(days=3))
    openbaar("Anders", tekst="Een tuin", gebied=gebied, op=nu)
    openbaar("Speeltuin", tekst="x", gebied=gebied, op=nu)
    assert gevonden("tuin") == ["Tuin", "Anders", "Speeltuin"]


def test_of_what_fits_as_well_the_newest_comes_first(gebied):
    nu = timezone.now()
    for dagen in (2, 0, 1):
        openbaar(f"Vlieger {dagen}", gebied=gebied, op=nu - timezone.timedelta(days=dagen))
    assert gevonden("vlieger") == ["Vlieger 0", "Vlieger 1", "Vlieger 2"]


def test_when_nothing_has_all_words_what_has_some_is_shown_and_said(client, gebied):
    openbaar("Een vlieger", gebied=gebied)
    tekst = client.get("/zoeken/?q=vlieger+ruimteschip").text
    assert ("waar al uw woorden in staan" in tekst, "<mark>vlieger</mark>" in tekst) == (True, True)
    openbaar("Ruimteschip als vlieger", gebied=gebied)
    assert gevonden("vlieger ruimteschip") == ["Ruimteschip als vlieger"]


def test_a_typing_error_is_forgiven_and_the_visitor_sees_what_was_meant(client, gebied):
    openbaar("Ontmoetingsplein", gebied=gebied)
    antwoord = client.get("/zoeken/?q=ontmoetingspljein")
    assert antwoord.context["uitkomst"].bedoeld() == ["ontmoetingsplein"]
    assert 'Bedoelt u misschien <a href="?q=ontmoetingsplein">' in antwoord.text


def test_a_word_that_exists_is_not_taken_for_an_error(gebied):
    openbaar("Een bank", gebied=gebied)
    openbaar("Een band", gebied=gebied)
    assert gevonden("bank") == ["Een bank"]


# What may not be seen


def test_what_is_not_public_is_found_by_nobody_outside(gebied):
    factories.idee(titel="Geheimtaal", gebied=gebied)
    factories.idee(titel="Geheimtaal", gebied=gebied, afgewezen_op=timezone.now(), afwijsreden="Bestond al.")
    factories.signaal(tekst="Geheimtaal", gebied=gebied)
    profiel(gebied, intro="Geheimtaal")
    gesprek(factories.medewerker(), gebied, "Geheimtaal")
    for wie in (NIEMAND, factories.medewerker(), factories.met_rol(Rol.BEHANDELAAR, afdeling=factories.afdeling())):
        assert gevonden("geheimtaal", wie) == []


def test_an_older_version_of_a_profile_is_not_found(gebied):
    profiel(gebied, 1, intro="Vroeger stond hier een molen.", gepubliceerd_op=timezone.now())
    profiel(gebied, 2, intro="Nu staat hier een toren.", gepubliceerd_op=timezone.now())
    assert (gevonden("molen"), len(gevonden("toren"))) == ([], 1)


def test_a_wijkverbinder_finds_what_came_in_for_the_own_gebied_alone(gebied):
    vera = factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)
    factories.signaal(tekst="Losse tegels hier", gebied=gebied)
    factories.signaal(tekst="Losse tegels elders")
    gesprek(factories.medewerker(), gebied, "Over tegels hier")
    gesprek(factories.medewerker(), factories.gebied(), "Over tegels elders")
    assert sorted(gevonden("tegels", vera)) == ["Losse tegels hier", "Over tegels hier"]


def test_what_is_confidential_is_found_by_who_wrote_it_alone(gebied):
    vera, wim = (factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied) for _ in range(2))
    gesprek(vera, gebied, "Zorgelijk gesprek", vertrouwelijk=True)
    assert (gevonden("zorgelijk", vera), gevonden("zorgelijk", wim)) == (["Zorgelijk gesprek"], [])


def test_a_behandelaar_and_a_partner_find_what_lies_with_them(gebied):
    afdeling, partner = factories.afdeling(), factories.partner()
    behandelaar, collega = factories.met_rol(Rol.BEHANDELAAR, afdeling=afdeling), factories.met_rol(Rol.PARTNER)
    partner.medewerkers.add(collega)
    factories.signaal(tekst="Tegels voor de afdeling", gebied=gebied, afdeling=afdeling)
    factories.signaal(tekst="Tegels voor de partner", gebied=gebied, partner=partner)
    assert gevonden("tegel", behandelaar) == ["Tegels voor de afdeling"]
    assert gevonden("tegel", collega) == ["Tegels voor de partner"]


def _pagina(client, vraag):
    return client.get("/zoeken/", {"q": vraag}).text


@pytest.mark.parametrize("vraag", ["geheimtaal", "geheimtal", "taal", "plein geheimtaal", "pleim"])
def test_what_is_hidden_changes_nothing_on_the_page_of_a_visitor(client, gebied, vraag):
    openbaar("Een plein met taal", gebied=gebied)
    voor = _pagina(client, vraag)
    elders = factories.gebied("Ver weg", actueel=False)
    for n in range(30):
        factories.signaal(tekst=f"geheimtaal pleim pleimen geheimtal plei{'abcdefgh'[n % 8]}n", gebied=elders)
    factories.idee(titel="Geheimtaal", gebied=elders)
    profiel(elders, intro="geheimtaal pleim")
    gesprek(factories.medewerker(), elders, "geheimtaal pleim", vertrouwelijk=True)
    assert _pagina(client, vraag) == voor


def test_words_of_another_gebied_or_of_a_confidential_talk_help_no_colleague(gebied):
    vera = factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)
    factories.signaal(tekst="Lantaarnpaal stuk", gebied=gebied)
    voor = vind("lantarenpaal", vera)
    for n in range(8):
        factories.signaal(tekst=f"lantarenpaal lantarenpaa{'abcdefgh'[n]}l")
        gesprek(factories.medewerker(), gebied, f"lantarenpaa{'ijkmnopq'[n]}l", vertrouwelijk=True)
    na = vind("lantarenpaal", vera)
    assert [v.titel for v in na.vondsten] == [v.titel for v in voor.vondsten] == ["Lantaarnpaal stuk"]
    assert na.bedoeld() == voor.bedoeld() == ["lantaarnpaal"]


# How it is shown


def test_what_people_typed_is_shown_as_text_with_the_found_words_marked(client, gebied):
    openbaar("<b>Vlieger</b>", tekst='Een "vlieger" & <script>alert(1)</script> ' + "woord " * 100, gebied=gebied)
    tekst = client.get("/zoeken/?q=vlieger").text
    assert "&lt;b&gt;<mark>Vlieger</mark>&lt;/b&gt;" in tekst
    assert "Een &quot;<mark>vlieger</mark>&quot; &amp; &lt;script&gt;alert(1)&lt;/script&gt;" in tekst
    assert "<script>alert" not in tekst


def test_the_fragment_shows_the_words_around_what_was_found(gebied):
    openbaar("Een plan", tekst="begin " * 200 + "en dan een vlieger in de lucht " + "eind " * 200, gebied=gebied)
    fragment = vind("vlieger", NIEMAND).vondsten[0].fragment
    assert "en dan een <mark>vlieger</mark> in de lucht" in fragment
    assert fragment.startswith("… ") and fragment.endswith(" …") and len(fragment) < 230


def test_the_fragment_shows_the_typed_word_before_words_near_it_and_no_markup(gebied):
    profiel(gebied, intro="## Kop\n\n> Een speeltuin.\n\n" + "- en zo\n" * 60 + "- De tuin zelf.", gepubliceerd_op=timezone.now())
    fragment = vind("tuin", NIEMAND).vondsten[0].fragment
    assert fragment.endswith("en zo De <mark>tuin</mark> zelf.")
    assert [teken in fragment.replace("</mark>", "").replace("<mark>", "") for teken in "->#"] == [False] * 3


def test_one_can_look_in_one_kind_and_in_one_gebied(gebied):
    buurt = factories.gebied("Vliegerbuurt", soort="buurt", ouder=gebied)
    openbaar("Vlieger hier", gebied=buurt)
    openbaar("Vlieger elders")
    assert gevonden("vlieger", soort="gebied") == ["Vliegerbuurt"]
    assert sorted(gevonden("vlieger", gebied=gebied)) == ["Vlieger hier", "Vliegerbuurt"]
    assert gevonden("vlieger", soort="idee", gebied=buurt) == ["Vlieger hier"]


def test_a_visitor_cannot_choose_what_is_for_colleagues(client, gebied):
    factories.signaal(tekst="Losse tegels", gebied=gebied)
    antwoord = client.get("/zoeken/?q=tegels&soort=signaal")
    assert (antwoord.context["form"].cleaned_data["soort"], antwoord.context["uitkomst"].vondsten) == ("", [])
    assert [waarde for waarde, _ in antwoord.context["form"].fields["soort"].choices] == [
        "", "gebied", "plek", "partner", "activiteit", "profiel", "traject", "idee"
    ]


def test_of_much_the_first_are_shown_with_a_way_to_the_rest(client, gebied):
    for n in range(VAN_ELK + 5):
        openbaar(f"Vlieger {n}", gebied=gebied)
    antwoord = client.get("/zoeken/?q=vlieger")
    assert (len(antwoord.context["uitkomst"].vondsten), "?q=vlieger&amp;soort=idee" in antwoord.text) == (VAN_ELK, True)
    alle = client.get("/zoeken/?q=vlieger&soort=idee").context["uitkomst"]
    assert (len(alle.vondsten), alle.meer, VAN_EEN_SOORT > VAN_ELK + 5) == (VAN_ELK + 5, [], True)


@pytest.mark.parametrize("vraag", ["", "   ", "xyzzyqwv", "de het een", "!!! ??? ...", "&|!():*<->"])
def test_without_a_result_there_are_the_gebieden_and_if_somebody_looked_the_doors(client, gebied, vraag):
    antwoord = client.get("/zoeken/", {"q": vraag})
    gezocht = bool(vraag.strip())
    assert antwoord.status_code == 200
    assert f'href="{gebied.get_absolute_url()}"' in antwoord.text
    deuren = ('href="/signaal/"', 'href="/idee/"', 'href="/hulp/"', "Wij vonden niets")
    assert [deur in antwoord.text for deur in deuren] == [gezocht] * 4


@pytest.mark.parametrize(
    "vraag",
    ["\0", "a\0b", "x" * 10_000, "x " * 99, "'", "''", '"', "\\", "\\'", "%", "_", "a%' OR 1=1 --", "a & | b", "!a", "a:*", "(((",
     "<->", "\N{GRINNING FACE}", "שלום", "İstanbul", "ﬁets", "\u202evlieger", "e\u0301", "%s %(kringen)s", "{{ q }}", "\ud7ff", "٣٤", "s",
     "9" * 300],
)
def test_odd_questions_get_a_page(client, gebied, vraag):
    openbaar("Vlieger", gebied=gebied)
    for soort in ("", "idee", "onzin", "\0"):
        assert client.get("/zoeken/", {"q": vraag, "soort": soort, "gebied": soort}).status_code == 200


def test_a_question_that_is_too_long_gets_a_sentence(client):
    assert "Er passen 200 tekens in." in client.get("/zoeken/", {"q": "x" * 10_000}).text


def test_the_number_of_queries_stays_within_6_and_9_for_staff(client, gebied):
    vera = factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)
    aantallen = {}
    for wie in (None, vera):
        if wie:
            client.force_login(wie)
        for hoeveel in (1, 20):
            for n in range(hoeveel):
                openbaar(f"Vlieger {n}", gebied=gebied)
                factories.signaal(tekst="Vlieger in de boom", gebied=gebied)
                gesprek(vera, gebied, "Vliegers")
            client.get("/zoeken/?q=vlieger")
            with CaptureQueriesContext(connection) as queries:
                assert client.get(f"/zoeken/?q=vlieger boom&gebied={gebied.slug}").status_code == 200
            aantallen[bool(wie), hoeveel] = len(queries)
    assert aantallen[False, 1] == aantallen[False, 20] <= 6
    assert aantallen[True, 1] == aantallen[True, 20] <= 9


def test_search_is_in_the_menu(client):
    assert 'href="/zoeken/" aria-current="page"' in client.get("/zoeken/").text


def test_a_gebied_that_is_no_more_is_neither_found_nor_offered(client):
    factories.gebied("Verdwenen buurt", actueel=False)
    assert gevonden("verdwenen") == []
    assert Gebied.objects.filter(actueel=False).exists() and "Verdwenen buurt" not in client.get("/zoeken/").text
