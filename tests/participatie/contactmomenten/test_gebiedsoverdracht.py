"""Handing a gebied to a colleague: all that goes along, once, and what stays."""

import datetime as dt
import threading
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from kampen_wijk.outbox.models import Mail
from kampen_wijk.retention.vraag import Vraag
from participatie.contactmomenten.actions import gebiedsoverdracht
from participatie.contactmomenten.actions.gebiedsoverdracht import AlOvergedragen, gebied_overdragen
from participatie.contactmomenten.actions.taak import GeenCollega
from participatie.contactmomenten.bewaren import overdrachtsnotities
from participatie.contactmomenten.models import Contactmoment, Gebiedsoverdracht, Taak
from participatie.contactmomenten.persoon import notities, wis_notitie
from participatie.inzendingen.models import Inzending
from participatie.toezeggingen.models import Toezegging
from tests import factories
from wijken.models import Gebeurtenis, Gebied, Medewerker, Rolvervulling

VRAGEN = 26
pytestmark = pytest.mark.django_db


@pytest.fixture
def wereld():
    """Vera goes, Noor stays on; and what hangs on Vera: in the gebied, in a street of it, elsewhere, and done already."""
    return maak_wereld()


def maak_wereld():
    gebied, elders = factories.gebied(), factories.gebied()
    straat = factories.gebied(ouder=gebied)
    vera = factories.met_rol("wijkverbinder", gebied=gebied, naam="Vera Vertrekt")
    noor = factories.met_rol("wijkverbinder", gebied=elders, naam="Noor Nieuw")
    for waar in (straat, elders):
        factories.taak(vera, gebied=waar)
        factories.toezegging(gebied=waar, medewerker=vera)
        factories.signaal(gebied=waar, eigenaar=vera)
    factories.taak(vera, gebied=gebied, status="verwerkt", afgehandeld_op=timezone.now(), afgehandeld_door=vera)
    factories.toezegging(gebied=gebied, medewerker=vera, stand="nagekomen")
    factories.signaal(gebied=gebied, eigenaar=vera, status="afgehandeld", afhandelreden="gedaan", afgehandeld_op=timezone.now())
    factories.taak(vera, gebied=gebied, medewerker=noor)
    factories.signaal(gebied=gebied, eigenaar=noor)
    return gebied, straat, vera, noor


def draag_over(vera, noor, **anders):
    velden = {"sleutel": uuid.uuid4(), "naar": noor, "laatste_dag": timezone.localdate() + dt.timedelta(days=7), "door": vera}
    return gebied_overdragen(vera.rolvervullingen.get(), **(velden | anders))


def plekken(wie) -> dict:
    """Where what hangs on somebody lies."""
    return {
        "taken": sorted(Taak.objects.open().filter(medewerker=wie).values_list("gebied", flat=True)),
        "toezeggingen": sorted(Toezegging.objects.lopend().filter(medewerker=wie).values_list("gebied", flat=True)),
        "signalen": sorted(Inzending.objects.open().filter(eigenaar=wie).values_list("gebied", flat=True)),
    }


def test_the_rol_ends_the_new_one_begins_and_what_is_open_in_the_gebied_goes_along(wereld):
    gebied, straat, vera, noor = wereld
    elders = noor.rolvervullingen.get().gebied_id
    ding = draag_over(vera, noor, notitie="Begin bij de school.")
    vandaag = timezone.localdate()
    assert vera.rolvervullingen.get().tot == vandaag + dt.timedelta(days=8)
    nieuw = noor.rolvervullingen.get(gebied=gebied)
    assert (nieuw.rol, nieuw.vanaf, nieuw.tot) == ("wijkverbinder", vandaag, None)
    assert plekken(vera) == {"taken": [elders], "toezeggingen": [elders], "signalen": [elders]}
    hier = sorted([gebied.pk, straat.pk])
    assert plekken(noor) == {"taken": hier, "toezeggingen": [straat.pk], "signalen": hier}
    assert (ding.aantal_taken, ding.aantal_toezeggingen, ding.aantal_signalen, ding.notitie) == (1, 1, 1, "Begin bij de school.")
    afgerond = Taak.objects.get(status="verwerkt"), Toezegging.objects.get(stand="nagekomen"), Inzending.objects.get(status="afgehandeld")
    assert [afgerond[0].medewerker, afgerond[1].medewerker, afgerond[2].eigenaar] == [vera, vera, vera]


