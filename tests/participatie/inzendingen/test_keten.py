"""The keten: from rows to dated links, for colleagues and for the sender."""

from uuid import uuid4

import pytest
from django.utils import timezone

from participatie.inzendingen.actions import behandelen, doorzetten
from participatie.inzendingen.actions.antwoordlink import buiten_vragen, link_beantwoorden, link_intrekken
from participatie.inzendingen.actions.indienen import indienen
from participatie.inzendingen.actions.samenvoegen import signaal_samenvoegen
from participatie.inzendingen.actions.splitsen import deel_afsplitsen
from participatie.inzendingen.geheim import geheim_van, zoek
from participatie.inzendingen.keten import VoorMedewerkers, keten
from participatie.inzendingen.models import Antwoordlink, Inzending, Overdracht
from tests import factories
from wijken.models import Gebeurtenis
from wijken.models.gebeurtenis import leg_vast

pytestmark = pytest.mark.django_db


@pytest.fixture
def vera():
    return factories.met_rol("wijkverbinder", gebied=factories.gebied("Zalk"), naam="Vera Voorbeeld", openbaar=True)


@pytest.fixture
def karim():
    return factories.met_rol("behandelaar", afdeling=factories.afdeling("verkeer"), naam="Karim Kruispunt")


@pytest.fixture
def signaal(vera):
    """Sophie told Dorpsbelangen, and Vera wrote it down."""
    return indienen(
        soort="signaal", tekst="De weg zit vol gaten.", gebied=vera.rollen_nu()[0].gebied, bron="contactmoment",
        namens="Dorpsbelangen", ingevoerd_door=vera, eigenaar=vera,
        indiener={"naam": "Sophie Voorbeeld", "kanaal": "papier"},
    )


def doe(actie, signaal, door, **velden):
    signaal.refresh_from_db()
    uit = actie(signaal, door=door, versie=signaal.versie, **velden)
    signaal.refresh_from_db()
    return uit


def voor_medewerkers(signaal):
    vers = Inzending.objects.get(pk=signaal.pk)
    return keten(
        vers, gebeurtenissen=list(Gebeurtenis.objects.van(vers).select_related("actor")), berichten=list(vers.berichten.all()),
        overdrachten=list(Overdracht.objects.van_keten(vers.pk, *vers.afgesplitst.values_list("pk", flat=True))), noem=VoorMedewerkers(),
        dubbelen=list(vers.dubbelen.all()),
    )


def voor_indiener(client, signaal):
    return client.get(f"/inzending/{geheim_van(signaal)}/").context["keten"]


def zinnen(schakels):
    return [schakel.zin for schakel in schakels]


def hier(schakels):
    return [(schakel.soort, schakel.naar) for schakel in schakels if schakel.hier]


def test_a_sender_reads_who_told_it_to_whom_with_the_names_that_are_public(client, signaal, vera, karim):
    doe(doorzetten.signaal_doorzetten, signaal, vera, naar=karim, vraag="Kun je naar de gaten kijken?")
    schakels = voor_indiener(client, signaal)
    assert zinnen(schakels) == [
        "U vertelde dit aan Dorpsbelangen.",
        "Dorpsbelangen vertelde dit in een gesprek aan wijkverbinder Vera Voorbeeld.",
        "Wijkverbinder Vera Voorbeeld gaf het door aan een collega van verkeer.",
    ]
    assert hier(schakels) == [("doorgegeven", "een collega van verkeer")]
    assert [schakel.moment.date() for schakel in schakels] == [timezone.now().date()] * 3


def test_colleagues_read_every_name_question_and_answer(signaal, vera, karim):
    doe(doorzetten.signaal_doorzetten, signaal, vera, naar=karim, vraag="Kun je kijken?")
    doe(doorzetten.afhandelen_vragen, signaal, karim, tekst="De gaten zijn dicht.")
    schakels = voor_medewerkers(signaal)
    assert [(s.van, s.naar, s.vraag, s.antwoord) for s in schakels] == [
        ("Sophie Voorbeeld", "Dorpsbelangen", "", ""),
        ("Dorpsbelangen", "Vera Voorbeeld", "", ""),
        ("Vera Voorbeeld", "Karim Kruispunt", "Kun je kijken?", ""),
        ("Karim Kruispunt", "Vera Voorbeeld", "", "De gaten zijn dicht."),
    ]
    assert hier(schakels) == [("beantwoord", "Vera Voorbeeld")]


