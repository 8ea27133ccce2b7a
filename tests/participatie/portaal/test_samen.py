"""Several at once: each through its own action, and who cannot is named."""

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.inzendingen.models import Inzending, Schouw
from tests import factories
from tests.kampen_wijk.pdf.lezen import woorden

pytestmark = pytest.mark.django_db
URL = "/werk/samen/"


@pytest.fixture
def gebied():
    return factories.gebied("Zalk", slug="zalk")


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


def kies(*dingen):
    return [f"{ding.referentie}.{ding.versie}" for ding in dingen]


def zinnen(antwoord):
    return [str(m) for m in get_messages(antwoord.wsgi_request)]


def test_several_are_taken_on_and_one_comes_back_to_the_same_place(client, wijkverbinder, gebied):
    een, twee = factories.signaal(gebied=gebied), factories.signaal(gebied=gebied)
    antwoord = client.post(URL, {"doe": "in-behandeling", "kies": kies(een, twee), "hier": "toon=laat&gebied=zalk&na=1-1"})
    assert (antwoord.status_code, antwoord.url) == (302, "/werk/?toon=laat&gebied=zalk&na=1-1")
    assert zinnen(antwoord) == ["2 signalen zijn in behandeling."]
    assert set(Inzending.objects.values_list("status", "eigenaar")) == {("in_behandeling", wijkverbinder.pk)}


def test_what_changed_or_may_not_is_passed_over_and_named_and_the_rest_is_done(client, wijkverbinder, gebied):
    goed, veranderd, klaar = (factories.signaal(gebied=gebied, tekst=t) for t in ("goed", "veranderd", "klaar"))
    idee, elders = factories.idee(gebied=gebied), factories.signaal(tekst="elders")
    gekozen = kies(goed, veranderd, klaar, idee, elders)
    Inzending.objects.filter(pk=veranderd.pk).update(versie=2)
    Inzending.objects.filter(pk=klaar.pk).update(status="afgehandeld", afhandelreden="gedaan")
    antwoord = client.post(URL, {"doe": "in-behandeling", "kies": gekozen})
    assert zinnen(antwoord) == [
        "1 signaal is in behandeling.",
        "Overgeslagen: “veranderd”. Hier is intussen iets veranderd. Open het en kijk wat.",
        "Overgeslagen: “klaar”. Dat kan nu niet: de status is afgehandeld.",
        "Overgeslagen: “Een bankje bij het voorbeeldplein”. Dit is niet van u om te veranderen.",
    ]
    assert list(Inzending.objects.filter(status="in_behandeling")) == [Inzending.objects.get(pk=goed.pk)]


def test_a_partner_takes_nothing_on(client):
    partner, wie = factories.partner(), factories.met_rol("partner")
    partner.medewerkers.add(wie)
    client.force_login(wie)
    signaal = factories.signaal(partner=partner, status="doorgezet_naar_extern")
    for doe, meer in (("in-behandeling", {}), ("doorzetten", {"naar": f"afdeling:{factories.afdeling().pk}", "vraag": "Kijk"})):
        assert zinnen(client.post(URL, {"doe": doe, "kies": kies(signaal), **meer}))[-1].endswith("niet van u om te veranderen.")
    assert client.post(URL, {"doe": "schouwlijst", "kies": kies(signaal)}).status_code == 403
    signaal.refresh_from_db()
    assert (signaal.status, Schouw.objects.count()) == ("doorgezet_naar_extern", 0)


def test_handing_on_asks_to_whom_first_and_brings_what_was_ticked(client, wijkverbinder, gebied):
    een, twee, verkeer = factories.signaal(gebied=gebied), factories.signaal(gebied=gebied), factories.afdeling("verkeer")
    gekozen = {"doe": "doorzetten", "kies": kies(een, twee)}
    tekst = client.post(URL, gekozen).text
    assert [f'value="{waarde}" checked' in tekst for waarde in gekozen["kies"]] == [True, True]
    leeg = client.post(URL, {**gekozen, "naar": "", "vraag": ""})
    assert (leeg.status_code, sorted(leeg.context["form"].errors)) == (422, ["naar", "vraag"])
    antwoord = client.post(URL, {**gekozen, "naar": f"afdeling:{verkeer.pk}", "vraag": "Kunt u kijken?"})
    assert zinnen(antwoord)[-1] == "2 signalen zijn doorgezet."
    assert set(Inzending.objects.values_list("status", "afdeling", "eigenaar")) == {
        ("in_afwachting", verkeer.pk, wijkverbinder.pk)
    }


