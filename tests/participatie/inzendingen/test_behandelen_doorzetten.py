import pytest

from participatie.inzendingen.actions.doorzetten import (
    GeenBehandelaar,
    afhandelen_vragen,
    partner_antwoorden,
    signaal_doorzetten,
)
from participatie.inzendingen.models import Inzending, Overdracht, Terugkoppeling
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijkverbinder():
    return factories.met_rol("wijkverbinder", gebied=factories.gebied())


@pytest.fixture
def signaal(wijkverbinder):
    return factories.signaal(
        gebied=wijkverbinder.rollen_nu()[0].gebied, indiener={"kanaal": "papier", "naam": "Mevrouw Voorbeeld"}
    )


def zet_door(signaal, naar, door):
    signaal.refresh_from_db()
    signaal_doorzetten(signaal, naar=naar, vraag="Kunt u kijken?", door=door, versie=signaal.versie)
    signaal.refresh_from_db()


def zien(user):
    return set(Inzending.objects.werk_van(user))


def test_an_afdeling_gets_it_with_the_question_and_the_wijkverbinder_stays_owner(signaal, wijkverbinder):
    afdeling = factories.afdeling()
    zet_door(signaal, afdeling, wijkverbinder)
    assert (signaal.status, signaal.afdeling, signaal.eigenaar) == ("in_afwachting", afdeling, wijkverbinder)
    assert list(Overdracht.objects.values_list("signaal", "door", "afdeling", "partner", "vraag")) == [
        (signaal.pk, wijkverbinder.pk, afdeling.pk, None, "Kunt u kijken?")
    ]


def test_a_behandelaar_gets_it_with_their_afdeling(signaal, wijkverbinder):
    afdeling = factories.afdeling()
    collega = factories.met_rol("behandelaar", afdeling=afdeling)
    zet_door(signaal, collega, wijkverbinder)
    assert (signaal.behandelaar, signaal.afdeling) == (collega, afdeling)


def test_nobody_gets_it_who_is_no_behandelaar(signaal, wijkverbinder):
    with pytest.raises(GeenBehandelaar):
        zet_door(signaal, factories.medewerker(), wijkverbinder)
    assert Overdracht.objects.count() == 0


def test_a_partner_gets_it_as_doorgezet_naar_extern_and_the_sender_hears_so(signaal, wijkverbinder):
    partner = factories.partner()
    zet_door(signaal, partner, wijkverbinder)
    assert (signaal.status, signaal.partner) == ("doorgezet_naar_extern", partner)
    assert list(Terugkoppeling.objects.values_list("aanleiding", flat=True)) == ["doorgezet_naar_extern"]


def test_handing_it_on_takes_it_from_who_had_it(signaal, wijkverbinder):
    afdeling, partner = factories.afdeling(), factories.partner()
    behandelaar = factories.met_rol("behandelaar", afdeling=afdeling)
    zet_door(signaal, afdeling, wijkverbinder)
    assert {i.pk for i in zien(behandelaar)} == {signaal.pk}
    zet_door(signaal, partner, wijkverbinder)
    assert zien(behandelaar) == set()


def test_the_events_hold_numbers_and_no_names(signaal, wijkverbinder):
    partner = factories.partner("Stichting Geheim Voorbeeld")
    zet_door(signaal, partner, wijkverbinder)
    (gebeurtenis,) = Gebeurtenis.objects.van(signaal)
    assert (gebeurtenis.verb, gebeurtenis.gegevens) == (
        "doorgezet_naar_extern", {"van": "gemeld", "partner": partner.pk}
    )


@pytest.mark.parametrize(("klaar", "status"), [(False, "in_behandeling"), (True, "verzoek_tot_afhandeling")])
def test_the_answer_of_a_partner_brings_it_back_to_the_gemeente(signaal, wijkverbinder, klaar, status):
    partner, wie = factories.partner(), factories.met_rol("partner")
    partner.medewerkers.add(wie)
    zet_door(signaal, partner, wijkverbinder)
    partner_antwoorden(signaal, tekst="Wij komen morgen.", klaar=klaar, door=wie, versie=signaal.versie)
    signaal.refresh_from_db()
    assert (signaal.status, signaal.partner) == (status, partner)
    assert list(signaal.berichten.values_list("soort", "tekst")) == [("notitie", "Wij komen morgen.")]


def test_a_behandelaar_who_is_done_asks_for_closing_and_the_sender_is_not_told_it_is_solved(signaal, wijkverbinder):
    afdeling = factories.afdeling()
    collega = factories.met_rol("behandelaar", afdeling=afdeling)
    zet_door(signaal, collega, wijkverbinder)
    afhandelen_vragen(signaal, tekst="De gaten zijn dicht.", door=collega, versie=signaal.versie)
    signaal.refresh_from_db()
    assert (signaal.status, signaal.afhandelreden) == ("verzoek_tot_afhandeling", "")
    assert list(signaal.berichten.values_list("soort", "tekst", "door")) == [("notitie", "De gaten zijn dicht.", collega.pk)]
    assert Terugkoppeling.objects.count() == 0