def test_names_and_words_of_colleagues_stay_inside(client, signaal, vera, karim):
    geheim = factories.met_rol("wijkverbinder", gebied=signaal.gebied, naam="Niet Openbaar")
    doe(doorzetten.signaal_doorzetten, signaal, geheim, naar=karim, vraag="Vraag aan collega")
    doe(doorzetten.afhandelen_vragen, signaal, karim, tekst="Antwoord van collega")
    doe(behandelen.vraag_stellen, signaal, vera, tekst="Welke kant van de weg?")
    schakels = voor_indiener(client, signaal)
    pagina = client.get(f"/inzending/{geheim_van(signaal)}/").text
    assert [x for x in ("Karim", "Niet Openbaar", "aan collega", "van collega") if x in pagina] == []
    assert {(s.vraag, s.antwoord) for s in schakels} == {("", "")}
    assert "Een medewerker van de gemeente gaf het door aan een collega van verkeer." in zinnen(schakels)
    assert hier(schakels) == [("gevraagd", "u")]


def test_an_account_that_is_public_but_no_wijkverbinder_any_more_is_not_named(client, signaal, vera):
    vera.rolvervullingen.all().delete()
    assert zoek(geheim_van(signaal)).schrijver_is_openbaar is False
    assert zinnen(voor_indiener(client, signaal))[1] == (
        "Dorpsbelangen vertelde dit in een gesprek aan een medewerker van de gemeente."
    )


def test_what_nobody_in_person_handed_on_came_from_the_gemeente(client, signaal):
    Overdracht.objects.create(signaal=signaal, afdeling=factories.afdeling("verkeer"), vraag="Kijk eens.")
    for schakels in (voor_indiener(client, signaal), voor_medewerkers(signaal)):
        assert zinnen(schakels)[-1] == "De gemeente gaf het door aan een collega van verkeer."


def test_who_sent_it_themselves_told_the_wijkverbinder(client):
    schakels = voor_indiener(client, factories.signaal(gebied=factories.gebied("Grafhorst")))
    assert zinnen(schakels) == ["U vertelde dit via het portaal aan de wijkverbinder van Grafhorst."]
    assert hier(schakels) == [("verteld", "de wijkverbinder van Grafhorst")]


def test_dorpsbelangen_that_speaks_for_itself_stands_in_it_once(vera):
    ding = indienen(
        soort="signaal", tekst="Donker.", gebied=vera.rollen_nu()[0].gebied, namens="Dorpsbelangen", ingevoerd_door=vera,
        indiener={"naam": "dorpsbelangen", "kanaal": "niet"}, bron="telefoon",
    )
    assert zinnen(voor_medewerkers(ding)) == ["Dorpsbelangen vertelde dit per telefoon aan Vera Voorbeeld."]


def test_a_question_to_an_organisation_and_its_answer_are_dated_links(client, signaal, vera):
    partner = factories.partner("Waterschap Voorbeeld")
    link = doe(buiten_vragen, signaal, vera, naar=partner, email="w@example.nl", vraag="Is de sloot van u?")
    assert hier(voor_indiener(client, signaal)) == [("gevraagd", "Waterschap Voorbeeld")]
    link_beantwoorden(link, antwoord="klaar", tekst="De sloot is schoon.", datum=None, sleutel=uuid4())
    schakels = voor_medewerkers(signaal)
    assert [(s.van, s.naar, s.vraag, s.antwoord) for s in schakels[-2:]] == [
        ("Vera Voorbeeld", "Waterschap Voorbeeld", "Is de sloot van u?", ""),
        ("Waterschap Voorbeeld", "Vera Voorbeeld", "", "De sloot is schoon."),
    ]
    assert schakels[-1].overdracht.antwoord == "klaar"


def test_a_question_that_was_withdrawn_comes_back(client, signaal, vera):
    doe(buiten_vragen, signaal, vera, naar=factories.partner("Waterschap Voorbeeld"), email="w@example.nl", vraag="Van u?")
    doe(link_intrekken, signaal, vera, link=Antwoordlink.objects.get().pk)
    schakels = voor_indiener(client, signaal)
    assert zinnen(schakels)[-1] == "Waterschap Voorbeeld hoeft niet meer te antwoorden."
    assert hier(schakels) == [("ingetrokken", "wijkverbinder Vera Voorbeeld")]


