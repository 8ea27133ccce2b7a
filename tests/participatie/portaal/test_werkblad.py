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


def namen(antwoord, lijst="signalen"):
    return [s.tekst for s in antwoord.context[lijst]]


def test_the_werkblad_shows_what_came_in_for_my_gebieden_newest_first(client, wijkverbinder, gebied):
    buurt = factories.gebied(soort="buurt", ouder=gebied)
    nu = timezone.now()
    factories.signaal(gebied=gebied, tekst="ouder", ontvangen_op=nu - timezone.timedelta(days=2))
    factories.signaal(gebied=buurt, tekst="nieuwer", ontvangen_op=nu - timezone.timedelta(days=1))
    factories.signaal(tekst="van een ander")
    assert namen(client.get(URL)) == ["nieuwer", "ouder"]


def test_a_behandelaar_sees_what_lies_with_their_afdeling_alone(client, gebied):
    afdeling = factories.afdeling()
    client.force_login(factories.met_rol("behandelaar", afdeling=afdeling))
    factories.signaal(tekst="voor verkeer", afdeling=afdeling)
    factories.signaal(tekst="voor niemand")
    factories.signaal(tekst="voor groen", afdeling=factories.afdeling())
    antwoord = client.get(URL)
    assert (namen(antwoord), antwoord.context["wachten"], antwoord.context["keuze"]["gebieden"]) == (
        ["voor verkeer"], {}, []
    )


def test_a_partner_sees_what_was_handed_to_their_organisation_alone(client):
    partner, wie = factories.partner(), factories.met_rol("partner")
    partner.medewerkers.add(wie)
    client.force_login(wie)
    factories.signaal(tekst="voor ons", partner=partner)
    factories.signaal(tekst="voor anderen", partner=factories.partner())
    antwoord = client.get(URL)
    assert (namen(antwoord), antwoord.context["wachten"]) == (["voor ons"], {})


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
    assert namen(client.get(URL)) == ["open"]
    assert namen(client.get(URL, {"status": "afgehandeld"})) == ["klaar"]


def test_the_filters_narrow_by_gebied_and_by_what_is_with_me(client, wijkverbinder, gebied):
    buurt = factories.gebied(soort="buurt", ouder=gebied)
    factories.signaal(gebied=gebied, tekst="in de wijk", eigenaar=wijkverbinder)
    factories.signaal(gebied=buurt, tekst="in de buurt")
    assert namen(client.get(URL, {"gebied": buurt.slug})) == ["in de buurt"]
    assert namen(client.get(URL, {"van": "mij"})) == ["in de wijk"]
    assert namen(client.get(URL), "bij_mij") == ["in de wijk"]


@pytest.mark.parametrize("waarde", ["onzin", "\0", "😀", "9" * 60, "-1-2", "1-1-1", "253402300799999999-1", "' OR 1=1"])
@pytest.mark.parametrize("naam", ["gebied", "status", "na", "van", "wacht"])
def test_garbage_in_a_filter_counts_as_not_said(client, wijkverbinder, gebied, naam, waarde):
    factories.signaal(gebied=gebied, tekst="open")
    antwoord = client.get(URL, {naam: waarde})
    assert (antwoord.status_code, namen(antwoord)) == (200, ["open"])


