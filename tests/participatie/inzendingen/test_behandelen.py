import pytest

from participatie.inzendingen.actions import behandelen
from participatie.inzendingen.actions.deeluitkomst import deeluitkomst_vastleggen
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.models import Inzending, Terugkoppeling
from participatie.inzendingen.workflow import OvergangNietToegestaan
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db
BELLEN = {"kanaal": "telefoon", "telefoon": "038 000 00 00", "naam": "Mevrouw Voorbeeld"}


@pytest.fixture
def wijkverbinder():
    return factories.met_rol("wijkverbinder", gebied=factories.gebied())


@pytest.fixture
def signaal(wijkverbinder):
    return factories.signaal(gebied=wijkverbinder.rollen_nu()[0].gebied, indiener=BELLEN)


def verbs(ding):
    return list(Gebeurtenis.objects.van(ding).values_list("verb", "actor", "zichtbaar"))


def doe(actie, signaal, door, **velden):
    signaal.refresh_from_db()
    actie(signaal, door=door, versie=signaal.versie, **velden)
    signaal.refresh_from_db()
    return signaal


def test_taking_a_signaal_up_makes_the_wijkverbinder_its_owner(signaal, wijkverbinder):
    doe(behandelen.in_behandeling_nemen, signaal, wijkverbinder)
    assert (signaal.status, signaal.eigenaar, signaal.behandelaar) == ("in_behandeling", wijkverbinder, None)
    assert verbs(signaal) == [("in_behandeling", wijkverbinder.pk, "indiener")]


def test_who_takes_it_up_second_does_not_take_it_over(signaal, wijkverbinder):
    collega = factories.met_rol("wijkverbinder", gebied=signaal.gebied)
    doe(behandelen.in_behandeling_nemen, signaal, wijkverbinder)
    doe(behandelen.in_behandeling_nemen, signaal, collega)
    assert signaal.eigenaar == wijkverbinder


def test_a_behandelaar_becomes_behandelaar_and_not_owner(signaal):
    collega = factories.met_rol("behandelaar", afdeling=factories.afdeling())
    doe(behandelen.in_behandeling_nemen, signaal, collega)
    assert (signaal.eigenaar, signaal.behandelaar) == (None, collega)


@pytest.mark.parametrize(
    ("actie", "veld", "status", "soort", "aanleiding"),
    [
        (behandelen.vraag_stellen, "tekst", "reactie_gevraagd", "vraag", "vraag"),
        (behandelen.bericht_sturen, "tekst", "gemeld", "bericht", "bericht"),
        (behandelen.inplannen, "toelichting", "ingepland", "bericht", "ingepland"),
        (behandelen.signaal_annuleren, "toelichting", "geannuleerd", "bericht", "geannuleerd"),
    ],
)
def test_each_step_keeps_the_words_and_puts_the_sender_on_the_list_to_call(
    signaal, wijkverbinder, actie, veld, status, soort, aanleiding
):
    doe(actie, signaal, wijkverbinder, **{veld: "Woorden voor het voorbeeld."})
    assert signaal.status == status
    assert list(signaal.berichten.values_list("soort", "tekst", "door")) == [
        (soort, "Woorden voor het voorbeeld.", wijkverbinder.pk)
    ]
    assert list(Terugkoppeling.objects.values_list("inzending", "kanaal", "aanleiding")) == [
        (signaal.pk, "telefoon", aanleiding)
    ]
    assert [zichtbaar for _, _, zichtbaar in verbs(signaal)] == ["indiener"]


def test_a_note_is_for_colleagues_alone(signaal, wijkverbinder):
    doe(behandelen.notitie_maken, signaal, wijkverbinder, tekst="Even overlegd.")
    assert verbs(signaal) == [("notitie_gemaakt", wijkverbinder.pk, "medewerkers")]
    assert Terugkoppeling.objects.count() == 0


def test_an_answer_that_came_by_phone_is_written_down(signaal, wijkverbinder):
    doe(behandelen.vraag_stellen, signaal, wijkverbinder, tekst="Welke paal?")
    doe(behandelen.antwoord_noteren, signaal, wijkverbinder, tekst="De derde.")
    assert signaal.status == "reactie_ontvangen"
    assert list(signaal.berichten.values_list("soort", flat=True)) == ["vraag", "antwoord"]


def test_gedaan_is_impossible_while_one_part_is_niet(signaal, wijkverbinder):
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="Gaten", uitkomst="gedaan", reden="")
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="Lampen", uitkomst="niet", reden="Te duur.")
    with pytest.raises(behandelen.AfhandelredenKloptNiet):
        doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Klaar.", afhandelreden="gedaan")
    signaal.refresh_from_db()
    assert (signaal.status, signaal.berichten.count()) == ("gemeld", 0)


def test_the_reason_follows_from_the_parts(signaal, wijkverbinder):
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="Gaten", uitkomst="gedaan", reden="")
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="Lampen", uitkomst="niet", reden="Te duur.")
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="De gaten zijn dicht.")
    assert (signaal.status, signaal.afhandelreden, signaal.afgehandeld_op is None) == ("afgehandeld", "deels", False)


@pytest.mark.parametrize("reden", ["", "onzin"])
def test_without_parts_somebody_has_to_say_how_it_ended(signaal, wijkverbinder, reden):
    with pytest.raises(behandelen.AfhandelredenKloptNiet, match="Kies hoe het is afgelopen"):
        doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Klaar.", afhandelreden=reden)


def test_saying_the_same_part_again_replaces_what_was_said(signaal, wijkverbinder):
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="Lampen", uitkomst="niet", reden="Te duur.")
    doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="lampen", uitkomst="gedaan", reden="")
    assert list(signaal.deeluitkomsten.values_list("onderdeel", "uitkomst", "reden")) == [("lampen", "gedaan", "")]


def test_a_closed_signaal_takes_no_more_parts(signaal, wijkverbinder):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Klaar.", afhandelreden="dubbel")
    with pytest.raises(OvergangNietToegestaan, match="Heropen het eerst"):
        doe(deeluitkomst_vastleggen, signaal, wijkverbinder, onderdeel="Lampen", uitkomst="gedaan", reden="")


def test_opening_again_wipes_the_reason_and_turning_it_down_keeps_it(signaal, wijkverbinder):
    doe(behandelen.signaal_afhandelen, signaal, wijkverbinder, toelichting="Klaar.", afhandelreden="niet")
    Inzending.objects.filter(pk=signaal.pk).update(status="verzoek_tot_heropenen")
    doe(behandelen.heropenen_afwijzen, signaal, wijkverbinder, toelichting="Het blijft zo.")
    assert (signaal.status, signaal.afhandelreden) == ("afgehandeld", "niet")
    doe(behandelen.signaal_heropenen, signaal, wijkverbinder, toelichting="Wij kijken nog eens.")
    assert (signaal.status, signaal.afhandelreden, signaal.afgehandeld_op) == ("heropend", "", None)


def test_who_read_an_older_version_is_told_and_nothing_is_written(signaal, wijkverbinder):
    oud = signaal.versie
    doe(behandelen.notitie_maken, signaal, wijkverbinder, tekst="Eerst.")
    with pytest.raises(Verouderd):
        behandelen.vraag_stellen(signaal, tekst="Te laat.", door=wijkverbinder, versie=oud)
    signaal.refresh_from_db()
    assert (signaal.status, signaal.berichten.count()) == ("gemeld", 1)