def test_each_thing_says_so_on_its_timeline_and_whoever_read_it_before_hears_that_it_changed(wereld):
    _gebied, straat, vera, noor = wereld
    ding = draag_over(vera, noor)
    mee = Gebeurtenis.objects.filter(verb="meegegaan")
    assert sorted(mee.values_list("soort", flat=True)) == ["contactmomenten.taak", "inzendingen.inzending", "toezeggingen.toezegging"]
    assert set(mee.values_list("gebied", "actor", "zichtbaar", "gegevens__overdracht")) == {(straat.pk, vera.pk, "medewerkers", ding.pk)}
    assert Gebeurtenis.objects.van(ding).get().verb == "gebied_overgedragen"
    versies = [model.objects.get(pk=mee.get(soort=model._meta.label_lower).object_id).versie for model in (Taak, Toezegging, Inzending)]
    assert versies == [2, 2, 2]


def test_the_colleague_hears_it_by_mail_with_a_link_and_without_the_note(wereld):
    gebied, _, vera, noor = wereld
    draag_over(vera, noor, notitie="Begin bij de school.")
    mail = Mail.objects.get()
    assert (mail.aan, f"/werk/dossier/{gebied.slug}/" in mail.tekst, "school" in mail.tekst) == (noor.email, True, False)


def test_a_colleague_does_it_for_who_is_ill_and_both_hear_it_unless_they_left(wereld):
    gebied, _, vera, noor = wereld
    ander = factories.met_rol("wijkverbinder", gebied=gebied)
    draag_over(vera, noor, door=ander)
    assert set(Mail.objects.values_list("aan", flat=True)) == {noor.email, vera.email}
    vera.is_active = False
    vera.save()
    Mail.objects.all().delete()
    Gebiedsoverdracht.objects.all().delete()
    draag_over(vera, noor, door=ander)
    assert list(Mail.objects.values_list("aan", flat=True)) == [noor.email]


def test_sending_twice_gives_the_same_and_doing_it_again_changes_nothing(wereld):
    _, _, vera, noor = wereld
    ander, sleutel = factories.met_rol("wijkverbinder", gebied=factories.gebied()), uuid.uuid4()
    eerste = draag_over(vera, noor, sleutel=sleutel)
    assert draag_over(vera, noor, sleutel=sleutel) == eerste
    stand = plekken(noor), Rolvervulling.objects.count(), Gebeurtenis.objects.count(), Mail.objects.count()
    for naar in (noor, ander):
        with pytest.raises(AlOvergedragen, match=r"Vera Vertrekt heeft .* al overgedragen aan Noor Nieuw"):
            draag_over(vera, naar, laatste_dag=timezone.localdate())
    assert (plekken(noor), Rolvervulling.objects.count(), Gebeurtenis.objects.count(), Mail.objects.count()) == stand
    assert Gebiedsoverdracht.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_do_it_at_the_same_moment_one_is_first():
    _, _, vera, noor = maak_wereld()
    ander = factories.met_rol("wijkverbinder", gebied=factories.gebied())
    rol, samen, uitkomsten = vera.rolvervullingen.get(), threading.Barrier(2), []

    def doe(naar):
        try:
            samen.wait(10)
            gebied_overdragen(rol, sleutel=uuid.uuid4(), naar=naar, laatste_dag=timezone.localdate(), door=vera)
            uitkomsten.append("gedaan")
        except AlOvergedragen:
            uitkomsten.append("al gedaan")
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=(naar,)) for naar in (noor, ander)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    ding = Gebiedsoverdracht.objects.get()
    assert sorted(uitkomsten) == ["al gedaan", "gedaan"]
    # All of it went to the one.
    assert Rolvervulling.objects.filter(gebied=ding.gebied, tot=None).get().medewerker == ding.naar
    assert len(plekken(ding.naar)["toezeggingen"]) == 1


def test_all_of_it_or_nothing(wereld, monkeypatch):
    _, _, vera, noor = wereld
    stand = plekken(vera)

    def valt_om(*args, **kwargs):
        raise RuntimeError("no mail")

    monkeypatch.setattr(gebiedsoverdracht, "mail_klaarzetten", valt_om)
    with pytest.raises(RuntimeError), transaction.atomic():
        draag_over(vera, noor)
    assert (plekken(vera), vera.rolvervullingen.get().tot, Gebiedsoverdracht.objects.count()) == (stand, None, 0)


def test_what_comes_from_a_confidential_talk_stays_with_who_had_it(wereld):
    gebied, _, vera, noor = wereld
    geheim = factories.contactmoment(gebied, vera, vertrouwelijk=True)
    blijft = factories.taak(vera, gebied=gebied, contactmoment=geheim)
    gewoon = factories.taak(vera, gebied=gebied, contactmoment=factories.contactmoment(gebied, vera))
    draag_over(vera, noor)
    blijft.refresh_from_db()
    gewoon.refresh_from_db()
    assert (blijft.medewerker, gewoon.medewerker) == (vera, noor)
    assert not Contactmoment.objects.zichtbaar_voor(noor).filter(pk=geheim.pk).exists()
    assert list(Taak.objects.die_blijven(vera, [gebied.pk])) == [blijft]