def test_a_part_goes_its_own_way_beside_the_whole(client, signaal, vera, karim):
    groen = factories.afdeling("groen")
    doe(doorzetten.signaal_doorzetten, signaal, vera, naar=karim, vraag="?")
    deel = doe(deel_afsplitsen, signaal, vera, onderdeel="De berm", naar=groen, vraag="Kunnen jullie maaien?")
    schakels = voor_indiener(client, signaal)
    assert zinnen(schakels)[-1] == "Wijkverbinder Vera Voorbeeld gaf een deel door aan een collega van groen."
    assert (schakels[-1].opzij, hier(schakels)) == (True, [("doorgegeven", "een collega van verkeer")])
    assert "De berm" not in " ".join(zinnen(schakels))
    doe(behandelen.signaal_afhandelen, deel, vera, afhandelreden="gedaan", toelichting="Gemaaid.")
    binnen = voor_medewerkers(signaal)
    assert [(s.soort, s.deel) for s in binnen if s.opzij] == [("deel", deel), ("deel_klaar", deel)]
    assert zinnen(voor_indiener(client, signaal))[-1] == "Een collega van groen is klaar met een deel."


def test_a_double_follows_the_other_one_without_reading_of_whom_it_is(client, signaal, vera, karim):
    eerste = factories.signaal(
        gebied=signaal.gebied, namens="Buurvereniging Geheim", indiener={"naam": "Mevrouw Geheim", "kanaal": "papier"}
    )
    doe(signaal_samenvoegen, signaal, vera, met=eerste)
    doe(behandelen.vraag_stellen, eerste, vera, tekst="Geheime vraag?")
    doe(doorzetten.signaal_doorzetten, eerste, vera, naar=karim, vraag="Geheim verzoek")
    pagina = client.get(f"/inzending/{geheim_van(signaal)}/")
    assert zinnen(pagina.context["keten"])[2:] == [
        "Iemand anders had dit al verteld. Het gaat daar samen verder.",
        "Wijkverbinder Vera Voorbeeld gaf het door aan een collega van verkeer.",
    ]
    assert "eheim" not in pagina.text.replace(geheim_van(signaal), "")
    leg_vast(eerste, "teruggekoppeld", gebied=eerste.gebied, zichtbaar="indiener", kanaal="papier")
    doe(behandelen.signaal_afhandelen, eerste, karim, afhandelreden="gedaan", toelichting="Dicht.")
    leg_vast(eerste, "verzoek_tot_heropenen", gebied=eerste.gebied, zichtbaar="indiener")
    assert [s.soort for s in voor_indiener(client, signaal)][4:] == ["uitkomst"]
    assert hier(voor_indiener(client, signaal)) == [("uitkomst", "u")]


def test_of_a_double_colleagues_read_that_somebody_told_the_same(signaal, vera):
    ander = factories.signaal(gebied=signaal.gebied)
    doe(signaal_samenvoegen, ander, vera, met=signaal)
    assert [(s.soort, s.deel) for s in voor_medewerkers(signaal) if s.opzij] == [("ook_verteld", ander)]


def test_the_last_step_says_so_and_telling_by_phone_moves_nothing(client, signaal, vera):
    doe(behandelen.signaal_afhandelen, signaal, vera, afhandelreden="gedaan", toelichting="Klaar.")
    leg_vast(signaal, "teruggekoppeld", gebied=signaal.gebied, zichtbaar="indiener", kanaal="papier")
    schakels = voor_indiener(client, signaal)
    assert zinnen(schakels)[-2:] == ["De gemeente gaf u de uitkomst.", "De gemeente vertelde het op papier aan u."]
    assert [schakel.klaar for schakel in schakels if schakel.hier] == [True]
    assert "Dit was de laatste stap." in client.get(f"/inzending/{geheim_van(signaal)}/").text


def test_words_of_people_are_never_a_format(client, vera):
    ding = factories.signaal(gebied=vera.rollen_nu()[0].gebied, namens="{van} {0} %s", ingevoerd_door=vera)
    assert zinnen(voor_indiener(client, ding)) == ["{van} {0} %s vertelde dit via het portaal aan wijkverbinder Vera Voorbeeld."]


def test_the_page_of_a_double_takes_at_most_six_queries_too(client, signaal, vera, karim, django_assert_max_num_queries):
    eerste = factories.signaal(gebied=signaal.gebied)
    doe(signaal_samenvoegen, signaal, vera, met=eerste)
    for n in range(3):
        doe(deel_afsplitsen, eerste, vera, onderdeel=f"Deel {n}", naar=karim, vraag="?")
        doe(buiten_vragen, eerste, vera, naar=factories.partner(), email="w@example.nl", vraag="?")
    adres = f"/inzending/{geheim_van(signaal)}/"
    with django_assert_max_num_queries(6):
        client.get(adres)
