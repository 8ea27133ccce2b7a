"""The fase of a public idee: the table, the one door, and what the database refuses."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.starter.places import PROJECT
from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden
from participatie.inzendingen.actions.fase import (
    idee_in_gesprek,
    idee_niet_oppakken,
    idee_oppakken,
    idee_uitgevoerd,
    initiatief_vastleggen,
    nieuws_vertellen,
)
from participatie.inzendingen.actions.modereren import NogNietOpenbaar, idee_niet_publiceren, idee_publiceren
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.eigenpagina import verloop
from participatie.inzendingen.fases import MET_NIEUWS, UITLEG, Fase, controleer_fase, kan_naar
from participatie.inzendingen.models import Inzending, Stap, Terugkoppeling
from participatie.inzendingen.statustekening import tekening_fasen
from participatie.inzendingen.woorden import WAT_ER_GEBEURDE, stand
from participatie.inzendingen.workflow import OvergangNietToegestaan
from participatie.portaal import terugkoppelwoorden
from tests import factories
from wijken.models import Gebeurtenis

# Written out, so that a change in the table is a change in two places.
MAG = {
    "binnengekomen": ["in_gesprek", "opgepakt", "niet_opgepakt"],
    "in_gesprek": ["opgepakt", "niet_opgepakt"],
    "opgepakt": ["uitgevoerd", "in_gesprek", "niet_opgepakt"],
    "niet_opgepakt": ["in_gesprek", "opgepakt"],
    "uitgevoerd": ["opgepakt"],
}


@pytest.mark.parametrize("naar", Fase.values)
@pytest.mark.parametrize("van", Fase.values)
def test_every_pair_of_fases_is_allowed_or_refused_as_the_table_says(van, naar):
    assert (Fase(van) in kan_naar(naar)) == (naar in MAG[van])
    if naar in MAG[van]:
        assert controleer_fase(van, naar) is None
    else:
        with pytest.raises(OvergangNietToegestaan) as fout:
            controleer_fase(van, naar)
        assert str(fout.value) == f"Van {Fase(van).label} kan het niet naar {Fase(naar).label}."


def test_the_drawing_in_the_docs_is_that_of_the_table():
    assert (PROJECT / "docs" / "ideefasen.md").read_text() == tekening_fasen()
    pijlen = {tuple(regel.strip().split(" --> ")) for regel in tekening_fasen().splitlines() if " --> " in regel}
    assert pijlen == {("[*]", "binnengekomen")} | {(van, naar) for van, naren in MAG.items() for naar in naren}


def test_each_fase_has_words_for_everybody():
    assert set(UITLEG) == set(Fase)
    assert {fase for fase in Fase.values if fase not in WAT_ER_GEBEURDE} == {"binnengekomen"}
    assert {fase.value for fase in MET_NIEUWS} == {"in_gesprek", "opgepakt", "uitgevoerd"}


@pytest.fixture
def idee(db):
    return factories.idee(gepubliceerd_op=timezone.now())


@pytest.fixture
def vera(idee):
    return factories.met_rol("wijkverbinder", gebied=idee.gebied)


def doe(actie, idee, door=None, **velden):
    """As if its page was read just now."""
    idee.refresh_from_db()
    actie(idee, door=door, versie=idee.versie, **velden)
    idee.refresh_from_db()


def test_a_step_is_written_with_its_words_a_dated_event_and_who_did_it(idee, vera):
    doe(idee_oppakken, idee, vera, wie="De speeltuinvereniging", tekst="In mei kiezen we een plek.")
    stap = Stap.objects.get()
    gebeurtenis = Gebeurtenis.objects.van(idee).get()
    assert (idee.fase, idee.versie, stap.fase, stap.wie, stap.tekst, stap.door) == (
        "opgepakt", 2, "opgepakt", "De speeltuinvereniging", "In mei kiezen we een plek.", vera
    )
    assert (gebeurtenis.verb, gebeurtenis.zichtbaar, gebeurtenis.actor, gebeurtenis.gegevens) == (
        "opgepakt", "iedereen", vera, {"stap": stap.pk}
    )


def test_what_the_table_refuses_writes_nothing(idee):
    with pytest.raises(OvergangNietToegestaan):
        idee_uitgevoerd(idee, tekst="Klaar.", door=None, versie=idee.versie)
    idee.refresh_from_db()
    assert (idee.fase, idee.versie, Stap.objects.count(), Gebeurtenis.objects.count()) == ("binnengekomen", 1, 0, 0)


def test_an_idee_that_is_not_public_has_no_fase_to_change(db):
    idee = factories.idee()
    for actie in (idee_in_gesprek, idee_niet_oppakken, idee_uitgevoerd, nieuws_vertellen):
        with pytest.raises(NogNietOpenbaar):
            actie(idee, tekst="Hoi.", door=None, versie=idee.versie)


def test_the_second_of_two_is_told_that_it_changed(idee):
    doe(idee_in_gesprek, idee, tekst="Op de markt.")
    with pytest.raises(Verouderd):
        idee_niet_oppakken(idee, tekst="Te duur.", door=None, versie=1)


@pytest.mark.parametrize(
    ("actie", "velden"),
    [
        (idee_in_gesprek, {}), (idee_niet_oppakken, {}), (idee_oppakken, {"wie": "Wij"}),
        (initiatief_vastleggen, {"wie_trekt": "Wij", "wat_doet_gemeente": "Zand.", "begint_op": "2027-01-01"}),
    ],
)
def test_no_phone_number_goes_public_with_a_step(idee, actie, velden):
    with pytest.raises(PersoonsgegevensGevonden):
        actie(idee, tekst="Bel 06 12 34 56 78.", door=None, versie=idee.versie, **velden)
    assert Stap.objects.count() == 0


def test_news_leaves_the_fase_and_says_who_had_it(idee):
    doe(idee_oppakken, idee, wie="De buurt", tekst="Wij beginnen.")
    doe(nieuws_vertellen, idee, tekst="Het zand ligt er.")
    assert [(s.fase, s.wie, s.tekst) for s in idee.stappen.all()] == [
        ("opgepakt", "De buurt", "Wij beginnen."), ("opgepakt", "De buurt", "Het zand ligt er.")
    ]
    assert [g.verb for g in Gebeurtenis.objects.van(idee)] == ["opgepakt", "stand_van_zaken"]


@pytest.mark.parametrize("stappen", [[], [(idee_niet_oppakken, {"tekst": "Te duur."})]])
def test_there_is_no_news_of_what_nobody_works_on(idee, stappen):
    for actie, velden in stappen:
        doe(actie, idee, **velden)
    with pytest.raises(OvergangNietToegestaan, match="eerst op In gesprek of Opgepakt"):
        doe(nieuws_vertellen, idee, tekst="Hoi.")


def test_an_idee_grows_into_an_initiatief_and_is_taken_up_by_it(idee):
    velden = {"wat_doet_gemeente": "Het zand.", "begint_op": "2027-03-01"}
    doe(initiatief_vastleggen, idee, wie_trekt="De buurt", tekst="Wij beginnen.", **velden)
    doe(initiatief_vastleggen, idee, wie_trekt="De speeltuin", tekst="Nu samen.", **velden)
    assert (idee.fase, idee.initiatief.wie_trekt, str(idee.initiatief.begint_op)) == ("opgepakt", "De speeltuin", "2027-03-01")
    assert [(s.fase, s.wie) for s in idee.stappen.all()] == [("opgepakt", "De buurt"), ("opgepakt", "De speeltuin")]
    assert [g.verb for g in Gebeurtenis.objects.van(idee)] == ["opgepakt", "stand_van_zaken"]


def test_what_is_taken_off_and_put_back_keeps_its_fase(idee):
    doe(idee_in_gesprek, idee, tekst="Op de markt.")
    doe(idee_niet_publiceren, idee, reden="Even weg.")
    doe(idee_publiceren, idee)
    assert (idee.fase, idee.gepubliceerd_op is None) == ("in_gesprek", False)


# What the database refuses, whatever writes to it.


def test_the_database_shows_no_place_that_is_not_known(idee):
    with pytest.raises(IntegrityError, match="openbare_plaats_is_bekend"), transaction.atomic():
        Inzending.objects.filter(pk=idee.pk).update(plaats_openbaar=True)


def test_the_database_refuses_a_fase_for_a_signaal(db):
    signaal = factories.signaal()
    with pytest.raises(IntegrityError, match="alleen_idee_heeft_fase"), transaction.atomic():
        Inzending.objects.filter(pk=signaal.pk).update(fase="opgepakt")


def test_the_database_refuses_a_fase_of_what_was_never_public(db):
    with pytest.raises(IntegrityError, match="fase_komt_na_publiceren"), transaction.atomic():
        factories.idee(fase="in_gesprek")


def test_the_database_lets_no_idee_take_a_step_without_words(idee):
    with pytest.raises(DatabaseError, match="no step without the words"), transaction.atomic():
        Inzending.objects.filter(pk=idee.pk).update(fase="niet_opgepakt")


@pytest.mark.parametrize(
    ("naam", "velden"),
    [
        ("stap_heeft_woorden", {"fase": "niet_opgepakt", "tekst": ""}),
        ("opgepakt_zegt_door_wie", {"fase": "opgepakt", "tekst": "Morgen.", "wie": ""}),
    ],
)
def test_the_database_refuses_a_step_that_does_not_say_why_or_who(idee, naam, velden):
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        Stap.objects.create(idee=idee, **velden)


# The sender hears it, in the way that was asked.


OP_ORDE = {"kanaal": "email", "email": "ida@example.nl", "email_bevestigd_op": timezone.now()}


@pytest.mark.parametrize(
    ("actie", "velden", "onderwerp", "zin"),
    [
        (idee_in_gesprek, {"tekst": "Op de markt."}, "Wij praten over uw idee", "Op de markt."),
        (idee_oppakken, {"wie": "De buurt", "tekst": "Morgen."}, "Uw idee is opgepakt", "Wie het oppakt: De buurt."),
        (idee_niet_oppakken, {"tekst": "Te duur."}, "Uw idee gaat niet door", "Te duur."),
    ],
)
def test_the_mail_says_the_outcome_and_the_words(db, actie, velden, onderwerp, zin):
    idee = factories.idee(gepubliceerd_op=timezone.now(), indiener=OP_ORDE)
    doe(actie, idee, **velden)
    mail = Mail.objects.get()
    assert (mail.onderwerp.startswith(onderwerp), zin in mail.tekst) == (True, True)


def test_a_mail_to_an_address_that_nobody_confirmed_holds_no_words(db):
    idee = factories.idee(gepubliceerd_op=timezone.now(), indiener={**OP_ORDE, "email_bevestigd_op": None})
    doe(idee_niet_oppakken, idee, tekst="Te duur.")
    mail = Mail.objects.get()
    assert ("gaat niet door" in mail.onderwerp, "Te duur." in mail.tekst) == (True, False)


@pytest.mark.parametrize(
    ("actie", "velden", "zin", "tekst"),
    [
        (idee_niet_oppakken, {"tekst": "Te duur."}, "Uw idee gaat niet door. Hieronder staat waarom.", "Te duur."),
        (idee_oppakken, {"wie": "De buurt", "tekst": "Morgen."}, "Uw idee is opgepakt.", "Wie het oppakt: De buurt. Morgen."),
    ],
)
def test_who_is_called_or_written_to_hears_the_same(db, actie, velden, zin, tekst):
    idee = factories.idee(gepubliceerd_op=timezone.now(), indiener={"kanaal": "telefoon", "telefoon": "0612345678"})
    doe(actie, idee, **velden)
    rij = Terugkoppeling.objects.om_te_vertellen().get()
    assert (terugkoppelwoorden.zin(rij), terugkoppelwoorden.tekst(rij)) == (zin, tekst)


def test_the_page_of_the_sender_shows_each_step_with_its_words(idee):
    doe(idee_in_gesprek, idee, tekst="Op de markt.")
    doe(idee_oppakken, idee, wie="De buurt", tekst="Morgen beginnen wij.")
    assert stand(idee) == ("Uw idee is opgepakt", "Hieronder leest u door wie, en wat de volgende stap is.")
    assert [(punt.zin, punt.tekst) for punt in verloop(idee, idee, [])["punten"]] == [
        ("Uw idee is opgepakt.", "Morgen beginnen wij."), ("Wij praten over uw idee.", "Op de markt.")
    ]
