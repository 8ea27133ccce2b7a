"""Signing up for an activiteit: a place or the waiting list, cancelling, and who hears what."""

import datetime as dt
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from participatie.activiteiten.actions.aanmelden import AanmeldenKanNiet, AlAangemeld, aanmelden, afmelden
from participatie.activiteiten.actions.activiteit import GEGEVENS, WANNEER, activiteit_aanpassen
from participatie.activiteiten.actions.activiteit_op_de_site import activiteit_afgelasten, activiteit_verplaatsen
from participatie.activiteiten.bewaren import aanmeldingen as opruimen
from participatie.activiteiten.contact import gelijk
from participatie.activiteiten.models import Aanmelding, Activiteit
from tests import factories

pytestmark = pytest.mark.django_db


def met_plaatsen(plaatsen=3, **velden):
    return factories.activiteit(openbaar=True, met_aanmelden=True, plaatsen=plaatsen, **velden)


def meld(ding, contact="fien@example.nl", aantal=1, manier="email", **velden):
    return aanmelden(ding, **{"naam": "Fien", "sleutel": uuid.uuid4()} | velden, manier=manier, contact=contact, aantal=aantal)


def onderwerpen():
    return list(Mail.objects.order_by("pk").values_list("aan", "onderwerp"))


def pas_aan(ding, **anders):
    ding.refresh_from_db()
    velden = {veld: getattr(ding, veld) for veld in GEGEVENS} | anders
    activiteit_aanpassen(ding, partners=[], door=None, versie=ding.versie, **velden)
    ding.refresh_from_db()


def test_there_is_a_place_or_the_end_of_the_waiting_list_and_a_mail_says_which():
    ding = met_plaatsen(3)
    rijen = [meld(ding, f"komt{n}@example.nl", aantal) for n, aantal in enumerate((2, 1, 1, 3))]
    assert [rij.plek_in_de_rij for rij in rijen] == [0, 0, 1, 2]
    assert [zin for _, zin in onderwerpen()] == ["U bent aangemeld"] * 2 + ["U staat op de wachtlijst"] * 2
    ding.refresh_from_db()
    assert ding.vol is True


def test_who_comes_later_does_not_pass_a_group_that_waits():
    ding = met_plaatsen(3)
    rijen = [meld(ding, f"komt{n}@example.nl", aantal) for n, aantal in enumerate((2, 2, 1))]
    assert [rij.plaats_op is None for rij in rijen] == [False, True, True]


def test_without_a_number_of_places_there_is_room_for_everybody():
    ding = met_plaatsen(None)
    assert all(meld(ding, f"komt{n}@example.nl", 10).plaats_op for n in range(4))


def test_signing_up_twice_is_one_and_an_address_does_not_tell_that_it_was_there():
    ding, sleutel = met_plaatsen(), uuid.uuid4()
    eerste = meld(ding, "Fien@Example.nl", sleutel=sleutel)
    assert meld(ding, " fien@example.nl", sleutel=sleutel) == eerste
    assert [zin for _, zin in onderwerpen()] == ["U bent aangemeld"]
    assert meld(ding, "fien@example.nl", aantal=3, naam="Iemand anders") == eerste
    assert [zin for _, zin in onderwerpen()] == ["U bent aangemeld", "U was al aangemeld"]
    eerste.refresh_from_db()
    assert (eerste.naam, eerste.aantal, Aanmelding.objects.count()) == ("Fien", 1, 1)


