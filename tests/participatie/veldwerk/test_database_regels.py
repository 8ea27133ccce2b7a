"""What PostgreSQL itself refuses, whoever writes to it."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from participatie.veldwerk.models import Opbrengst, Thema, Vondst
from tests import factories

pytestmark = pytest.mark.django_db


def geweigerd(naam, doe):
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        doe()


def test_an_opbrengst_that_is_half_public_is_refused():
    rij = Opbrengst.objects.filter(pk=factories.opbrengst().pk)
    nu = timezone.now()
    geweigerd("opbrengst_stand_past_bij_openbaar", lambda: rij.update(stand="gepubliceerd"))
    geweigerd("opbrengst_stand_past_bij_openbaar", lambda: rij.update(gepubliceerd_op=nu))
    geweigerd("opbrengst_openbaar_zegt_wat", lambda: rij.update(stand="gepubliceerd", gepubliceerd_op=nu, vervolg="​ "))
    geweigerd("opbrengst_ingetrokken_heeft_reden", lambda: rij.update(stand="ingetrokken", ingetrokken_op=nu))
    geweigerd("opbrengst_wie_hoort_bij_wanneer", lambda: rij.update(gepubliceerd_door=factories.medewerker()))


def test_a_thema_has_a_name_and_a_number_of_its_own():
    ding = factories.opbrengst()
    geweigerd("thema_een_keer_per_nummer", lambda: Thema.objects.create(opbrengst=ding, nummer=1, naam="Water"))
    geweigerd("thema_nummer_bestaat", lambda: Thema.objects.create(opbrengst=ding, nummer=9, naam="Water"))
    geweigerd("thema_heeft_naam", lambda: Thema.objects.create(opbrengst=ding, nummer=2, naam=" "))


def test_half_a_square_and_a_photo_that_nobody_looked_at_are_refused():
    rij = Vondst.objects.filter(pk=factories.vondst(factories.sessie(), foto=True).pk)
    geweigerd("vondst_vak_is_heel", lambda: rij.update(vak_noord=1))
    geweigerd("vondst_foto_heeft_maten", lambda: rij.update(breedte=None))
    geweigerd("vondst_openbare_foto_is_bekeken", lambda: rij.update(foto_openbaar=True))
