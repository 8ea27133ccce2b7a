"""The register of promises below /werk/toezeggingen/, and the public page of a gebied."""

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Terugkoppeling
from participatie.portaal.acties_toezegging import TOEZEGGING
from participatie.portaal.terugkoppelwoorden import tekst, zin
from participatie.toezeggingen.models import Toezegging, Verplaatsing
from tests import factories
from wijken.models import Rolvervulling

pytestmark = pytest.mark.django_db

RAAR = ["", "\0", "x" * 10_000, "🌳🌳", "‮", "<script>", "9" * 40, "2027-02-30", "0001-01-01", "9999-12-31", "-1", "None"]


@pytest.fixture
def gebied():
    return factories.gebied("Zalk")


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def dag(over):
    return (timezone.localdate() + dt.timedelta(over)).isoformat()


def stuur(client, ding, actie, **velden):
    velden.setdefault("versie", Toezegging.objects.get(pk=ding.pk).versie)
    return client.post(f"/werk/toezeggingen/{ding.pk}/{actie}/", velden)


def nieuw(gebied, **velden):
    begin = {
        "sleutel": uuid.uuid4(), "van": "ik", "wie": "", "tekst": "Wij komen kijken.", "aan_wie": "een bewoner",
        "uiterlijk_op": dag(9), "beloofd_op": dag(0), "gebied": gebied.pk,
    }
    return begin | velden


def titels(client, **keuze):
    return [rij.tekst for rij in client.get("/werk/toezeggingen/", keuze).context["rijen"]]


def test_who_reads_which_promise():
    hier, elders, afdeling = factories.gebied(), factories.gebied(), factories.afdeling()
    partner, collega = factories.partner(), factories.met_rol("behandelaar", afdeling=factories.afdeling())
    van = {"partner": {"partner": partner}, "afdeling": {"afdeling": afdeling}, "collega": {"medewerker": collega}}
    rijen = {f"{naam} {plek}": factories.toezegging(gebied=waar, **velden)
             for naam, velden in van.items() for plek, waar in (("hier", hier), ("elders", elders))}
    dirk = factories.met_rol("partner")
    partner.medewerkers.add(dirk)
    oud = factories.met_rol("wijkverbinder", gebied=hier)
    Rolvervulling.objects.filter(medewerker=oud).update(tot=timezone.localdate(), vanaf=timezone.localdate() - dt.timedelta(9))
    weg = factories.met_rol("behandelaar", afdeling=afdeling, is_active=False)
    verwacht = {
        factories.met_rol("wijkverbinder", gebied=hier): {naam for naam in rijen if naam.endswith("hier")},
        factories.met_rol("behandelaar", afdeling=afdeling): {"afdeling hier", "afdeling elders"},
        collega: {"collega hier", "collega elders"},
        dirk: {"partner hier", "partner elders"},
        factories.met_rol("partner"): set(), factories.met_rol("beheerder"): set(), oud: set(), weg: set(),
    }
    for wie, namen in verwacht.items():
        werk, gezien = (Toezegging.objects.werk_van(wie), Toezegging.objects.zichtbaar_voor(wie))
        assert (set(werk), set(gezien)) == ({rijen[naam] for naam in namen},) * 2


def test_the_register_shows_late_ones_first_and_each_group_its_own(client, vera, gebied):
    for over, woord in ((9, "straks"), (-3, "laat"), (-9, "heel laat")):
        factories.toezegging(gebied=gebied, over=over, tekst=woord)
    for stand in ("nagekomen", "deels", "niet"):
        factories.toezegging(gebied=gebied, stand=stand, tekst=stand, uitkomst="Zo ging het.")
    assert titels(client) == ["heel laat", "laat", "straks"]
    assert titels(client, staat="laat") == ["heel laat", "laat"]
    assert titels(client, staat="vertellen") == ["niet", "deels", "nagekomen"]
    assert [titels(client, staat=stand) for stand in ("nagekomen", "deels", "niet")] == [["nagekomen"], ["deels"], ["niet"]]
    assert [tab["aantal"] for tab in client.get("/werk/toezeggingen/").context["tabs"]] == ["3", "2", "3", "1", "1", "1"]


