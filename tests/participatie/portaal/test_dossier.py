"""The dossier of a gebied: what stands on it, who sees which of it, and how it is chosen and paged."""

import uuid

import pytest
from django.utils import timezone

from participatie.contactmomenten.actions import contactmoment_vastleggen
from participatie.contactmomenten.actions.taak import taak_geven
from participatie.contactmomenten.models import Kanaal
from participatie.inzendingen.actions.behandelen import in_behandeling_nemen
from participatie.inzendingen.actions.schouw import schouw_maken
from participatie.portaal.dossier.soorten import SOORTEN
from participatie.toezeggingen.actions.toezegging import toezegging_doen
from tests import factories
from wijken.models import Gebeurtenis
from wijken.models.gebeurtenis import leg_vast


@pytest.fixture
def gebied(db):
    return factories.gebied()


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def praat(gebied, door, **velden):
    kanaal = Kanaal.objects.get(code="straat")
    velden = {"onderwerp": "De lantaarn", "kanaal": kanaal, "plaatsgevonden_op": timezone.now()} | velden
    return contactmoment_vastleggen(sleutel=uuid.uuid4(), door=door, gebied=gebied, **velden)


def beloof(gebied, door, **velden):
    velden = {"tekst": "Komen kijken bij de bankjes", "aan_wie": "een bewoner", "uiterlijk_op": timezone.localdate()} | velden
    return toezegging_doen(sleutel=uuid.uuid4(), door=door, van=door, gebied=gebied, **velden)


@pytest.fixture
def van_alles(gebied, vera):
    """One of each kind, as the actions leave their events."""
    signaal, idee = factories.signaal(gebied=gebied, titel="Een gat in de weg"), factories.idee(gebied=gebied, titel="Een bankje")
    in_behandeling_nemen(signaal, door=vera, versie=signaal.versie)
    leg_vast(idee, "ingediend", gebied=gebied)
    praat(gebied, vera)
    taak_geven(sleutel=uuid.uuid4(), door=vera, naar=vera, gevraagde_handeling="Bellen met de school", gebied=gebied,
               uiterlijk_op=timezone.localdate())
    beloof(gebied, vera)
    traject = factories.traject(gebied=gebied, titel="Een plein", openbaar=True)
    leg_vast(traject, "gepubliceerd", gebied=None)
    leg_vast(factories.activiteit(gebied=gebied, titel="Koffie op het plein", openbaar=True), "gepubliceerd", gebied=gebied)
    schouw_maken(naam="Ronde langs de lampen", gebied=gebied, datum=timezone.localdate(), inzendingen=[signaal], door=vera)
    factories.vastgesteld_profiel(gebied, door=factories.met_rol("profielbeheerder"))
    return signaal


def adres(gebied):
    return f"/werk/dossier/{gebied.slug}/"


def punten(client, gebied, **keuze) -> list[tuple[str, str]]:
    blad = client.get(adres(gebied), keuze).context["blad"]
    return [(punt.soort.code, punt.titel) for punt in blad.punten]


VERWACHT = {
    ("signalen", "Een gat in de weg"), ("ideeen", "Een bankje"), ("gesprekken", "De lantaarn"), ("taken", "Bellen met de school"),
    ("toezeggingen", "Komen kijken bij de bankjes"), ("trajecten", "Een plein"), ("activiteiten", "Koffie op het plein"),
    ("schouwen", "Ronde langs de lampen"),
}


def test_one_timeline_holds_every_kind_and_each_leads_to_its_page(client, gebied, van_alles):
    alle = client.get(adres(gebied)).context["blad"].punten
    assert {(p.soort.code, p.titel) for p in alle} == VERWACHT | {("profiel", gebied.naam)}
    assert {p.adres: client.get(p.adres).status_code for p in alle} == {p.adres: 200 for p in alle}
    momenten = [p.gebeurtenis.moment for p in alle]
    assert momenten == sorted(momenten, reverse=True)