def test_ticked_things_go_on_a_new_list_and_later_on_the_same_one(client, wijkverbinder, gebied):
    signaal, idee = factories.signaal(gebied=gebied), factories.idee(gebied=gebied)
    velden = {"doe": "schouwlijst", "kies": kies(signaal)}
    assert client.post(URL, velden).context["form"].initial["gebied"] == "zalk"
    leeg = client.post(URL, {**velden, "lijst": "nieuw", "naam": "", "datum": "gisteren", "gebied": "zalk"})
    assert (leeg.status_code, sorted(leeg.context["form"].errors)) == (422, ["datum", "naam"])
    nieuw = {"lijst": "nieuw", "naam": "Ronde", "datum": "2026-05-31", "gebied": "zalk"}
    antwoord = client.post(URL, {**velden, **nieuw})
    lijst = Schouw.objects.get()
    assert (antwoord.url, str(lijst.datum), lijst.gemaakt_door) == (f"/werk/schouwen/{lijst.pk}/", "2026-05-31", wijkverbinder)
    client.post(URL, {"doe": "schouwlijst", "kies": kies(signaal, idee), "lijst": str(lijst.pk)})
    assert sorted(lijst.punten.values_list("inzending", flat=True)) == sorted([signaal.pk, idee.pk])


def test_printing_gives_a_pdf_and_changes_nothing(client, wijkverbinder, gebied):
    signaal = factories.signaal(gebied=gebied, tekst="De paal staat scheef.")
    antwoord = client.post(URL, {"doe": "print", "kies": kies(signaal)})
    assert (antwoord["Content-Type"], antwoord["Cache-Control"]) == ("application/pdf", "private, no-store")
    assert "De paal staat scheef." in woorden(antwoord.content)
    signaal.refresh_from_db()
    assert signaal.versie == 1


@pytest.mark.parametrize("gekozen", [[], ["onzin"], ["\0.1"], ["ABC.-1"], ["😀"], ["ABC." + "9" * 50], ["x" * 10_000], ["²²².²"]])
@pytest.mark.parametrize("hier", ["", "\0", "na=\0", "toon=x&&&=", "%ff", "na=" + "9" * 400])
def test_nothing_that_can_be_ticked_is_a_sentence(client, wijkverbinder, gekozen, hier):
    antwoord = client.post(URL, {"doe": "in-behandeling", "kies": gekozen, "hier": hier})
    assert (antwoord.status_code, antwoord.url.startswith("/werk/?toon=")) == (302, True)
    assert zinnen(antwoord) == ["Kies eerst een of meer regels. Zet een vinkje in het vakje ervoor."]


def test_something_else_than_these_four_is_a_404(client, wijkverbinder, gebied):
    gekozen = kies(factories.signaal(gebied=gebied))
    assert [client.post(URL, {"doe": doe, "kies": gekozen}).status_code for doe in ("", "wissen", "\0")] == [404] * 3


def test_no_more_than_twenty_at_once_and_each_costs_the_same(client, wijkverbinder, gebied):
    client.get("/werk/")
    per_stuk = []
    for hoeveel in (2, 21):
        dingen = [factories.signaal(gebied=gebied) for _ in range(hoeveel)]
        with CaptureQueriesContext(connection) as queries:
            client.post(URL, {"doe": "in-behandeling", "kies": kies(*dingen)})
        per_stuk.append(len(queries))
    assert Inzending.objects.filter(status="gemeld").count() == 1
    assert (per_stuk[1] - per_stuk[0]) / 18 <= 10