def test_paging_shows_every_signaal_once_also_when_moments_are_equal(client, wijkverbinder, gebied):
    nu = timezone.now()
    for n in range(45):
        factories.signaal(gebied=gebied, tekst=str(n), ontvangen_op=nu - timezone.timedelta(minutes=n // 10))
    gezien, na = [], ""
    for _ in range(3):
        antwoord = client.get(URL, {"na": na})
        gezien += namen(antwoord)
        na = antwoord.context["volgende"]
    assert (sorted(gezien, key=int), na) == ([str(n) for n in range(45)], "")


def test_what_waits_besides_signalen_is_counted(client, wijkverbinder, gebied):
    factories.idee(gebied=gebied, titel="Een bankje")
    factories.idee(titel="Elders")
    signaal = factories.signaal(gebied=gebied)
    Terugkoppeling.objects.create(inzending=signaal, kanaal="telefoon", aanleiding="afgehandeld")
    Terugkoppeling.objects.create(
        inzending=signaal, kanaal="telefoon", aanleiding="bericht", gedaan_op=timezone.now()
    )
    Hulpvraag.objects.create(gebied=gebied, naam="Vera Voorbeeld", telefoon="038 000 00 00")
    wachten = client.get(URL).context["wachten"]
    een = {"alle": 1, "te_laat": 0}
    assert ([i.titel for i in wachten["ideeen"]], wachten["terugkoppelen"], wachten["hulpvragen"]) == (
        ["Een bankje"], een, een
    )


def lang_geleden(dagen=30):
    return timezone.now() - timezone.timedelta(days=dagen)


def test_what_waits_too_long_stands_first_in_red_and_in_words(client, wijkverbinder, gebied):
    oud = factories.signaal(gebied=gebied, tekst="vergeten", ontvangen_op=lang_geleden())
    factories.signaal(gebied=gebied, tekst="nieuw")
    factories.signaal(gebied=gebied, tekst="mee bezig", status="in_behandeling", ontvangen_op=lang_geleden())
    factories.signaal(tekst="elders", ontvangen_op=lang_geleden())
    factories.idee(gebied=gebied, ontvangen_op=lang_geleden())
    Terugkoppeling.objects.create(inzending=oud, kanaal="papier", aanleiding="bericht", klaar_op=lang_geleden())
    antwoord = client.get(URL)
    assert namen(antwoord, "te_laat") == ["vergeten"]
    dagen = str(oud.termijn())
    assert dagen.endswith(" dagen te laat")
    # The signaal in two lists; the idee has a longer term.
    assert antwoord.text.count(f'<span class="label label--te-laat">{dagen}</span>') == 2
    assert antwoord.text.count("label--te-laat") == 4
    assert '<span class="label label--te-laat">1 te laat</span>' in antwoord.text


def test_all_that_waits_too_long_is_paged_longest_waiting_first(client, wijkverbinder, gebied):
    for n in range(25):
        factories.signaal(gebied=gebied, tekst=str(n), ontvangen_op=lang_geleden(30 + n // 10))
    factories.signaal(gebied=gebied, tekst="nieuw")
    assert len(client.get(URL).context["te_laat"]) == 6
    assert "?wacht=te_lang" in client.get(URL).text
    eerste = client.get(URL, {"wacht": "te_lang"})
    tweede = client.get(URL, {"wacht": "te_lang", "na": eerste.context["volgende"]})
    gezien = [s.pk for antwoord in (eerste, tweede) for s in antwoord.context["signalen"]]
    verwacht = Inzending.objects.exclude(tekst="nieuw").order_by("ontvangen_op", "pk").values_list("pk", flat=True)
    assert (gezien, tweede.context["volgende"]) == (list(verwacht), "")


def test_who_has_it_stands_in_the_list_under_the_name_of_now(client, wijkverbinder, gebied):
    collega = factories.met_rol("behandelaar", afdeling=factories.afdeling("verkeer"), naam="Oude Naam")
    factories.signaal(gebied=gebied, behandelaar=collega)
    factories.signaal(gebied=gebied, partner=factories.partner("Stichting Voorbeeldig"))
    factories.signaal(gebied=gebied)
    tekst = client.get(URL).content.decode()
    assert [woord in tekst for woord in ("Bij Oude Naam", "Bij Stichting Voorbeeldig", "Nog bij niemand")] == [True] * 3
    collega.naam = "Nieuwe Naam"
    collega.save()
    assert "Bij Nieuwe Naam" in client.get(URL).content.decode()


def test_the_werkblad_takes_at_most_ten_queries_whatever_the_number_of_rows(client, wijkverbinder, gebied):
    client.get(URL)  # the session notes that somebody is there
    aantallen = []
    for hoeveel in (3, 30):
        for _ in range(hoeveel):
            factories.signaal(gebied=gebied, eigenaar=wijkverbinder, afdeling=factories.afdeling())
            factories.idee(gebied=gebied)
            factories.signaal(gebied=gebied, ontvangen_op=lang_geleden())
        client.get(URL)  # names are remembered from then on
        with CaptureQueriesContext(connection) as queries:
            assert client.get(URL).status_code == 200
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 10
    assert Inzending.objects.count() == 99