def test_one_phone_number_however_it_is_written_is_one():
    vormen = ("038-12 34 567", "+31 38 1234567", "0031381234567", "+31 (0)38 1234567")
    assert {gelijk("telefoon", nummer) for nummer in vormen} == {"0381234567"}
    ding = met_plaatsen()
    meld(ding, "038-1234567", manier="telefoon")
    with pytest.raises(AlAangemeld, match="Dat telt één keer"):
        meld(ding, "+31381234567", manier="telefoon")
    assert Mail.objects.count() == 0


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"over": -1}, "al geweest"), ({"over": 0, "begint_op": dt.timedelta(hours=-1)}, "al begonnen"),
        ({"afgelast_op": timezone.now(), "afgelastreden": "Ziek."}, "gaat niet door"),
        ({"met_aanmelden": False, "plaatsen": None}, "niet aan te melden"), ({"plaatsen": 1}, "in totaal plaats voor 1 mensen"),
        ({"gepubliceerd_op": None}, "nog niet op de site"),
    ],
)
def test_what_nobody_can_sign_up_for_says_why(velden, zin):
    if isinstance(velden.get("begint_op"), dt.timedelta):
        begin = timezone.now() + velden["begint_op"]
        velden = velden | {"begint_op": begin, "eindigt_op": begin + dt.timedelta(hours=3)}
    ding = factories.activiteit(**{"openbaar": True, "met_aanmelden": True, "plaatsen": 3} | velden)
    with pytest.raises(AanmeldenKanNiet, match=zin):
        meld(ding, aantal=2)
    assert Aanmelding.objects.count() == 0


def test_who_cancels_makes_room_for_who_waits_first_and_they_hear_it():
    ding = met_plaatsen(3)
    eerste, *_ = [meld(ding, f"komt{n}@example.nl", aantal) for n, aantal in enumerate((2, 1, 1))]
    meld(ding, "0381234567", manier="telefoon")
    meld(ding, "laatste@example.nl")
    Mail.objects.all().delete()
    afmelden(eerste)
    afmelden(eerste)
    assert onderwerpen() == [("komt2@example.nl", "Er is een plaats voor u")]
    assert list(Aanmelding.objects.order_by("pk").values_list("contact", "te_vertellen")) == [
        ("komt1@example.nl", ""), ("komt2@example.nl", ""), ("0381234567", "plaats"), ("laatste@example.nl", "")
    ]
    assert [rij.contact for rij in Aanmelding.objects.wachtend()] == ["laatste@example.nl"]


def test_of_what_is_over_or_called_off_nobody_hears_that_there_is_room():
    ding = met_plaatsen(1)
    eerste = meld(ding, "een@example.nl")
    meld(ding, "twee@example.nl")
    Activiteit.objects.filter(pk=ding.pk).update(begint_op=timezone.now() - dt.timedelta(hours=1))
    Mail.objects.all().delete()
    afmelden(eerste)
    assert (onderwerpen(), Aanmelding.objects.get().plaats_op) == ([], None)


def test_more_places_are_for_who_waits_and_fewer_than_were_given_are_refused():
    ding = met_plaatsen(1)
    for n in range(3):
        meld(ding, f"komt{n}@example.nl")
    pas_aan(ding, plaatsen=2)
    assert (Aanmelding.objects.met_plaats().count(), ding.vol, onderwerpen()[-1]) == (
        2, True, ("komt1@example.nl", "Er is een plaats voor u")
    )
    for anders, veld in (({"plaatsen": 1}, "plaatsen"), ({"met_aanmelden": False, "plaatsen": None}, "met_aanmelden")):
        with pytest.raises(ValidationError) as fout:
            pas_aan(ding, **anders)
        assert set(fout.value.message_dict) == {veld}
    pas_aan(ding, plaatsen=None)
    assert (Aanmelding.objects.wachtend().count(), ding.vol) == (0, False)


def test_moved_or_called_off_is_told_to_who_has_a_place_and_to_who_waits():
    ding = met_plaatsen(1)
    meld(ding, "een@example.nl")
    meld(ding, "0381234567", manier="telefoon")
    Mail.objects.all().delete()
    velden = {veld: getattr(ding, veld) for veld in WANNEER} | {"waar": "Buurthuis"}
    activiteit_verplaatsen(ding, reden="Er was brand.", door=None, versie=1, **velden)
    assert (onderwerpen(), Aanmelding.objects.get(manier="telefoon").te_vertellen) == (
        [("een@example.nl", "Let op: de dag, de tijd of de plek is veranderd")], "verplaatst"
    )
    activiteit_afgelasten(ding, reden="De zaal is dicht.", door=None, versie=2)
    brief = Mail.objects.latest("pk")
    assert (brief.onderwerp, "De zaal is dicht." in brief.tekst) == (f"Dit gaat niet door: {ding.titel}", True)
    assert Aanmelding.objects.get(manier="telefoon").te_vertellen == "afgelast"


