"""The database refuses what may not be, whoever writes it."""

import datetime as dt
import uuid

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from participatie.overleggen.models import Genodigde, Punt
from tests import factories


@pytest.fixture
def gebied(db):
    return factories.gebied()


@pytest.fixture
def vera(gebied):
    return factories.met_rol("wijkverbinder", gebied=gebied)


@pytest.mark.parametrize(
    ("regel", "velden"),
    [
        ("overleg_eindigt_na_begin", {"eindigt_op": timezone.now() - dt.timedelta(days=9)}),
        ("overleg_afgezegd_is_niet_gehouden", {"afgezegd_op": timezone.now(), "gehouden": True}),
        ("overleg_verslag_na_gesprek", {"aantal_aanwezig": 3}),
        ("overleg_verslag_na_gesprek", {"verslag_verstuurd_op": timezone.now()}),
    ],
)
def test_an_overleg_that_cannot_be_is_refused(gebied, vera, regel, velden):
    if velden.pop("gehouden", False):
        velden |= {"contactmoment": factories.contactmoment(gebied, vera)}
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        factories.overleg(vera, gebied=gebied, **velden)


def test_a_conversation_belongs_to_one_overleg(gebied, vera):
    moment = factories.contactmoment(gebied, vera)
    factories.overleg(vera, gebied=gebied, contactmoment=moment)
    with pytest.raises(IntegrityError, match="contactmoment"), transaction.atomic():
        factories.overleg(vera, gebied=gebied, contactmoment=moment)


@pytest.mark.parametrize(
    ("regel", "mensen"),
    [
        ("genodigde_heeft_naam", [("", "a@example.nl")]),
        ("genodigde_een_keer_per_adres", [("Een", "a@example.nl"), ("Twee", "A@example.nl")]),
    ],
)
def test_somebody_who_is_invited_has_a_name_and_is_invited_once(gebied, vera, regel, mensen):
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        factories.overleg(vera, gebied=gebied, genodigden=mensen)


def test_two_people_without_an_address_are_two_people(gebied, vera):
    factories.overleg(vera, gebied=gebied, genodigden=[("Een", ""), ("Twee", "")])
    assert Genodigde.objects.count() == 2


@pytest.mark.parametrize(
    ("regel", "soort", "wordt"),
    [
        ("punt_wordt_wat_zijn_soort_zegt", "afspraak", "taak"),
        ("punt_wordt_wat_zijn_soort_zegt", "signaal", "toezegging"),
        ("punt_wordt_wat_zijn_soort_zegt", "afspraak", "inzending"),
        ("punt_taak_heeft_taak", "taak", ""),
        ("punt_toezegging_heeft_toezegging", "toezegging", ""),
    ],
)
def test_a_punt_becomes_what_it_says(gebied, vera, regel, soort, wordt):
    maak = {
        "taak": lambda: factories.taak(vera, gebied=gebied), "toezegging": lambda: factories.toezegging(gebied=gebied),
        "inzending": lambda: factories.signaal(gebied=gebied),
    }
    ding = {wordt: maak[wordt]()} if wordt else {}
    overleg = factories.overleg(vera, gebied=gebied)
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Punt.objects.create(overleg=overleg, verzendsleutel=uuid.uuid4(), soort=soort, tekst="Iets", **ding)


def test_a_punt_says_something(gebied, vera):
    overleg = factories.overleg(vera, gebied=gebied)
    with pytest.raises(IntegrityError, match="punt_zegt_iets"), transaction.atomic():
        Punt.objects.create(overleg=overleg, verzendsleutel=uuid.uuid4(), tekst="")