@pytest.mark.parametrize("soort", [soort.code for soort in SOORTEN])
def test_it_is_filtered_by_kind(client, gebied, van_alles, soort):
    gevonden = set(punten(client, gebied, soort=soort))
    assert gevonden == {(code, titel) for code, titel in VERWACHT | {("profiel", gebied.naam)} if code == soort}


def test_it_is_filtered_by_days(client, gebied, van_alles):
    toen = timezone.make_aware(timezone.datetime(2024, 5, 1, 23, 30))
    Gebeurtenis.objects.filter(soort="inzendingen.inzending", verb="ingediend").update(moment=toen)
    assert punten(client, gebied, van="2024-04-30", tot="2024-05-01") == [("ideeen", "Een bankje")]
    assert punten(client, gebied, tot="2024-04-30") == []
    assert ("ideeen", "Een bankje") not in punten(client, gebied, van="2024-05-02")


def test_words_are_found_in_each_kind_as_the_search_finds_them(client, gebied, van_alles):
    assert set(punten(client, gebied, q="lantaarns")) >= {("gesprekken", "De lantaarn")}
    assert {code for code, _ in punten(client, gebied, q="bankjes")} == {"toezeggingen", "ideeen"}
    assert punten(client, gebied, q="bankje", soort="ideeen") == [("ideeen", "Een bankje")]
    assert punten(client, gebied, q="scholen")[0] == ("taken", "Bellen met de school")
    assert punten(client, gebied, q="het") == punten(client, gebied, q="xqzjw") == []


def test_what_somebody_may_not_see_by_the_rules_of_the_noun_is_not_there(client, gebied, vera, van_alles):
    ander = factories.met_rol("wijkverbinder", gebied=gebied)
    elders = factories.gebied()
    praat(gebied, vera, onderwerp="Het geheim van Jan", vertrouwelijk=True, vervolg="Bel Jan over het geheim")
    factories.signaal(gebied=elders, titel="Elders een gat")
    leg_vast(factories.signaal(gebied=elders, titel="Elders"), "gemeld", gebied=elders)
    assert ("gesprekken", "Vertrouwelijk gesprek") in punten(client, gebied)
    assert not [titel for _, titel in punten(client, gebied) if "geheim van Jan" in titel or "Elders" in titel]
    client.force_login(ander)
    antwoord = client.get(adres(gebied))
    gezien = [(p.soort.code, p.titel) for p in antwoord.context["blad"].punten]
    assert ("gesprekken", "De lantaarn") in gezien and ("gesprekken", "Vertrouwelijk gesprek") not in gezien
    assert "geheim" not in antwoord.content.decode()
    assert punten(client, gebied, q="geheim") == []


def test_who_takes_part_in_what_is_confidential_finds_it_by_no_word(client, gebied, vera):
    gesprek = praat(gebied, vera, onderwerp="Het geheim van Jan", vertrouwelijk=True)
    ander = factories.met_rol("wijkverbinder", gebied=gebied)
    gesprek.collegas.add(ander)
    assert punten(client, gebied, q="geheim") == [("gesprekken", "Vertrouwelijk gesprek")]
    client.force_login(ander)
    assert punten(client, gebied) == [("gesprekken", "Vertrouwelijk gesprek")]
    assert punten(client, gebied, q="geheim") == []


@pytest.mark.parametrize("rol", ["elders", "behandelaar", "profielbeheerder", "partner", "beheerder", "weg", "oud"])
def test_nobody_else_sees_anything_of_it(client, gebied, van_alles, rol):
    wie = {
        "elders": lambda: factories.met_rol("wijkverbinder", gebied=factories.gebied()),
        "behandelaar": lambda: factories.met_rol("behandelaar", afdeling=factories.afdeling()),
        "weg": lambda: factories.met_rol("wijkverbinder", gebied=gebied, is_active=False),
        "oud": lambda: factories.medewerker(),
    }.get(rol, lambda: factories.met_rol(rol))()
    if rol == "oud":
        wie.rolvervullingen.create(rol="wijkverbinder", gebied=gebied, vanaf="2020-01-01", tot=timezone.localdate())
    client.force_login(wie)
    antwoord = client.get(adres(gebied), follow=True)
    verwacht = {"elders": 404, "weg": 200}.get(rol, 403)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == verwacht
    assert (rol != "weg") or antwoord.redirect_chain
    assert [titel for _, titel in VERWACHT if titel in tekst] == []


