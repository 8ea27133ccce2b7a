"""Who was invited goes soon, what was agreed later; that there was a meeting stays."""

import datetime as dt
import uuid

import pytest
from django.utils import timezone

from kampen_wijk.retention.register import vergeet_overal
from participatie.overleggen.bewaren import GEWIST, genodigden, woorden_van_overleggen
from participatie.overleggen.models import Genodigde, Overleg, Punt
from tests import factories


@pytest.fixture
def maak(db):
    gebied = factories.gebied()
    vera = factories.met_rol("wijkverbinder", gebied=gebied)

    def overleg(*, over, verstuurd=None):
        velden = {}
        if verstuurd is not None:
            dag = timezone.now() + dt.timedelta(days=verstuurd)
            velden = {"contactmoment": factories.contactmoment(gebied, vera), "verslag_verstuurd_op": dag, "aantal_aanwezig": 4}
        return factories.overleg(vera, gebied=gebied, over=over, agendapunten="Het feest", genodigden=[("Janna", "j@example.nl")], **velden)

    return overleg


def test_who_was_invited_goes_a_month_after_the_minutes_and_always_after_three(maak):
    weg = [maak(over=-40, verstuurd=-31), maak(over=-91)]
    blijft = [maak(over=-80, verstuurd=-29), maak(over=-89), maak(over=20)]
    assert genodigden() == 2
    assert set(Genodigde.objects.values_list("overleg", flat=True)) == {ding.pk for ding in blijft}
    assert Overleg.objects.get(pk=weg[0].pk).aantal_aanwezig == 4


def test_what_stood_on_the_agenda_and_in_the_minutes_goes_after_two_years(maak):
    oud, nieuw = maak(over=-731), maak(over=-700)
    for ding in (oud, nieuw):
        Punt.objects.create(overleg=ding, verzendsleutel=uuid.uuid4(), tekst="De heg snoeien.")
    assert woorden_van_overleggen() == 2
    assert list(Overleg.objects.order_by("begint_op").values_list("plek", "agendapunten", "punten__tekst")) == [
        ("", "", GEWIST), ("Het dorpshuis", "Het feest", "De heg snoeien."),
    ]
    assert woorden_van_overleggen() == 0


def test_who_is_forgotten_is_no_longer_in_the_minutes(maak):
    ding, signaal = maak(over=-5), factories.signaal()
    for punt in (signaal, None):
        soort = "signaal" if punt else "afspraak"
        Punt.objects.create(overleg=ding, verzendsleutel=uuid.uuid4(), soort=soort, tekst="De lamp is uit.", inzending=punt)
    vergeet_overal("inzendingen.Inzending", signaal.pk)
    assert list(Punt.objects.order_by("pk").values_list("tekst", flat=True)) == [GEWIST, "De lamp is uit."]
