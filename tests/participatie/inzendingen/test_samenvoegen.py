"""Two people told the same: one signaal goes on, and both hear what becomes of it."""

import pytest
from django.db import IntegrityError, transaction

from participatie.inzendingen.actions.behandelen import (
    inplannen,
    signaal_afhandelen,
    signaal_heropenen,
    vraag_stellen,
)
from participatie.inzendingen.actions.deeluitkomst import deeluitkomst_vastleggen
from participatie.inzendingen.actions.samenvoegen import NietSamenTeVoegen, signaal_samenvoegen
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Inzending, Terugkoppeling
from tests import factories

pytestmark = pytest.mark.django_db
PAPIER = {"kanaal": "papier", "naam": "Mevrouw Voorbeeld"}


@pytest.fixture
def gebied():
    return factories.gebied()


@pytest.fixture
def door(gebied):
    return factories.met_rol("wijkverbinder", gebied=gebied)


@pytest.fixture
def hoofd(gebied):
    return factories.signaal(gebied=gebied, tekst="Gat in het fietspad.", indiener=PAPIER)


@pytest.fixture
def dubbel(gebied):
    return factories.signaal(gebied=gebied, tekst="Er zit een gat in de weg.", indiener=PAPIER)


def doe(actie, ding, door, **velden):
    ding.refresh_from_db()
    actie(ding, door=door, versie=ding.versie, **velden)
    ding.refresh_from_db()


def verteld():
    return sorted(Terugkoppeling.objects.values_list("inzending", "aanleiding"))


def test_the_double_closes_and_points_at_the_other(hoofd, dubbel, door):
    doe(signaal_samenvoegen, dubbel, door, met=hoofd)
    assert (dubbel.status, dubbel.afhandelreden, dubbel.dubbel_van) == ("afgehandeld", "dubbel", hoofd)
    assert verteld() == [(dubbel.pk, "afgehandeld")]


def test_both_senders_hear_the_outcome_and_only_the_one_who_was_asked_the_question(hoofd, dubbel, door):
    doe(signaal_samenvoegen, dubbel, door, met=hoofd)
    Terugkoppeling.objects.all().delete()
    doe(vraag_stellen, hoofd, door, tekst="Welk deel?")
    doe(inplannen, hoofd, door, toelichting="Maandag.")
    doe(signaal_afhandelen, hoofd, door, toelichting="Het gat is dicht.", afhandelreden="gedaan")
    assert verteld() == sorted(
        [(hoofd.pk, "vraag")] + [(ding.pk, wat) for ding in (hoofd, dubbel) for wat in ("ingepland", "afgehandeld")]
    )


def test_the_page_of_the_double_tells_how_the_other_stands_and_not_who_sent_it(client, hoofd, dubbel, door):
    doe(signaal_samenvoegen, dubbel, door, met=hoofd)
    doe(deeluitkomst_vastleggen, hoofd, door, onderdeel="Gat", uitkomst="gedaan", reden="")
    doe(signaal_afhandelen, hoofd, door, toelichting="Voor de melder van het fietspad.")
    dubbel.refresh_from_db()
    antwoord = client.get(pagina(dubbel))
    tekst = antwoord.content.decode()
    assert antwoord.context["stand"][0] == "Het is gedaan"
    assert ["Iemand anders had dit al gemeld" in tekst, hoofd.tekst in tekst, "Gat" in tekst] == [True, False, True]


def test_doubles_of_a_double_come_along(hoofd, dubbel, door, gebied):
    eerste = factories.signaal(gebied=gebied, indiener=PAPIER)
    doe(signaal_samenvoegen, eerste, door, met=dubbel)
    doe(signaal_samenvoegen, dubbel, door, met=hoofd)
    eerste.refresh_from_db()
    assert eerste.dubbel_van == hoofd


def test_opened_again_it_stands_on_its_own(hoofd, dubbel, door):
    doe(signaal_samenvoegen, dubbel, door, met=hoofd)
    doe(signaal_heropenen, dubbel, door, toelichting="Dit is een ander gat.")
    assert (dubbel.status, dubbel.dubbel_van) == ("heropend", None)


def test_not_with_itself_with_what_is_closed_or_where_parts_say_otherwise(hoofd, dubbel, door):
    with pytest.raises(NietSamenTeVoegen, match="Kies een ander signaal"):
        doe(signaal_samenvoegen, dubbel, door, met=dubbel)
    doe(deeluitkomst_vastleggen, dubbel, door, onderdeel="Gat", uitkomst="gedaan", reden="")
    with pytest.raises(NietSamenTeVoegen, match="uitkomsten per onderdeel"):
        doe(signaal_samenvoegen, dubbel, door, met=hoofd)
    doe(signaal_afhandelen, dubbel, door, toelichting="Klaar.")
    with pytest.raises(NietSamenTeVoegen, match="al afgesloten"):
        doe(signaal_samenvoegen, hoofd, door, met=dubbel)


def test_who_read_an_older_version_does_not_join(hoofd, dubbel, door):
    with pytest.raises(Verouderd):
        signaal_samenvoegen(dubbel, met=hoofd, door=door, versie=dubbel.versie + 1)


def test_the_database_holds_that_a_double_is_closed_as_such_and_of_another(hoofd, dubbel):
    for velden in ({"dubbel_van": hoofd}, {"dubbel_van": dubbel, "status": "afgehandeld", "afhandelreden": "dubbel"}):
        with pytest.raises(IntegrityError, match="dubbel_van_is_een_ander"), transaction.atomic():
            Inzending.objects.filter(pk=dubbel.pk).update(**velden)


def test_the_nearest_open_signalen_of_the_gebied_come_first(gebied):
    hier = factories.signaal(gebied=gebied, lat=52.55, lon=5.91)
    ver = factories.signaal(gebied=gebied, lat=52.60, lon=5.91)
    zonder = factories.signaal(gebied=gebied)
    dichtbij = factories.signaal(gebied=gebied, lat=52.551, lon=5.911)
    factories.signaal(gebied=gebied, lat=52.55, lon=5.91, status="geannuleerd")
    factories.signaal(lat=52.55, lon=5.91)
    assert [s.pk for s in Inzending.objects.lijkt_op(hier)] == [dichtbij.pk, ver.pk, zonder.pk]
    assert [s.pk for s in Inzending.objects.lijkt_op(zonder)] == [dichtbij.pk, ver.pk, hier.pk]
