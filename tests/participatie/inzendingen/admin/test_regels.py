"""Rules in the admin: kept in words, tried on an example, and reported where they reach nobody."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from participatie.inzendingen.actions.indienen import indienen
from participatie.inzendingen.actions.regels_nakijken import regels_nakijken
from participatie.inzendingen.models import Categorie, Inzending, Routeringsregel, Vraag
from tests import factories
from wijken.models import Gebeurtenis, Rolvervulling

pytestmark = pytest.mark.django_db
LIJST = reverse("admin:inzendingen_routeringsregel_changelist")
NIEUW = reverse("admin:inzendingen_routeringsregel_add")
PROBEER = reverse("admin:inzendingen_routeringsregel_probeer")


@pytest.fixture
def beheer(client):
    client.force_login(factories.met_rol("beheerder", naam="Bas"))
    return client


@pytest.fixture
def verkeer():
    afdeling = factories.afdeling("verkeer")
    factories.met_rol("behandelaar", afdeling=afdeling, naam="Karim")
    return afdeling


@pytest.fixture
def dorp():
    return factories.gebied("Dorp")


def velden(**anders):
    return {
        "naam": "Lampen naar verkeer", "volgorde": 10, "actief": "on", "gebied": "", "categorie": "", "woorden": "lamp",
        "bron": "", "afdeling": "", "behandelaar": "", "partner": "", "vraag": "Maken jullie de lamp?",
        "termijn_werkdagen": "", **anders,
    }


def fouten(antwoord):
    return {veld: list(zinnen) for veld, zinnen in antwoord.context["adminform"].form.errors.items()}


def test_a_beheerder_makes_a_rule(beheer, verkeer):
    beheer.post(NIEUW, velden(afdeling=verkeer.pk, woorden=" lamp ,  losse   paal,, "))
    regel = Routeringsregel.objects.get()
    assert (regel.afdeling, regel.woorden, regel.woordenlijst()) == (verkeer, "lamp, losse paal", ["lamp", "losse paal"])


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, {"__all__": ["Kies één ontvanger: een afdeling, een medewerker of een partner."]}),
        ({"beide": True}, {"__all__": ["Kies één ontvanger: een afdeling, een medewerker of een partner."]}),
        (
            {"met": True, "woorden": ""},
            {"__all__": ["Zeg waarvoor deze regel geldt: kies een gebied, een onderwerp, woorden of een bron."]},
        ),
        (
            {"met": True, "woorden": "lamp, de"},
            {"woorden": ["Het woord “de” staat in bijna elke tekst. Kies een ander woord."]},
        ),
        ({"met": True, "termijn_werkdagen": 0}, {"__all__": ["Kies een termijn van 1 tot en met 60 werkdagen."]}),
    ],
)
def test_a_rule_that_cannot_be_says_what_to_do(beheer, verkeer, anders, verwacht):
    if anders.pop("beide", False):
        anders |= {"afdeling": verkeer.pk, "partner": factories.partner().pk}
    if anders.pop("met", False):
        anders["afdeling"] = verkeer.pk
    assert fouten(beheer.post(NIEUW, velden(**anders))) == verwacht
    assert Routeringsregel.objects.count() == 0


@pytest.mark.parametrize("woorden", ["\0", "x" * 501, "🏚️", ",,,", "' OR 1=1"])
def test_strange_words_are_no_error_of_ours(beheer, verkeer, woorden):
    assert beheer.post(NIEUW, velden(afdeling=verkeer.pk, woorden=woorden)).status_code in (200, 302)


def test_the_list_says_in_words_which_rule_reaches_nobody(beheer, verkeer, django_assert_max_num_queries):
    for nr in range(10):
        factories.regel(f"Goed {nr}", woorden="lamp", afdeling=verkeer)
    partner = factories.partner("Wonen")
    factories.regel("Kapot", woorden="huis", partner=partner)
    beheer.post(reverse("admin:partners_partner_delete", args=[partner.pk]), {"post": "yes"})
    beheer.get(LIJST)
    with django_assert_max_num_queries(16):
        inhoud = beheer.get(LIJST).content.decode()
    assert inhoud.count("Deze regel wijst naar niemand meer: de afdeling, medewerker of partner is verwijderd.") == 1


def test_the_first_page_of_the_admin_says_that_a_rule_reaches_nobody(beheer, verkeer):
    regel = factories.regel(woorden="lamp", afdeling=verkeer)
    zin = "Een routeringsregel bereikt niemand meer."
    assert zin not in beheer.get("/beheer/").content.decode()
    Rolvervulling.objects.filter(afdeling=verkeer).delete()
    assert zin in beheer.get("/beheer/").content.decode()
    Routeringsregel.objects.filter(pk=regel.pk).update(actief=False)
    assert zin not in beheer.get("/beheer/").content.decode()


def test_who_does_not_keep_rules_is_not_told(client, verkeer):
    factories.regel(woorden="lamp")
    client.force_login(factories.met_rol("profielbeheerder"))
    assert "routeringsregel" not in client.get("/beheer/").content.decode()


def test_every_beheerder_gets_one_mail_about_a_rule_that_breaks(verkeer, dorp):
    factories.met_rol("beheerder", naam="Bas")
    factories.met_rol("beheerder", naam="Oud", is_active=False)
    rol = Rolvervulling.objects.get(afdeling=verkeer)
    factories.regel("Lampen", woorden="lamp", afdeling=verkeer)
    factories.regel("Uit", woorden="x", actief=False)
    assert (regels_nakijken(), Mail.objects.count()) == (0, 0)
    Rolvervulling.objects.filter(pk=rol.pk).update(rol="profielbeheerder")
    assert (regels_nakijken(), regels_nakijken(), Mail.objects.count()) == (1, 0, 1)
    mail = Mail.objects.get()
    assert mail.onderwerp == "Een regel van het wijkportaal bereikt niemand meer"
    assert "- Lampen: Bij afdeling verkeer werkt nu geen behandelaar. Kies een ander." in mail.tekst
    assert f"{LIJST}\n" in mail.tekst
    Rolvervulling.objects.filter(pk=rol.pk).update(rol="behandelaar")
    assert regels_nakijken() == 0
    Rolvervulling.objects.filter(pk=rol.pk).update(rol="profielbeheerder")
    assert (regels_nakijken(), Mail.objects.count()) == (1, 2)


def proef(beheer, dorp, tekst="De lamp is uit", **anders):
    antwoord = beheer.post(PROBEER, {"tekst": tekst, "gebied": dorp.pk, "categorie": "", "bron": "portaal", **anders})
    return antwoord.context["uitslag"], antwoord.content.decode()


def test_an_example_says_which_rule_fits_to_whom_it_goes_and_until_when(beheer, dorp, verkeer):
    lampen = factories.categorie("Straatverlichting", slug="lampen")
    factories.regel("Gaten", volgorde=1, woorden="gat", afdeling=verkeer)
    factories.regel("Ander dorp", volgorde=2, gebied=factories.gebied("Elders"), categorie=lampen, bron="papier", afdeling=verkeer)
    factories.regel("Lampen", volgorde=3, woorden="lamp", afdeling=verkeer, vraag="Maken jullie de lamp?", termijn_werkdagen=2)
    factories.regel("Later", volgorde=4, woorden="lamp", afdeling=verkeer)
    with time_machine.travel(dt.datetime(2027, 8, 31, 10, tzinfo=timezone.get_default_timezone()), tick=False):
        beheer.force_login(factories.met_rol("beheerder"))
        uitslag, inhoud = proef(beheer, dorp, "De lampen zijn uit")
    assert uitslag.regel.regel.naam == "Lampen"
    assert [(regel.regel.naam, redenen) for regel, redenen in uitslag.eerder] == [
        ("Gaten", ["Geen van deze woorden staat in de tekst: gat."]),
        ("Ander dorp", [
            "Het gebied is niet Elders, en ligt daar niet in.", "Het onderwerp is niet Straatverlichting.",
            "Het kwam niet op papier binnen.",
        ]),
    ]
    assert "Het signaal gaat naar <strong>verkeer</strong>" in inhoud
    assert "<strong>donderdag 2 september 2027</strong>" in inhoud


def test_an_example_that_fits_no_rule_stays_with_the_wijkverbinder(beheer, dorp, verkeer):
    factories.regel("Gaten", woorden="gat", afdeling=verkeer)
    uitslag, inhoud = proef(beheer, dorp)
    assert (uitslag.regel, len(uitslag.eerder)) == (None, 1)
    assert "Er past geen regel. Het signaal blijft bij de wijkverbinder van Dorp." in inhoud


def test_an_example_of_a_rule_that_reaches_nobody_says_so(beheer, dorp):
    factories.regel("Kapot", woorden="lamp")
    assert "De regel <strong>Kapot</strong> past, maar bereikt niemand." in proef(beheer, dorp)[1]


def test_trying_stores_nothing(beheer, dorp, verkeer):
    factories.regel("Lampen", woorden="lamp", afdeling=verkeer)
    proef(beheer, dorp)
    assert (Inzending.objects.count(), Gebeurtenis.objects.count(), Mail.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize("tekst", ["De lamp is uit", "Een gat", "Niets", "lampen en gaten"])
@pytest.mark.parametrize("bron", ["portaal", "papier"])
def test_the_example_and_the_real_thing_agree(beheer, dorp, verkeer, tekst, bron):
    factories.regel("Papier", volgorde=1, bron="papier", woorden="gat", partner=factories.partner("Wonen"))
    factories.regel("Lampen", volgorde=2, woorden="lamp", afdeling=verkeer, termijn_werkdagen=3)
    factories.regel("Kapot", volgorde=3, woorden="gat")
    uitslag, _ = proef(beheer, dorp, tekst, bron=bron)
    echt = indienen(soort="signaal", tekst=tekst, gebied=dorp, bron=bron, indiener={"kanaal": "niet"})
    velden = ("status", "afdeling", "behandelaar", "partner", "uiterlijk_op")
    assert [getattr(uitslag.signaal, veld) for veld in velden] == [getattr(echt, veld) for veld in velden]


@pytest.mark.parametrize(
    "anders",
    [{"tekst": ""}, {"tekst": "a\0b"}, {"tekst": "x" * 10_000}, {"gebied": "9" * 400}, {"gebied": "\0"}, {"bron": "duif"},
     {"categorie": "weg"}],
)
def test_a_strange_example_gets_a_sentence(beheer, dorp, anders):
    antwoord = beheer.post(PROBEER, {"tekst": "Lamp", "gebied": dorp.pk, "bron": "portaal", **anders})
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (200, list(anders))


def test_a_beheerder_keeps_subjects_and_their_questions(beheer):
    beheer.post(reverse("admin:inzendingen_categorie_add"), {
        "naam": "Lampen", "slug": "lampen", "groep": "fysiek", "uitleg": "", "actief": "on", "volgorde": 1,
        "termijn_werkdagen": 4, "signalen_hoofd": "overig", "signalen_sub": "overig", "vragen-TOTAL_FORMS": 1,
        "vragen-INITIAL_FORMS": 0, "vragen-0-tekst": "Welke?", "vragen-0-soort": "keuze", "vragen-0-keuzes": "Een\n\n Twee ",
        "vragen-0-volgorde": 1, "vragen-0-actief": "on",
    })
    assert (Categorie.objects.get().termijn_werkdagen, Vraag.objects.get().lijst()) == (4, ["Een", "Twee"])


def test_a_subject_that_is_in_use_is_not_deleted(beheer):
    in_gebruik, los = factories.categorie(), factories.categorie()
    factories.signaal(categorie=in_gebruik)
    codes = [
        beheer.post(reverse("admin:inzendingen_categorie_delete", args=[ding.pk]), {"post": "yes"}).status_code
        for ding in (in_gebruik, los)
    ]
    assert (codes, list(Categorie.objects.all())) == ([403, 302], [in_gebruik])