def test_at_the_top_stands_what_runs_in_counts_that_fit_the_lists_behind_them(client, gebied, vera, van_alles):
    factories.signaal(gebied=gebied, uiterlijk_op="2020-01-01")
    factories.toezegging(gebied=gebied, over=-3)
    werkt = factories.partner("Wijs Welzijn")
    werkt.rollen.create(gebied=gebied, rol="Welzijn")
    inhoud = client.get(adres(gebied)).context
    tel = {t.kop: (t.aantal, t.laat) for t in inhoud["tellingen"]}
    assert tel == {
        "Signalen open": ("2", "1"), "Ideeën om te bekijken": ("1", ""), "Mensen om terug te bellen": ("0", ""), "Taken": ("1", ""),
        "Toezeggingen": ("2", "1"), "Trajecten": ("1", ""),
    }
    assert [r.partner.naam for r in inhoud["partners"]] == ["Wijs Welzijn"]
    assert [r.medewerker for r in inhoud["collegas"]] == [vera]
    assert inhoud["beloofd"][0].tekst == "Komen kijken bij de bankjes"
    lijst = {t.kop: client.get(t.adres) for t in inhoud["tellingen"]}
    assert (len(lijst["Signalen open"].context["rijen"]), len(lijst["Toezeggingen"].context["rijen"])) == (2, 2)
    laat = {t.kop: client.get(t.adres_laat) for t in inhoud["tellingen"] if t.laat and t.adres_laat}
    assert {kop: len(a.context["rijen"]) for kop, a in laat.items()} == {"Signalen open": 1, "Toezeggingen": 1}


def test_it_pages_on_keeps_the_choice_and_takes_the_same_queries(client, vera, gebied, van_alles, django_assert_max_num_queries):
    for n in range(40):
        praat(gebied, vera, onderwerp=f"Praatje {n}")
    client.get(adres(gebied))
    with django_assert_max_num_queries(7):
        client.get(adres(gebied))
    with django_assert_max_num_queries(7):
        eerste = client.get(adres(gebied), {"soort": "gesprekken", "q": "praatje"}).context["blad"]
    tweede = client.get(f"{adres(gebied)}?{eerste.volgende}").context["blad"]
    beide = {p.titel for p in [*eerste.punten, *tweede.punten]}
    assert (len(eerste.punten), len(tweede.punten), tweede.volgende, len(beide)) == (25, 15, "", 40)


@pytest.mark.parametrize("keuze", [
    {"soort": "x", "van": "0001-01-01", "tot": "9999-12-31", "na": "9" * 40, "q": ""},
    {"q": "\0", "soort": "\0", "na": "\0", "van": "gisteren"},
])
def test_what_is_not_understood_counts_as_not_said(client, gebied, van_alles, keuze):
    assert len(punten(client, gebied, **keuze)) == len(punten(client, gebied))


def test_odd_words_and_odd_addresses_never_break_it(client, gebied, vera):
    for q in ("x" * 10_000, "😀", "' OR 1=1 --", "a & b | !c", "<script>"):
        assert client.get(adres(gebied), {"q": q}).status_code == 200
    assert client.get("/werk/dossier/bestaat-niet/").status_code == 404


def test_who_has_one_gebied_finds_its_dossier_and_those_of_what_lies_in_it(client, gebied, vera):
    buurt = factories.gebied(ouder=gebied)
    inhoud = client.get("/werk/dossier/").context
    assert (inhoud["eigen"], inhoud["eronder"]) == ([gebied], [buurt])