def test_who_is_wijkverbinder_there_already_gets_the_work_and_no_second_rol(wereld):
    gebied, straat, vera, _ = wereld
    ander = factories.met_rol("wijkverbinder", gebied=gebied)
    draag_over(vera, ander)
    assert (ander.rolvervullingen.count(), plekken(ander)["toezeggingen"]) == (1, [straat.pk])


def test_only_to_somebody_else_who_works_here_today_and_on_a_day_to_come(wereld):
    _, _, vera, noor = wereld
    weg = factories.met_rol("wijkverbinder", gebied=factories.gebied(), is_active=False)
    for naar in (vera, weg, factories.met_rol("partner"), factories.medewerker()):
        with pytest.raises(GeenCollega):
            draag_over(vera, naar)
    for dag in (-1, 400):
        with pytest.raises(ValidationError, match="laatste_dag"):
            draag_over(vera, noor, laatste_dag=timezone.localdate() + dt.timedelta(days=dag))
    vera.rolvervullingen.update(vanaf="2020-01-01", tot=timezone.localdate())
    with pytest.raises(AlOvergedragen, match="geen wijkverbinder meer"):
        draag_over(vera, noor)


def test_it_takes_as_many_queries_for_forty_things_as_for_three(wereld, django_assert_num_queries):
    """The rol, three tables that it touches, the events and the mail: more than another POST, but always as many."""
    gebied, straat, vera, noor = wereld
    for keer in range(2):
        vers = Medewerker.objects.get(pk=noor.pk)
        vers.rollen_nu(), Gebied.objects.met_alles_eronder([gebied.pk])  # remembered from then on
        with django_assert_num_queries(VRAGEN), transaction.atomic():
            draag_over(vera, vers)
            transaction.set_rollback(True)
        for _ in range(20 * (1 - keer)):
            factories.taak(vera, gebied=straat)
            factories.signaal(gebied=straat, eigenaar=vera)


def test_the_note_is_for_the_wijkverbinders_of_the_gebied_and_goes_after_a_year(wereld):
    _gebied, _, vera, noor = wereld
    ding = draag_over(vera, noor, notitie="Begin bij de school.")
    anderen = [
        factories.met_rol("behandelaar", afdeling=factories.afdeling()), factories.met_rol("partner"), factories.met_rol("beheerder"),
        factories.met_rol("wijkverbinder", gebied=factories.gebied()),
    ]
    assert [wie for wie in anderen if Gebiedsoverdracht.objects.zichtbaar_voor(wie)] == []
    assert list(Gebiedsoverdracht.objects.zichtbaar_voor(type(noor).objects.get(pk=noor.pk))) == [ding]
    Gebiedsoverdracht.objects.update(gedaan_op=timezone.now() - dt.timedelta(days=364))
    assert overdrachtsnotities() == 0
    Gebiedsoverdracht.objects.update(gedaan_op=timezone.now() - dt.timedelta(days=366))
    assert (overdrachtsnotities(), Gebiedsoverdracht.objects.get().notitie) == (1, "")


def test_the_database_keeps_it_to_one_per_rol_and_to_somebody_else(wereld):
    _, _, vera, noor = wereld
    ding = draag_over(vera, noor)
    with pytest.raises(IntegrityError, match="gebiedsoverdracht_naar_een_ander"), transaction.atomic():
        Gebiedsoverdracht.objects.update(naar=vera)
    ding.pk, ding.verzendsleutel = None, uuid.uuid4()
    with pytest.raises(IntegrityError, match="rolvervulling"), transaction.atomic():
        ding.save(force_insert=True)


def test_whoever_is_named_in_a_note_finds_it_and_is_taken_out_when_they_ask():
    wie = factories.met_rol("wijkverbinder", gebied=(gebied := factories.gebied()))
    rij = Gebiedsoverdracht.objects.create(
        verzendsleutel=uuid.uuid4(), gebied=gebied, van=wie, naar=factories.medewerker(), door=wie, laatste_dag=timezone.localdate(),
        notitie="Bel Anna Zwaluw over het pad.",
    )
    anna = Vraag(naam="Anna Zwaluw")
    assert [vondst.gegevens[0].waarde for vondst in notities(anna)] == ["Bel Anna Zwaluw over het pad."]
    wis_notitie(rij.pk, anna, True)
    rij.refresh_from_db()
    assert (rij.notitie, notities(anna)) == ("Bel [naam] over het pad.", [])