def test_no_mail_holds_what_was_typed_and_an_address_gets_three_a_day():
    for _ in range(5):
        meld(met_plaatsen(), naam="Koop nu goedkope horloges")
    assert Mail.objects.count() == 3
    assert not any("horloges" in brief.tekst for brief in Mail.objects.all())
    assert mail.outbox == []


def test_a_month_after_it_ended_names_are_gone_and_the_number_stays():
    oud, nieuw = met_plaatsen(over=-31), met_plaatsen(over=-29)
    for ding in (oud, nieuw):
        factories.aanmelding(ding, aantal=2)
    factories.aanmelding(met_plaatsen(over=30), aangemeld_op=timezone.now() - dt.timedelta(731))
    assert (opruimen(), opruimen()) == (2, 0)
    assert list(oud.aanmeldingen.values_list("naam", "contact", "aantal")) == [("", "", 2)]
    assert nieuw.aanmeldingen.get().naam == "Fien"


@pytest.mark.parametrize(
    ("naam", "velden"),
    [
        ("aanmelding_een_keer_per_contact", {"contact": "fien@example.nl"}), ("aanmelding_aantal_kan", {"aantal": 0}),
        ("aanmelding_aantal_kan", {"aantal": 11}), ("aanmelding_naam_met_contact", {"naam": ""}),
        ("aanmelding_bellen_kan_met_nummer", {"te_vertellen": "plaats"}),
    ],
)
def test_the_database_refuses_what_cannot_be(naam, velden):
    ding = met_plaatsen(None)
    factories.aanmelding(ding, contact="fien@example.nl")
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        factories.aanmelding(ding, **velden)


def test_the_database_gives_away_no_place_twice_whatever_writes():
    ding = met_plaatsen(2)
    factories.aanmelding(ding, aantal=2)
    wacht = factories.aanmelding(ding, plaats=False)
    with pytest.raises(DatabaseError, match="There are no places left"), transaction.atomic():
        factories.aanmelding(ding)
    with pytest.raises(DatabaseError, match="There are no places left"), transaction.atomic():
        Aanmelding.objects.filter(pk=wacht.pk).update(plaats_op=timezone.now())


@pytest.mark.parametrize("velden", [{"plaatsen": 0}, {"plaatsen": 5001}, {"plaatsen": 3, "met_aanmelden": False}])
def test_places_belong_to_signing_up(velden):
    with pytest.raises(IntegrityError, match="activiteit_plaatsen_bij_aanmelden"), transaction.atomic():
        factories.activiteit(**{"met_aanmelden": True} | velden)


MENSEN, PLAATSEN, TEGELIJK = 500, 30, 5


@pytest.mark.django_db(transaction=True)
def test_five_hundred_people_at_once_for_thirty_places():
    """Some seconds: it is the number that the promise names. Every fifth presses twice, on another connection."""
    ding = met_plaatsen(PLAATSEN)
    namen = [n for n in range(MENSEN) for _ in range(2 if n % 5 == 0 else 1)]
    sleutels = [uuid.uuid4() for _ in range(MENSEN)]

    def een(n):
        try:
            meld(ding, f"03810{n:05}", manier="telefoon", sleutel=sleutels[n])
        finally:
            connection.close()

    with ThreadPoolExecutor(TEGELIJK) as draden:
        list(draden.map(een, namen, timeout=120))
    rijen = list(ding.aanmeldingen.order_by("pk"))
    assert (len(rijen), len({rij.contact for rij in rijen})) == (MENSEN, MENSEN)
    assert [rij.plaats_op is not None for rij in rijen] == [True] * PLAATSEN + [False] * (MENSEN - PLAATSEN)
    assert [rij.aangemeld_op for rij in rijen] == sorted(rij.aangemeld_op for rij in rijen)