def test_the_register_is_narrowed_by_gebied_and_by_who(client, vera, gebied):
    onder = factories.gebied("Zalk-Oost", ouder=gebied)
    afdeling, partner = factories.afdeling(), factories.partner()
    for tekst_, velden in (
        ("van mij", {"medewerker": vera}), ("van de afdeling", {"afdeling": afdeling}), ("van de partner", {"partner": partner}),
    ):
        factories.toezegging(tekst=tekst_, gebied=onder if "partner" in velden else gebied, **velden)
    assert [titels(client, wie=wie) for wie in ("mij", f"afdeling:{afdeling.pk}", f"partner:{partner.pk}")] == [
        ["van mij"], ["van de afdeling"], ["van de partner"],
    ]
    assert (titels(client, gebied=onder.slug), len(titels(client, gebied=gebied.slug))) == (["van de partner"], 3)


@pytest.mark.parametrize("staat", ["lopend", "nagekomen"])
def test_every_promise_stands_on_one_page_of_the_register(client, vera, gebied, staat):
    for n in range(30):
        factories.toezegging(gebied=gebied, stand=staat, over=n // 7, tekst=f"belofte {n}")
    eerste = client.get("/werk/toezeggingen/", {"staat": staat}).context
    tweede = client.get(eerste["volgende"]).context
    assert sorted(rij.pk for blad in (eerste, tweede) for rij in blad["rijen"]) == sorted(Toezegging.objects.values_list("pk", flat=True))
    assert (len(eerste["rijen"]), tweede["volgende"]) == (25, "")


@pytest.mark.parametrize("waarde", RAAR)
def test_an_odd_address_of_the_register_shows_a_page(client, vera, waarde):
    for naam in ("staat", "gebied", "wie", "na"):
        assert client.get("/werk/toezeggingen/", {naam: waarde}).status_code == 200


def test_a_wijkverbinder_writes_down_what_a_partner_promised_about_a_signaal(client, vera, gebied):
    signaal, partner = factories.signaal(gebied=gebied), factories.partner("Stichting Voorbeeldhuis")
    assert f"/werk/toezeggingen/nieuw/?bij={signaal.referentie}" in client.get(f"/werk/signalen/{signaal.referentie}/").text
    antwoord = client.post(f"/werk/toezeggingen/nieuw/?bij={signaal.referentie}", nieuw(gebied, van=f"partner:{partner.pk}"))
    rij = Toezegging.objects.get()
    assert (antwoord.url, rij.partner, rij.inzending_id, rij.ingevoerd_door) == (rij.get_absolute_url(), partner, signaal.pk, vera)
    assert "Stichting Voorbeeldhuis" in client.get(f"/werk/signalen/{signaal.referentie}/").text
    eigen = client.get(pagina(signaal)).text
    assert [woord in eigen for woord in ("Er is u iets beloofd.", "Dit is beloofd: Wij komen kijken.")] == [True, True]


def test_somebody_without_a_row_of_ours_is_named_in_words_and_has_to_be_named(client, vera, gebied):
    assert "wie" in client.post("/werk/toezeggingen/nieuw/", nieuw(gebied, van="anders")).context["form"].errors
    client.post("/werk/toezeggingen/nieuw/", nieuw(gebied, van="anders", wie="de wethouder"))
    assert Toezegging.objects.get().belover == "de wethouder"


def test_a_behandelaar_promises_for_themselves_and_their_afdeling_alone(client, gebied):
    afdeling, andere, partner = factories.afdeling(), factories.afdeling(), factories.partner()
    client.force_login(factories.met_rol("behandelaar", afdeling=afdeling))
    uit = [client.post("/werk/toezeggingen/nieuw/", nieuw(gebied, van=van, openbaar="on")).status_code
           for van in ("ik", f"afdeling:{afdeling.pk}", f"afdeling:{andere.pk}", f"partner:{partner.pk}", "anders")]
    assert (uit, set(Toezegging.objects.values_list("openbaar", flat=True))) == ([302, 302, 200, 200, 200], {False})


def test_a_promise_about_a_signaal_of_another_gebied_cannot_be_written(client, vera, gebied):
    vreemd = factories.signaal()
    assert client.get(f"/werk/toezeggingen/nieuw/?bij={vreemd.referentie}").status_code == 404
    assert client.post(f"/werk/toezeggingen/nieuw/?bij={vreemd.referentie}", nieuw(gebied)).status_code == 404


def test_a_partner_ends_and_moves_what_it_promised_and_changes_no_word_of_it(client, gebied):
    partner, dirk = factories.partner(), factories.met_rol("partner")
    partner.medewerkers.add(dirk)
    client.force_login(dirk)
    rij = factories.toezegging(gebied=gebied, partner=partner)
    knoppen = [rij_["actie"].naam for rij_ in client.get(rij.get_absolute_url()).context["acties"]]
    assert knoppen == ["afloop", "verplaatsen"]
    assert stuur(client, rij, "verplaatsen", uiterlijk_op=dag(20), reden="Er is iemand ziek.").status_code == 302
    assert stuur(client, rij, "aanpassen").status_code == 403
    assert stuur(client, rij, "afloop", stand="nagekomen", uitkomst="").status_code == 302
    rij.refresh_from_db()
    assert (rij.stand, rij.tekst) == ("nagekomen", "Wij komen kijken of er een drempel weg kan.")


def test_who_read_an_older_version_sees_what_a_colleague_did_and_keeps_what_was_typed(client, vera, gebied):
    rij = factories.toezegging(gebied=gebied)
    Toezegging.objects.update(versie=2)
    antwoord = stuur(client, rij, "afloop", stand="niet", uitkomst="Het kan hier niet.", versie=1)
    assert (antwoord.status_code, "Het kan hier niet." in antwoord.text, Toezegging.objects.get().stand) == (409, True, "lopend")


def test_the_first_day_stays_to_be_read_everywhere(client, vera, gebied):
    rij = factories.toezegging(gebied=gebied, openbaar=True)
    Verplaatsing.objects.create(toezegging=rij, van=dt.date(2026, 10, 1), naar=rij.uiterlijk_op, reden="Er was iemand ziek.")
    for adres, zin_ in (
        ("/werk/toezeggingen/", "eerst beloofd voor 1 oktober 2026"), (rij.get_absolute_url(), "Eerst beloofd voor 1 oktober 2026"),
        (f"/gebieden/{gebied.slug}/toezeggingen/", "Eerst beloofd voor 1 oktober 2026"),
    ):
        assert zin_ in client.get(adres).text


def test_whoever_is_called_hears_what_came_of_the_promise(client, vera, gebied):
    signaal = factories.signaal(gebied=gebied, indiener={"kanaal": "telefoon", "telefoon": "038 000 00 36"})
    rij = factories.toezegging(gebied=gebied, inzending_id=signaal.pk)
    stuur(client, rij, "afloop", stand="niet", uitkomst="De drempel is van een ander.")
    te_doen = Terugkoppeling.objects.om_te_vertellen().get()
    assert zin(te_doen) == "Wij weten hoe het afliep met wat wij beloofden."
    assert tekst(te_doen).endswith("Dat is niet gebeurd.\nDe drempel is van een ander.")


def test_late_promises_stand_on_the_werkblad_with_a_way_to_them(client, vera, gebied):
    factories.toezegging(gebied=gebied, over=-1)
    factories.toezegging(over=-1)
    tekst_ = client.get("/werk/").text
    assert ("1 toezegging is" in tekst_, "/werk/toezeggingen/?staat=laat" in tekst_) == (True, True)


@pytest.mark.parametrize("waarde", RAAR)
@pytest.mark.parametrize("actie", [*TOEZEGGING, "nieuw"])
def test_odd_words_and_days_are_refused_or_kept_and_never_break(client, vera, gebied, actie, waarde):
    rij = factories.toezegging(gebied=gebied, stand="nagekomen" if actie == "verteld" else "lopend")
    formulier = TOEZEGGING[actie].formulier if actie != "nieuw" else None
    namen = list(formulier.base_fields) if formulier else list(nieuw(gebied))
    for naam in namen:
        velden = {**nieuw(gebied, stand="niet", uitkomst="Nee.", reden="Ja.", verteld_op=dag(0), verteld_hoe="brief"), naam: waarde}
        adres = f"/werk/toezeggingen/{rij.pk}/{actie}/" if formulier else "/werk/toezeggingen/nieuw/"
        antwoord = client.post(adres, {"versie": Toezegging.objects.get(pk=rij.pk).versie, **velden})
        assert antwoord.status_code in (200, 302, 409, 422)


def tel(client, adres):
    with CaptureQueriesContext(connection, ) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


def test_the_number_of_queries_does_not_grow_with_the_rows(client, vera, gebied):
    factories.signaal(gebied=gebied)
    eerste = factories.toezegging(gebied=gebied, openbaar=True)
    adressen = {"/werk/toezeggingen/": 7, eerste.get_absolute_url(): 6, f"/gebieden/{gebied.slug}/toezeggingen/": 7}
    for n in range(20):
        rij = factories.toezegging(gebied=gebied, openbaar=True, afdeling=factories.afdeling())
        Verplaatsing.objects.create(toezegging=rij, van=rij.beloofd_op, naar=rij.uiterlijk_op, reden=f"Reden {n}")
    for adres, hoogstens in adressen.items():
        client.get(adres)
        assert tel(client, adres) <= hoogstens
    client.logout()
    assert tel(client, f"/gebieden/{gebied.slug}/toezeggingen/?toon=lopend&na=1-1") <= 4


def test_the_public_counts_all_of_a_gebied_and_what_lies_below_and_says_what_is_late(client, gebied):
    onder = factories.gebied("Zalk-Oost", ouder=gebied)
    for velden in (
        {"stand": "nagekomen"}, {"stand": "nagekomen", "gebied": onder}, {"stand": "niet", "uitkomst": "Nee."}, {"over": -1}, {"over": 9},
    ):
        factories.toezegging(**({"gebied": gebied} | velden))
    factories.toezegging(over=-1)
    for adres in (f"/gebieden/{gebied.slug}/", f"/gebieden/{gebied.slug}/toezeggingen/"):
        woorden = client.get(adres).text
        assert "<strong>5 toezeggingen</strong>, 2 nagekomen, 1 niet nagekomen, <strong>1 te laat</strong>." in woorden
    assert "beloofd" not in client.get(f"/gebieden/{factories.gebied().slug}/").text


def test_the_public_reads_what_is_public_without_to_whom_and_without_a_name_of_a_person(client, gebied):
    wie = factories.medewerker("Karim Kruispunt")
    factories.toezegging(gebied=gebied, medewerker=wie, aan_wie="Mevrouw Zonnebloem", openbaar=True, tekst="Een bankje")
    factories.toezegging(gebied=gebied, tekst="Een geheime drempel")
    factories.toezegging(gebied=gebied, stand="niet", uitkomst="De grond is van een ander.", openbaar=True, tekst="Een lamp")
    loopt, klaar = (client.get(f"/gebieden/{gebied.slug}/toezeggingen/?toon={toon}").text for toon in ("lopend", "klaar"))
    woorden = ("Een bankje", "Beloofd door de gemeente", "Karim", "Zonnebloem", "geheime drempel", "Een lamp", "De grond is van")
    assert [woord in loopt for woord in woorden] == [True, True, False, False, False, False, False]
    assert [woord in klaar for woord in woorden] == [False, False, False, False, False, True, True]


@pytest.mark.parametrize("waarde", RAAR)
def test_an_odd_address_of_the_public_page_shows_a_page(client, gebied, waarde):
    factories.toezegging(gebied=gebied, openbaar=True)
    for naam in ("toon", "na"):
        assert client.get(f"/gebieden/{gebied.slug}/toezeggingen/", {naam: waarde}).status_code == 200
