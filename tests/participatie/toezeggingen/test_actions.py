"""The verbs of a promise: what they write, what they refuse, and what whoever asked for it hears."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.retention.actions import bewaartermijnen_uitvoeren
from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden, akkoord_met
from participatie.inzendingen.actions.eigen_gegevens import gegevens_wissen
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.models import Terugkoppeling
from participatie.toezeggingen.actions.afloop import toezegging_afronden, toezegging_verplaatsen
from participatie.toezeggingen.actions.bewaren import KanNuNiet
from participatie.toezeggingen.actions.toezegging import toezegging_aanpassen, toezegging_doen, verteld_afvinken
from participatie.toezeggingen.models import Toezegging
from participatie.toezeggingen.workflow import OvergangNietToegestaan
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db

NUMMER = "Bel 06-12345678"


def over(dagen):
    return timezone.localdate() + dt.timedelta(dagen)


def beloof(**velden):
    begin = {
        "sleutel": uuid.uuid4(), "door": None, "tekst": "Wij komen kijken.", "aan_wie": "een bewoner", "uiterlijk_op": over(9),
    }
    if "van" not in velden:
        begin["van"] = factories.partner()
    if "gebied" not in velden:
        begin["gebied"] = factories.gebied()
    return toezegging_doen(**(begin | velden))


def doe(actie, ding, **velden):
    """As if its page was read just now."""
    ding.refresh_from_db()
    actie(ding, door=None, versie=ding.versie, **velden)
    ding.refresh_from_db()
    return ding


def bij_signaal(**indiener):
    signaal = factories.signaal(indiener=indiener)
    return signaal, beloof(inzending=signaal, gebied=signaal.gebied, van=factories.partner("Stichting Voorbeeldhuis"))


def test_the_same_form_sent_twice_makes_one_promise():
    sleutel, partner, gebied = uuid.uuid4(), factories.partner(), factories.gebied()
    eerste, tweede = (beloof(sleutel=sleutel, van=partner, gebied=gebied) for _ in range(2))
    assert (eerste.pk, Toezegging.objects.count()) == (tweede.pk, 1)


def test_a_promise_names_no_person_outside():
    wie, afdeling = factories.medewerker("Karim Kruispunt"), factories.afdeling("verkeer")
    buiten = [factories.toezegging(**van).belover_buiten for van in (
        {"medewerker": wie}, {"afdeling": afdeling}, {"partner": factories.partner("Stichting Huis")}, {"wie": "de wethouder"},
    )]
    assert buiten == ["de gemeente", "de gemeente, afdeling verkeer", "Stichting Huis", "de wethouder"]


@pytest.mark.parametrize("dagen", [{"uiterlijk_op": over(-1)}, {"beloofd_op": over(1)}])
def test_a_day_that_cannot_be_is_refused_in_words(dagen):
    with pytest.raises(ValidationError):
        beloof(**dagen)


def test_moving_keeps_the_day_that_was_named_first():
    rij = beloof(uiterlijk_op=over(3))
    for dagen in (10, 20):
        doe(toezegging_verplaatsen, rij, uiterlijk_op=over(dagen), reden="Er is iemand ziek.")
    assert (rij.eerst_beloofd(), rij.uiterlijk_op) == (over(3), over(20))
    assert [(s.van, s.naar) for s in rij.verplaatsingen.all()] == [(over(3), over(10)), (over(10), over(20))]


@pytest.mark.parametrize("dagen", [-1, 9])
def test_it_moves_to_another_day_that_still_comes(dagen):
    with pytest.raises(ValidationError):
        doe(toezegging_verplaatsen, beloof(), uiterlijk_op=over(dagen), reden="Ziek.")


def test_what_ended_is_not_moved_and_does_not_run_again():
    rij = doe(toezegging_afronden, beloof(), stand="nagekomen", uitkomst="")
    with pytest.raises(KanNuNiet):
        doe(toezegging_verplaatsen, rij, uiterlijk_op=over(20), reden="Ziek.")
    with pytest.raises(OvergangNietToegestaan):
        doe(toezegging_afronden, rij, stand="lopend", uitkomst="")


@pytest.mark.parametrize("stand", ["deels", "niet"])
def test_what_was_not_kept_is_said_with_the_reason(stand):
    rij = beloof()
    with pytest.raises(ValidationError):
        doe(toezegging_afronden, rij, stand=stand, uitkomst="")
    doe(toezegging_afronden, rij, stand=stand, uitkomst="De drempel is van een ander.")
    assert (rij.stand, rij.uitkomst, rij.afgerond_op is None) == (stand, "De drempel is van een ander.", False)


def test_who_read_an_older_version_hears_so():
    rij = beloof()
    doe(toezegging_verplaatsen, rij, uiterlijk_op=over(20), reden="Ziek.")
    with pytest.raises(Verouderd):
        toezegging_afronden(rij, stand="nagekomen", uitkomst="", door=None, versie=1)


def test_telling_it_oneself_is_dated_and_a_better_outcome_has_to_be_told_anew():
    rij = beloof()
    with pytest.raises(KanNuNiet):
        doe(verteld_afvinken, rij, verteld_op=over(0), verteld_hoe="gesprek")
    doe(toezegging_afronden, rij, stand="niet", uitkomst="Het mag niet.")
    assert list(Toezegging.objects.nog_te_vertellen()) == [rij]
    doe(verteld_afvinken, rij, verteld_op=over(0), verteld_hoe="gesprek")
    assert list(Toezegging.objects.nog_te_vertellen()) == []
    doe(toezegging_afronden, rij, stand="nagekomen", uitkomst="Het mocht toch.")
    assert (list(Toezegging.objects.nog_te_vertellen()), rij.verteld_hoe) == ([rij], "")


def test_making_it_public_asks_about_all_that_stands_in_it():
    rij = beloof()
    doe(toezegging_verplaatsen, rij, uiterlijk_op=over(20), reden=NUMMER, akkoord=akkoord_met(NUMMER))
    velden = {"van": rij.partner, "tekst": rij.tekst, "aan_wie": "een bewoner", "gebied": rij.gebied}
    doe(toezegging_aanpassen, rij, openbaar=False, **velden)
    with pytest.raises(PersoonsgegevensGevonden):
        doe(toezegging_aanpassen, rij, openbaar=True, **velden)
    doe(toezegging_aanpassen, rij, openbaar=True, akkoord=akkoord_met(rij.tekst, "", "", NUMMER), **velden)
    assert [g.zichtbaar for g in Gebeurtenis.objects.van(rij)] == ["medewerkers", "medewerkers", "medewerkers", "iedereen"]


def test_whoever_confirmed_their_mail_reads_what_was_promised_and_what_came_of_it():
    signaal, rij = bij_signaal(kanaal="email", email="rayan@voorbeeld.example", email_bevestigd_op=timezone.now())
    doe(toezegging_verplaatsen, rij, uiterlijk_op=over(20), reden="Er is iemand ziek.")
    doe(toezegging_afronden, rij, stand="deels", uitkomst="De drempel is weg, de deur niet.")
    mails = list(Mail.objects.order_by("pk"))
    assert [m.aan for m in mails] == ["rayan@voorbeeld.example"] * 3
    for mail, bericht, deel in zip(mails, signaal.berichten.all(), (
        "Door: Stichting Voorbeeldhuis.", "De reden: Er is iemand ziek.", "voor een deel gebeurd.\nDe drempel is weg",
    ), strict=True):
        assert (deel in bericht.tekst, bericht.tekst in mail.tekst) == (True, True)


def test_an_address_that_nobody_confirmed_gets_no_word_of_it():
    _, rij = bij_signaal(kanaal="email", email="iemand@voorbeeld.example")
    doe(toezegging_afronden, rij, stand="niet", uitkomst="De drempel is van een ander.")
    for mail in Mail.objects.all():
        assert [woord in mail.tekst for woord in ("Wij komen kijken", "De drempel", "Voorbeeldhuis", "Beste inwoner")] == [
            False, False, False, True,
        ]


@pytest.mark.parametrize(("kanaal", "hoe"), [("telefoon", {"telefoon": "038 000 00 36"}), ("papier", {"naam": "Rayan"})])
def test_who_chose_phone_or_paper_is_told_another_day_and_the_outcome_but_not_that_it_was_promised(kanaal, hoe):
    _, rij = bij_signaal(kanaal=kanaal, **hoe)
    assert Terugkoppeling.objects.count() == 0
    doe(toezegging_verplaatsen, rij, uiterlijk_op=over(20), reden="Ziek.")
    doe(toezegging_afronden, rij, stand="nagekomen", uitkomst="")
    rijen = Terugkoppeling.objects.values_list("kanaal", "aanleiding")
    assert list(rijen) == [(kanaal, "toezegging_verplaatst"), (kanaal, "toezegging_afgerond")]


def test_whoever_has_themselves_forgotten_is_forgotten_in_the_promise_too():
    signaal, rij = bij_signaal(kanaal="niet")
    Toezegging.objects.update(aan_wie="Rayan Voorbeeld", tekst=f"Komen kijken. {NUMMER}")
    doe(toezegging_verplaatsen, rij, uiterlijk_op=over(20), reden=NUMMER, akkoord=akkoord_met(NUMMER))
    signaal.refresh_from_db()
    gegevens_wissen(signaal, alles=True)
    rij.refresh_from_db()
    assert rij.aan_wie == "een bewoner"
    assert ["06-1234" in tekst for tekst in (rij.tekst, rij.verplaatsingen.get().reden)] == [False, False]


def test_to_whom_it_was_promised_goes_in_time_and_the_count_stays():
    oud, jong, nooit = factories.toezegging(stand="nagekomen"), factories.toezegging(stand="nagekomen"), factories.toezegging()
    Toezegging.objects.update(aan_wie="Rayan Voorbeeld")
    Toezegging.objects.filter(pk=oud.pk).update(afgerond_op=timezone.now() - dt.timedelta(366))
    Toezegging.objects.filter(pk=nooit.pk).update(beloofd_op=over(-731))
    bewaartermijnen_uitvoeren()
    namen = dict(Toezegging.objects.values_list("pk", "aan_wie"))
    assert namen == {oud.pk: "een bewoner", jong.pk: "Rayan Voorbeeld", nooit.pk: "een bewoner"}
