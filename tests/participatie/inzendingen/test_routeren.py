"""What comes in goes at once to whom the first rule that fits points, and is never lost."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from participatie.contactmomenten.actions import uit_gesprek
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.actions.indienen import indienen
from participatie.inzendingen.actions.opschrijven import opschrijven
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Inzending, Overdracht, Routeringsregel, Terugkoppeling
from participatie.inzendingen.routering import regels
from participatie.partners.models import Partnerrol
from tests import factories
from tests.participatie.inzendingen.test_indienen import zonder_savepoints
from wijken.models import Gebeurtenis, Rolvervulling

pytestmark = pytest.mark.django_db


@pytest.fixture
def verkeer():
    """An afdeling where somebody reads what is handed to it."""
    afdeling = factories.afdeling("verkeer")
    factories.met_rol("behandelaar", afdeling=afdeling, naam="Karim")
    return afdeling


@pytest.fixture
def dorp():
    return factories.gebied("Dorp")


def breng(gebied, tekst="De lamp is uit.", **velden):
    return indienen(soort="signaal", tekst=tekst, gebied=gebied, **{"indiener": {"kanaal": "niet"}, **velden})


def bij(ding):
    ding.refresh_from_db()
    return ding.partner or ding.behandelaar or ding.afdeling


def verhaal(ding):
    return list(Gebeurtenis.objects.van(ding).values_list("verb", "zichtbaar", "actor"))


def test_a_rule_hands_it_to_an_afdeling_with_a_question_and_a_date(dorp, verkeer):
    regel = factories.regel("Lampen", woorden="lamp", afdeling=verkeer, vraag="Maken jullie de lamp?", termijn_werkdagen=2)
    ding = breng(dorp)
    ding.refresh_from_db()
    assert (ding.afdeling, ding.status, ding.eigenaar) == (verkeer, "in_afwachting", None)
    [overdracht] = ding.overdrachten.all()
    assert (overdracht.afdeling, overdracht.vraag, overdracht.regel, overdracht.door) == (
        verkeer, "Maken jullie de lamp?", regel, None,
    )
    assert verhaal(ding) == [
        ("gemeld", "indiener", None), ("doorgezet", "indiener", None), ("in_afwachting", "medewerkers", None)
    ]
    assert Gebeurtenis.objects.get(verb="doorgezet").gegevens == {"regel": regel.pk, "afdeling": verkeer.pk}


def test_the_term_of_the_rule_wins_over_that_of_the_subject(dorp, verkeer):
    traag = factories.categorie(termijn_werkdagen=20)
    factories.regel("Met termijn", woorden="lamp", afdeling=verkeer, termijn_werkdagen=2)
    factories.regel("Zonder termijn", volgorde=20, afdeling=verkeer)
    snel, gewoon = breng(dorp, categorie=traag), breng(dorp, "Een gat.", categorie=traag)
    assert [d.termijn().uiterlijk - timezone.localdate() > dt.timedelta(days=20) for d in (snel, gewoon)] == [False, True]


def test_a_rule_hands_it_to_one_behandelaar_and_their_afdeling(dorp, verkeer):
    karim = Rolvervulling.objects.get(afdeling=verkeer).medewerker
    factories.regel(woorden="lamp", behandelaar=karim)
    ding = breng(dorp)
    assert (ding.behandelaar, ding.afdeling, ding.partner) == (karim, verkeer, None)


@pytest.mark.parametrize(
    ("kanaal", "mails", "bellen"),
    [
        ({"kanaal": "telefoon", "telefoon": "038 000 00 00"}, [], ["doorgezet_naar_extern"]),
        ({"kanaal": "email", "email": "fien@example.nl"}, ["ontvangen"], []),
        ({"kanaal": "niet"}, [], []),
    ],
)
def test_a_rule_hands_it_to_a_partner_and_the_sender_hears_once(dorp, kanaal, mails, bellen):
    factories.regel(woorden="lamp", partner=(partner := factories.partner("Wonen")))
    ding = breng(dorp, indiener=kanaal)
    assert (ding.partner, ding.status) == (partner, "doorgezet_naar_extern")
    assert Mail.objects.count() == len(mails)
    assert list(Terugkoppeling.objects.values_list("aanleiding", flat=True)) == bellen


def test_the_sender_reads_on_their_page_where_it_is(client, dorp, verkeer):
    factories.regel(woorden="lamp", afdeling=verkeer)
    inhoud = client.get(pagina(breng(dorp))).content.decode()
    assert "Wij hebben het doorgegeven aan onze collega&#x27;s van verkeer." in inhoud


def test_the_wijkverbinder_sees_it_as_before_and_which_rule_it_was(client, dorp, verkeer):
    factories.regel("Lampen naar verkeer", woorden="lamp", afdeling=verkeer)
    client.force_login(factories.met_rol("wijkverbinder", gebied=dorp))
    inhoud = client.get(f"/werk/signalen/{breng(dorp).referentie}/").content.decode()
    assert "De regel “Lampen naar verkeer” gaf het door aan" in inhoud


def test_the_first_rule_in_order_wins(dorp, verkeer):
    factories.regel("Later", volgorde=20, partner=factories.partner())
    factories.regel("Eerder", volgorde=10, afdeling=verkeer)
    factories.regel("Uit", volgorde=1, actief=False, partner=factories.partner())
    assert bij(breng(dorp)) == verkeer


@pytest.mark.parametrize(
    ("woorden", "tekst", "past"),
    [
        ("lamp", "Twee LAMPEN zijn uit", True),
        ("lantaarnpaal, lamp", "De lantaarnpalen doen het niet", True),
        ("losse tegel", "Er liggen tegels los", True),
        ("losse tegel", "Er ligt een tegel", False),
        ("lamp", "De schilderslampion hangt scheef", False),
        ("de, het", "De lamp en het gat", False),
        ("café", "Herrie bij de cafe's", True),
        ("lamp", "", False),
        ("lamp", "🏚️ \u202e", False),
    ],
)
def test_words_are_compared_by_their_stem(dorp, verkeer, woorden, tekst, past):
    factories.regel(woorden=woorden, afdeling=verkeer)
    assert (bij(breng(dorp, tekst)) is not None) == past


def test_a_gebied_counts_with_everything_below_it(dorp, verkeer):
    straat, elders = factories.gebied("Straat", ouder=dorp, soort="buurt"), factories.gebied("Elders")
    factories.regel(gebied=dorp, afdeling=verkeer)
    assert [bij(breng(waar)) for waar in (dorp, straat, elders)] == [verkeer, verkeer, None]


def test_a_subject_and_a_bron_must_be_the_same(dorp, verkeer):
    lampen, gaten = factories.categorie(), factories.categorie()
    factories.regel(categorie=lampen, bron="papier", afdeling=verkeer)
    gezien = [
        bij(breng(dorp, f"{nr}", categorie=categorie, bron=bron)) for nr, (categorie, bron) in enumerate(
            [(lampen, "papier"), (lampen, "portaal"), (gaten, "papier"), (None, "papier")]
        )
    ]
    assert gezien == [verkeer, None, None, None]


def test_rules_hold_for_whatever_door_it_comes_through(client, ingevuld, dorp, verkeer, wijk):
    factories.regel(woorden="lantaarnpaal", afdeling=verkeer)
    wie = factories.met_rol("wijkverbinder", gebied=dorp)
    gesprek = Contactmoment.objects.create(gebied=dorp, medewerker=wie, kanaal_id="straat", onderwerp="Lamp")
    gezegd = {"soort": "signaal", "tekst": "Lantaarnpaal kapot", "gebied": dorp, "door": wie, "indiener": {"kanaal": "niet"}}
    client.post("/signaal/", ingevuld())
    uit_gesprek(gesprek, bron="contactmoment", sleutel=uuid.uuid4(), **gezegd)
    opschrijven(bron="papier", sleutel=uuid.uuid4(), **gezegd)
    assert list(Inzending.objects.order_by("pk").values_list("bron", "afdeling")) == [
        ("portaal", verkeer.pk), ("contactmoment", verkeer.pk), ("papier", verkeer.pk)
    ]


def test_an_idee_is_nobodys_to_hand_on(dorp, verkeer):
    factories.regel(afdeling=verkeer)
    idee = indienen(soort="idee", titel="Een lamp", tekst="Een lamp", gebied=dorp, indiener={"kanaal": "niet"})
    assert (bij(idee), Overdracht.objects.count()) == (None, 0)


def stop(ding, hoe):
    """What may happen to whom a rule points."""
    if hoe == "weg":
        ding.delete()
    elif hoe == "uit dienst":
        type(ding).objects.filter(pk=ding.pk).update(is_active=False)
    elif hoe == "andere rol":
        Rolvervulling.objects.all().update(rol="beheerder")
    elif hoe == "rol voorbij":
        gisteren = timezone.localdate() - dt.timedelta(days=1)
        Partnerrol.objects.create(partner=ding, gebied=factories.gebied(), rol="x", vanaf="2020-01-01", tot=gisteren)
    elif hoe == "niemand meer":
        Rolvervulling.objects.all().delete()


@pytest.mark.parametrize(
    ("soort", "hoe", "zin"),
    [
        ("partner", "weg", "Deze regel wijst naar niemand meer"),
        ("partner", "rol voorbij", "Wonen doet niet meer mee"),
        ("behandelaar", "uit dienst", "Karim is nu geen behandelaar."),
        ("behandelaar", "andere rol", "Karim is nu geen behandelaar."),
        ("behandelaar", "niemand meer", "Karim is nu geen behandelaar."),
        ("afdeling", "niemand meer", "Bij afdeling verkeer werkt nu geen behandelaar."),
        ("afdeling", "weg", "Deze regel wijst naar niemand meer"),
    ],
)
def test_a_rule_that_reaches_nobody_leaves_it_with_the_wijkverbinder(dorp, verkeer, soort, hoe, zin):
    naar = {
        "partner": factories.partner("Wonen"), "afdeling": verkeer,
        "behandelaar": Rolvervulling.objects.get(afdeling=verkeer).medewerker,
    }[soort]
    factories.regel(woorden="lamp", **{soort: naar})
    factories.regel("Vangnet", volgorde=99, partner=factories.partner("Ander"))
    assert bij(breng(dorp)) == naar
    if hoe == "weg" and soort == "afdeling":
        Rolvervulling.objects.all().delete()
    stop(naar, hoe)
    assert regels()[0].mis.startswith(zin)
    ding = breng(dorp)
    ding.refresh_from_db()
    assert (bij(ding), ding.status, Overdracht.objects.filter(signaal=ding).count()) == (None, "gemeld", 0)
    assert verhaal(ding) == [("gemeld", "indiener", None), ("regel_bereikt_niemand", "medewerkers", None)]
    assert list(Inzending.objects.werk_van(factories.met_rol("wijkverbinder", gebied=dorp)).filter(pk=ding.pk)) == [ding]


def test_a_partner_of_which_one_rol_goes_on_takes_part(dorp):
    partner = factories.partner("Wonen")
    for tot in ("2021-01-01", None):
        Partnerrol.objects.create(partner=partner, gebied=dorp, rol="x", vanaf="2020-01-01", tot=tot)
    factories.regel(partner=partner)
    assert bij(breng(dorp)) == partner


def test_what_rules_speak_of_cannot_be_deleted_under_them(dorp, verkeer):
    """Without its gebied a rule would hold everywhere."""
    lampen = factories.categorie()
    factories.regel(gebied=dorp, categorie=lampen, afdeling=verkeer)
    for ding in (dorp, lampen):
        with pytest.raises(ProtectedError):
            ding.delete()


def test_a_change_of_a_rule_holds_for_the_next_signaal(dorp, verkeer):
    regel = factories.regel(woorden="lamp", afdeling=verkeer)
    assert bij(breng(dorp)) == verkeer
    Routeringsregel.objects.filter(pk=regel.pk).update(actief=False)
    assert bij(breng(dorp)) is None


@pytest.mark.parametrize(
    ("naam", "velden"),
    [
        ("regel_wijst_naar_hoogstens_een", lambda: {"afdeling": factories.afdeling(), "partner": factories.partner()}),
        ("regel_wijst_naar_hoogstens_een", lambda: {"behandelaar": factories.medewerker(), "partner": factories.partner()}),
        ("regel_termijn_kan", lambda: {"termijn_werkdagen": 0}),
        ("regel_termijn_kan", lambda: {"termijn_werkdagen": 61}),
    ],
)
def test_the_database_guards_a_rule(naam, velden):
    with pytest.raises(IntegrityError, match=naam):
        factories.regel(**velden())


@pytest.mark.parametrize("termijn", [0, 61])
def test_the_database_guards_a_term_of_a_subject(termijn):
    with pytest.raises(IntegrityError, match="categorie_termijn_kan"):
        factories.categorie(termijn_werkdagen=termijn)


@pytest.mark.parametrize(("soort", "keuzes"), [("keuze", ""), ("kort", "Een\nTwee")])
def test_the_database_guards_a_question(soort, keuzes):
    with pytest.raises(IntegrityError, match="keuzevraag_heeft_keuzes"):
        factories.vraag(factories.categorie(), soort=soort, keuzes=keuzes)


@pytest.mark.parametrize("keuzes", ["", "Een", "\n".join("abcdefghijklm"), "x" * 101 + "\nTwee"])
def test_a_question_with_choices_that_cannot_be_says_so(keuzes):
    vraag = factories.vraag(factories.categorie())
    vraag.soort, vraag.keuzes = "keuze", keuzes
    with pytest.raises(ValidationError) as gezegd:
        vraag.clean()
    assert list(gezegd.value.message_dict) == ["keuzes"]


@pytest.mark.parametrize(
    ("woorden", "kanaal", "hoogstens"),
    [
        ("", {"kanaal": "niet"}, 10),
        ("lantaarnpaal", {"kanaal": "niet"}, 10),
        ("lantaarnpaal", {"kanaal": "telefoon", "telefoon": "038 000 00 00"}, 10),
        ("", {"kanaal": "email", "email": "fien@example.nl"}, 10),
        ("fontein", {"kanaal": "email", "email": "fien@example.nl"}, 10),
        # Four for the mail, and one for the stems: see docs/decisions/routing.md.
        ("lantaarnpaal", {"kanaal": "email", "email": "fien@example.nl"}, 11),
    ],
)
@pytest.mark.parametrize("aantal", [1, 20])
def test_sending_stays_within_ten_queries_whatever_the_number_of_rules(client, ingevuld, wijk, woorden, kanaal, hoogstens, aantal):
    for nr in range(aantal - 1):
        factories.regel(volgorde=nr, woorden=f"woord{nr}" if woorden else "", bron="" if woorden else "papier")
    factories.regel(volgorde=90, woorden=woorden, partner=factories.partner())
    client.get("/signaal/")
    regels()  # remembered until a rule, or whom it points to, changes
    with CaptureQueriesContext(connection) as gemeten:
        client.post("/signaal/", ingevuld(**kanaal))
    assert Inzending.objects.get().partner is not None or woorden == "fontein"
    assert len(zonder_savepoints(gemeten)) <= hoogstens, zonder_savepoints(gemeten)
