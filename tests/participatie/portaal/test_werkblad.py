"""The werkblad: its groups, filters, order and pages, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from participatie.inzendingen.models import Hulpvraag, Inzending, Terugkoppeling
from tests import factories

pytestmark = pytest.mark.django_db
URL = "/werk/"


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def namen(antwoord):
    return [s.tekst for s in antwoord.context["rijen"]]


def aantallen(antwoord):
    return {tab["naam"]: tab["aantal"] for tab in antwoord.context["tabs"]}


def lang_geleden(dagen=30):
    return timezone.now() - timezone.timedelta(days=dagen)


def test_it_opens_with_what_is_new_in_my_gebieden_longest_waiting_first(client, wijkverbinder, gebied):
    buurt = factories.gebied(soort="buurt", ouder=gebied)
    factories.signaal(gebied=gebied, tekst="ouder", ontvangen_op=lang_geleden(2))
    factories.signaal(gebied=buurt, tekst="nieuwer", ontvangen_op=lang_geleden(1))
    factories.signaal(tekst="van een ander")
    assert namen(client.get(URL)) == ["ouder", "nieuwer"]


def test_each_group_has_its_address_its_rows_and_its_number(client, wijkverbinder, gebied):
    collega = factories.met_rol("behandelaar", afdeling=factories.afdeling())
    factories.signaal(gebied=gebied, tekst="nieuw")
    factories.signaal(gebied=gebied, tekst="bij mij", status="heropend", eigenaar=wijkverbinder)
    factories.signaal(gebied=gebied, tekst="bij Vera", status="in_behandeling", eigenaar=wijkverbinder, behandelaar=collega)
    vertel = factories.signaal(gebied=gebied, tekst="vergeten", ontvangen_op=lang_geleden())
    factories.idee(gebied=gebied, tekst="een bankje")
    Terugkoppeling.objects.create(inzending=vertel, kanaal="telefoon", aanleiding="bericht")
    gezien = {groep: namen(client.get(URL, {"toon": groep})) for groep in ("nieuw", "mij", "ander", "laat", "ideeen")}
    assert gezien == {
        "nieuw": ["vergeten", "nieuw"], "mij": ["bij mij"], "ander": ["bij Vera"], "laat": ["vergeten"], "ideeen": ["een bankje"],
    }
    vertellen = client.get(URL, {"toon": "vertellen"})
    assert [rij.inzending.tekst for rij in vertellen.context["rijen"]] == ["vergeten"]
    assert aantallen(vertellen) == {
        "nieuw": "2", "mij": "1", "ander": "1", "laat": "1", "vertellen": "1", "ideeen": "1", "alles": None,
    }


def test_counting_stops_at_a_hundred(client, wijkverbinder, gebied):
    Inzending.objects.bulk_create(
        [Inzending(soort="signaal", status="gemeld", tekst=str(n), gebied=gebied) for n in range(101)]
    )
    assert aantallen(client.get(URL))["nieuw"] == "99+"


def test_a_behandelaar_sees_what_lies_with_their_afdeling_alone(client, gebied):
    afdeling = factories.afdeling()
    client.force_login(factories.met_rol("behandelaar", afdeling=afdeling))
    factories.signaal(tekst="voor verkeer", afdeling=afdeling, status="in_afwachting")
    factories.signaal(tekst="voor niemand")
    factories.signaal(tekst="voor groen", afdeling=factories.afdeling(), status="in_afwachting")
    antwoord = client.get(URL)
    assert (namen(antwoord), antwoord.context["keuze"].gebieden) == (["voor verkeer"], [])
    assert list(aantallen(antwoord)) == ["nieuw", "mij", "ander", "laat", "alles"]


def test_a_partner_sees_what_was_handed_to_their_organisation_alone(client):
    partner, wie = factories.partner(), factories.met_rol("partner")
    partner.medewerkers.add(wie)
    client.force_login(wie)
    factories.signaal(tekst="voor ons", partner=partner, status="doorgezet_naar_extern")
    factories.signaal(tekst="voor anderen", partner=factories.partner(), status="doorgezet_naar_extern")
    assert namen(client.get(URL, {"toon": "mij"})) == namen(client.get(URL, {"toon": "alles"})) == ["voor ons"]
    assert namen(client.get(URL, {"toon": "vertellen"})) == []


@pytest.mark.parametrize("rol", ["profielbeheerder", "privacyfunctionaris", "beheerder"])
@pytest.mark.parametrize(
    "naam", ["werk:werkblad", "werk:terugkoppelen", "werk:hulpvragen", "contactmomenten:lijst", "contactmomenten:nieuw"]
)
def test_other_roles_have_no_werkblad(client, rol, naam):
    client.force_login(factories.met_rol(rol))
    assert client.get(reverse(naam)).status_code == 403


def test_closed_signalen_are_not_on_the_werkblad_unless_asked_for(client, wijkverbinder, gebied):
    factories.signaal(gebied=gebied, tekst="open")
    factories.signaal(gebied=gebied, tekst="klaar", status="afgehandeld", afhandelreden="gedaan")
    assert namen(client.get(URL, {"toon": "alles"})) == ["open"]
    assert namen(client.get(URL, {"toon": "nieuw", "status": "afgehandeld"})) == ["klaar"]


def test_the_filters_narrow_rows_and_numbers(client, wijkverbinder, gebied):
    buurt = factories.gebied(soort="buurt", ouder=gebied)
    factories.signaal(gebied=gebied, tekst="in de wijk")
    lamp = factories.categorie("Straatverlichting", slug="straatverlichting")
    factories.signaal(gebied=buurt, tekst="in de buurt", bron="telefoon", categorie=lamp)
    for keuze in ({"gebied": buurt.slug}, {"bron": "telefoon"}, {"onderwerp": "straatverlichting"}):
        antwoord = client.get(URL, keuze)
        assert (namen(antwoord), aantallen(antwoord)["nieuw"]) == (["in de buurt"], "1")
        assert "Straatverlichting, " in antwoord.text


def test_the_choice_stays_in_every_address_on_the_page(client, wijkverbinder, gebied):
    factories.signaal(gebied=gebied, bron="telefoon", ontvangen_op=lang_geleden())
    keuze = {"toon": "laat", "gebied": gebied.slug, "bron": "telefoon", "volgorde": "nieuwste"}
    tabs = {tab["naam"]: tab["adres"] for tab in client.get(URL, keuze).context["tabs"]}
    assert tabs["mij"] == f"/werk/?toon=mij&volgorde=nieuwste&gebied={gebied.slug}&bron=telefoon"


@pytest.mark.parametrize("waarde", ["onzin", "\0", "😀", "9" * 60, "-1-2", "1-1-1", "laat:", "rest:x", "x" * 10_000, "' OR 1=1"])
@pytest.mark.parametrize("naam", ["toon", "volgorde", "gebied", "status", "bron", "onderwerp", "na"])
def test_garbage_in_a_choice_counts_as_not_said(client, wijkverbinder, gebied, naam, waarde):
    factories.signaal(gebied=gebied, tekst="open")
    for volgorde in ("oudste", "laat"):
        antwoord = client.get(URL, {"volgorde": volgorde, naam: waarde})
        assert (antwoord.status_code, namen(antwoord)) == (200, ["open"])


@pytest.mark.parametrize("volgorde", ["oudste", "nieuwste", "laat"])
@pytest.mark.parametrize("late", [0, 7, 20, 33, 45])
def test_paging_shows_every_row_once_in_the_chosen_order(client, wijkverbinder, gebied, volgorde, late):
    nu = timezone.now()
    for n in range(45):
        dagen = 30 if n < late else 0
        wanneer = nu - timezone.timedelta(days=dagen, minutes=n // 10)
        factories.signaal(gebied=gebied, tekst=str(n), ontvangen_op=wanneer)
    oudste = list(Inzending.objects.order_by("ontvangen_op", "pk").values_list("tekst", flat=True))
    gezien, adres, bladzijden = [], f"{URL}?volgorde={volgorde}", 0
    while adres and bladzijden < 5:
        antwoord = client.get(adres)
        gezien, adres, bladzijden = gezien + namen(antwoord), antwoord.context["volgende"], bladzijden + 1
    assert (gezien, bladzijden) == (oudste[::-1] if volgorde == "nieuwste" else oudste, 3)


def test_late_first_puts_what_is_late_before_what_is_older_and_taken_on(client, wijkverbinder, gebied):
    factories.signaal(gebied=gebied, tekst="mee bezig", status="in_behandeling", eigenaar=wijkverbinder, ontvangen_op=lang_geleden(90))
    factories.signaal(gebied=gebied, tekst="vergeten", ontvangen_op=lang_geleden(30))
    assert namen(client.get(URL, {"toon": "alles"})) == ["mee bezig", "vergeten"]
    assert namen(client.get(URL, {"toon": "alles", "volgorde": "laat"})) == ["vergeten", "mee bezig"]


def test_who_must_be_called_is_counted_with_what_must_be_told(client, wijkverbinder, gebied):
    Hulpvraag.objects.create(gebied=gebied, naam="Vera Voorbeeld", telefoon="038 000 00 00")
    assert "Mensen die om hulp vroegen (1)" in client.get(URL, {"toon": "vertellen"}).text


def test_what_waits_too_long_is_red_and_in_words(client, wijkverbinder, gebied):
    oud = factories.signaal(gebied=gebied, ontvangen_op=lang_geleden())
    factories.signaal(gebied=gebied)
    tekst = client.get(URL).text
    assert str(oud.termijn()).endswith(" dagen te laat")
    assert tekst.count(f'<span class="label label--te-laat">{oud.termijn()}</span>') == tekst.count("label--te-laat") == 1
    assert '<span class="werk-tabs__getal werk-tabs__getal--laat">1</span>' in tekst


def test_who_has_it_stands_in_the_list_under_the_name_of_now(client, wijkverbinder, gebied):
    collega = factories.met_rol("behandelaar", afdeling=factories.afdeling("verkeer"), naam="Oude Naam")
    factories.signaal(gebied=gebied, behandelaar=collega)
    factories.signaal(gebied=gebied, partner=factories.partner("Stichting Voorbeeldig"))
    factories.signaal(gebied=gebied)
    alles = {"toon": "alles"}
    tekst = client.get(URL, alles).text
    assert [woord in tekst for woord in ("Bij Oude Naam", "Bij Stichting Voorbeeldig", "Nog bij niemand")] == [True] * 3
    collega.naam = "Nieuwe Naam"
    collega.save()
    assert "Bij Nieuwe Naam" in client.get(URL, alles).text


@pytest.mark.parametrize("toon", ["nieuw", "mij", "ander", "laat", "vertellen", "ideeen", "alles"])
def test_no_group_takes_more_than_ten_queries_whatever_the_number_of_rows(client, wijkverbinder, gebied, toon):
    client.get(URL)  # the session notes that somebody is there
    gemeten = []
    for hoeveel in (3, 30):
        for _ in range(hoeveel):
            ding = factories.signaal(gebied=gebied, eigenaar=wijkverbinder, afdeling=factories.afdeling())
            Terugkoppeling.objects.create(inzending=ding, kanaal="papier", aanleiding="bericht")
            factories.idee(gebied=gebied)
            factories.signaal(gebied=gebied, ontvangen_op=lang_geleden())
        adres = {"toon": toon, "volgorde": "laat"}
        client.get(URL, adres)  # names are remembered from then on
        with CaptureQueriesContext(connection) as queries:
            assert client.get(URL, adres).status_code == 200
        gemeten.append(len(queries))
    assert max(gemeten) <= 7
    assert abs(gemeten[0] - gemeten[1]) <= 1  # late first: the rest is fetched where the late ones leave room


def plan(queryset) -> str:
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + queryset.query.sql_with_params()[0], queryset.query.sql_with_params()[1])
        return "\n".join(rij[0] for rij in cursor.fetchall())


def test_the_groups_have_indexes_to_walk_along(wijkverbinder, gebied):
    """Among many that are closed, or of others, each group is found without reading them."""
    elders, collega, lang = factories.gebied(), factories.met_rol("wijkverbinder", gebied=factories.gebied()), "x" * 400
    klaar = {"status": "afgehandeld", "afhandelreden": "gedaan", "gebied": gebied, "eigenaar": wijkverbinder}
    soorten = [(klaar, 4000), ({"status": "in_behandeling", "gebied": elders, "eigenaar": collega}, 1000),
               ({"status": "gemeld", "gebied": gebied, "ontvangen_op": lang_geleden()}, 40),
               ({"status": "ingepland", "gebied": gebied, "eigenaar": wijkverbinder}, 40)]
    for velden, hoeveel in soorten:
        Inzending.objects.bulk_create([Inzending(soort="signaal", tekst=lang, **velden) for _ in range(hoeveel)])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE inzendingen_inzending")
    signalen = Inzending.objects.werk_van(wijkverbinder).signalen().order_by("ontvangen_op", "pk")
    plannen = {
        "nieuw": plan(signalen.nog_bij_niemand(wijkverbinder)[:20]),
        "mij": plan(signalen.wacht_op(wijkverbinder)[:20]),
        "ander": plan(signalen.wacht_op_een_ander(wijkverbinder)[:20]),
        "laat": plan(signalen.zonder_reactie()[:20]),
    }
    assert {naam: "Seq Scan" in wat for naam, wat in plannen.items()} == dict.fromkeys(plannen, False), plannen
    # Never along all signalen: the oldest of those are closed.
    assert {naam: "signaal_nieuwste" in wat for naam, wat in plannen.items()} == dict.fromkeys(plannen, False), plannen


def test_who_has_little_is_not_searched_for_among_all_that_is_open(wijkverbinder, gebied):
    collega = factories.met_rol("wijkverbinder", gebied=gebied)
    Inzending.objects.bulk_create(
        Inzending(soort="signaal", status="in_behandeling", gebied=gebied, tekst="x" * 400, eigenaar=collega) for _ in range(4000)
    )
    factories.signaal(gebied=gebied, status="heropend", eigenaar=wijkverbinder)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE inzendingen_inzending")
    mij = plan(Inzending.objects.werk_van(wijkverbinder).signalen().wacht_op(wijkverbinder).order_by("ontvangen_op", "pk")[:20])
    assert ("signaal_van_eigenaar" in mij, "signaal_van_behandelaar" in mij) == (True, True), mij
