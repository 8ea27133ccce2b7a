"""What veldwerk brought goes into the counts of a profile, once it is on the site."""

import datetime as dt

import pytest
from django.utils import timezone

from participatie.portaal.leeft import tellingen_voor_profiel
from participatie.portaal.periode import laatste
from participatie.veldwerk.models import Opbrengst
from tests import factories

pytestmark = pytest.mark.django_db


def test_subjects_that_were_tapped_often_are_told_and_the_others_are_not():
    gebied = factories.gebied()
    for plek, spelen in ((gebied, 5), (factories.gebied(), 9)):
        opbrengst = factories.opbrengst(gebied=plek, openbaar=True)
        factories.sessie(opbrengst=opbrengst, tikken=["spelen"] * spelen + ["water"] * 4)
    factories.sessie(opbrengst=factories.opbrengst(gebied=gebied), tikken=["verkeer"] * 9)
    vandaag = timezone.localdate()
    assert "opbrengsten" not in tellingen_voor_profiel(gebied, vandaag)  # this month is not over
    Opbrengst.objects.filter(gepubliceerd_op__isnull=False).update(gepubliceerd_op=laatste(1).begin + dt.timedelta(days=3))
    assert tellingen_voor_profiel(gebied, vandaag)["opbrengsten"] == [{"onderwerp": "Spelen", "aantal": 5}]
