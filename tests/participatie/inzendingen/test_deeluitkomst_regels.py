"""The database itself holds that the reason for closing follows from the parts."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from participatie.inzendingen.models import Deeluitkomst, Inzending
from participatie.inzendingen.workflow import afhandelreden_uit
from tests import factories

pytestmark = pytest.mark.django_db
REDENEN = ["gedaan", "deels", "niet", "doorgezet", "dubbel"]


@pytest.fixture
def signaal():
    return factories.signaal()


def deel(signaal, uitkomst):
    reden = "" if uitkomst == "gedaan" else "Te duur."
    return Deeluitkomst.objects.create(signaal=signaal, onderdeel=f"deel {uitkomst}", uitkomst=uitkomst, reden=reden)


@pytest.mark.parametrize("reden", REDENEN)
@pytest.mark.parametrize("delen", [
    [], ["gedaan"], ["deels"], ["niet"], ["gedaan", "gedaan"], ["gedaan", "niet"], ["niet", "niet"], ["deels", "niet"],
], ids="+".join)
def test_raw_sql_cannot_close_against_the_parts(signaal, delen, reden):
    for uitkomst in delen:
        deel(signaal, uitkomst)
    sluit = Inzending.objects.filter(pk=signaal.pk)
    if afhandelreden_uit(delen) in (None, reden):
        assert sluit.update(status="afgehandeld", afhandelreden=reden) == 1
    else:
        with pytest.raises(DatabaseError, match="does not follow from the parts"), transaction.atomic():
            sluit.update(status="afgehandeld", afhandelreden=reden)


def test_a_part_of_what_is_closed_can_be_neither_changed_nor_added(signaal):
    klaar = deel(signaal, "gedaan")
    Inzending.objects.filter(pk=signaal.pk).update(status="afgehandeld", afhandelreden="gedaan")
    for verander in (
        lambda: Deeluitkomst.objects.filter(pk=klaar.pk).update(uitkomst="niet", reden="Toch niet."),
        lambda: deel(signaal, "niet"),
    ):
        with pytest.raises(DatabaseError, match="a signaal that is closed"), transaction.atomic():
            verander()


def test_only_what_is_not_done_names_somebody_else(signaal):
    with pytest.raises(IntegrityError, match="gedaan_heeft_geen_ander"), transaction.atomic():
        Deeluitkomst.objects.create(signaal=signaal, onderdeel="Gaten", uitkomst="gedaan", wie_dan="het waterschap")
    with pytest.raises(IntegrityError, match="wie_dan_hoort_bij_niet"), transaction.atomic():
        Inzending.objects.filter(pk=signaal.pk).update(wie_dan="het waterschap")
