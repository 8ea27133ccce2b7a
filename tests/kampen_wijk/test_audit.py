"""The audit trail sees every change, and holds no text of people and no path."""

import logging
import uuid

import pgtrigger
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.http import HttpResponse
from django.urls import path
from pghistory.models import Context

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.retention.bewaren import oud_spoor, spoormodellen
from kampen_wijk.secretlinks import maak_geheim
from participatie.inzendingen.models import Deeluitkomst, Inzending
from tests import factories
from wijken.models import Medewerker, Rol

pytestmark = pytest.mark.django_db


def spoor(naam):
    return apps.get_model(naam).objects.order_by("pgh_id")


def labels(naam):
    return list(spoor(naam).values_list("pgh_label", flat=True))


def test_saving_changing_and_deleting_a_role_is_seen():
    wie = factories.met_rol(Rol.BEHEERDER)
    rol = wie.rolvervullingen.get()
    rol.rol = Rol.PRIVACYFUNCTIONARIS
    rol.save()
    rol.delete()
    assert list(spoor("wijken.RolvervullingEvent").values_list("pgh_label", "rol", "medewerker")) == [
        ("insert", "beheerder", wie.pk),
        ("update", "privacyfunctionaris", wie.pk),
        ("delete", "privacyfunctionaris", wie.pk),
    ]


def test_a_change_of_many_at_once_is_seen():
    for _ in range(3):
        factories.signaal()
    Inzending.objects.update(status="in_behandeling")
    assert labels("inzendingen.InzendingEvent") == ["insert"] * 3 + ["update"] * 3


def test_a_change_past_django_is_seen():
    signaal = factories.signaal()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE inzendingen_inzending SET status = 'ingepland' WHERE id = %s", [signaal.pk])
        cursor.execute("DELETE FROM inzendingen_indiener WHERE inzending_id = %s", [signaal.pk])
        cursor.execute("DELETE FROM inzendingen_inzending WHERE id = %s", [signaal.pk])
    assert labels("inzendingen.InzendingEvent") == ["insert", "update", "delete"]


def test_a_part_of_the_answer_is_seen():
    uitkomst = Deeluitkomst.objects.create(signaal=factories.signaal(), onderdeel="gaten", uitkomst="gedaan")
    Deeluitkomst.objects.filter(pk=uitkomst.pk).update(uitkomst="niet", reden="te duur")
    assert list(spoor("inzendingen.DeeluitkomstEvent").values_list("uitkomst", flat=True)) == ["gedaan", "niet"]


def test_the_trail_can_be_neither_changed_nor_deleted():
    factories.medewerker()
    events = spoor("wijken.MedewerkerEvent")
    for probeer in (lambda: events.update(is_active=False), events.delete):
        with pytest.raises(DatabaseError, match="append_only"), transaction.atomic():
            probeer()
    assert labels("wijken.MedewerkerEvent") == ["insert"]


def test_the_daily_job_lets_the_trail_go_after_three_years():
    factories.medewerker()
    with pgtrigger.ignore("wijken.MedewerkerEvent:append_only"):
        spoor("wijken.MedewerkerEvent").update(pgh_created_at="2020-01-01T00:00:00Z")
    factories.medewerker()
    assert oud_spoor() == 1
    assert labels("wijken.MedewerkerEvent") == ["insert"]


def test_the_trail_has_no_field_that_could_hold_a_text_of_people():
    """Short codes only: every text field has choices or is the reference or label of the row."""
    verdacht = {
        f"{model.__name__}.{veld.name}"
        for model in spoormodellen()
        for veld in model._meta.concrete_fields
        if isinstance(veld, models.CharField | models.TextField)
        and not veld.choices
        and veld.name not in {"pgh_label", "referentie"}
    }
    assert {model.__name__ for model in spoormodellen()} == {
        "MedewerkerEvent", "RolvervullingEvent", "InzendingEvent", "DeeluitkomstEvent", "ReactieEvent", "StapEvent",
        "InitiatiefEvent", "TrajectEvent", "FaseEvent", "ActiviteitEvent", "ToezeggingEvent", "OpbrengstEvent",
    }
    assert verdacht == set()


def test_words_name_and_place_of_a_resident_are_nowhere_in_the_trail():
    kanarie = "kanarie-van-mevrouw"
    signaal = factories.signaal(tekst=kanarie, plaats=kanarie, namens=kanarie, indiener={"naam": kanarie})
    Inzending.objects.filter(pk=signaal.pk).update(tekst=f"{kanarie} 2", status="ingepland")
    Medewerker.objects.create_user("kanarie-van-mevrouw@example.nl", None, naam=kanarie)
    assert tabellen_met(kanarie) == {"inzendingen_inzending", "inzendingen_indiener", "wijken_medewerker"}


def tabellen_met(woord: str) -> set[str]:
    """The tables of which a row holds `woord` in any column at all, whatever its type."""
    uit = set()
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            vraag = f"SELECT 1 FROM {connection.ops.quote_name(tabel)} t WHERE t::text LIKE %s LIMIT 1"
            cursor.execute(vraag, [f"%{woord}%"])
            if cursor.fetchone():
                uit.add(tabel)
    return uit


def met_geheime_link(request, geheim):
    Inzending.objects.update(versie=models.F("versie") + 1)
    logging.getLogger("proef").info("gedaan")
    return HttpResponse("goed")


urlpatterns = [path("proef/<str:geheim>/", met_geheime_link, name="proef")]


def test_a_secret_link_is_found_in_no_table_and_no_log(client, settings, caplog):
    signaal = factories.signaal()
    geheim = maak_geheim("inzending", signaal.pk, signaal.linkversie)
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = [m for m in settings.MIDDLEWARE if "LoginRequired" not in m]
    with caplog.at_level(logging.DEBUG):
        assert client.post(f"/proef/{geheim}/").status_code == 200
        assert client.post(f"/proef/{geheim}/verder/").status_code == 404
    assert Context.objects.get().metadata == {"user": None, "route": "proef"}
    assert tabellen_met(geheim) == set()
    assert geheim not in caplog.text


def test_the_trail_knows_who_did_it(client, settings):
    wie = factories.medewerker()
    factories.signaal()
    client.force_login(wie)
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = [m for m in settings.MIDDLEWARE if "kampen_wijk.login" not in m]
    client.post("/proef/x/")
    event = spoor("inzendingen.InzendingEvent").last()
    assert (event.pgh_label, event.pgh_context.metadata) == ("update", {"user": wie.pk, "route": "proef"})


def test_the_real_page_of_a_sender_leaves_its_link_nowhere(client, settings, caplog):
    settings.FORMGUARD_MIN_SECONDS = 0
    signaal = factories.signaal(status="reactie_gevraagd")
    geheim = maak_geheim("inzending", signaal.pk, signaal.linkversie)
    with caplog.at_level(logging.DEBUG):
        assert client.get(f"/inzending/{geheim}/").status_code == 200
        client.post(
            f"/inzending/{geheim}/antwoord/",
            {"tekst": "Bij het plein.", "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60)},
        )
        assert client.get(f"/inzending/{geheim}/foto/1/").status_code == 404
    assert Inzending.objects.get().status == "reactie_ontvangen"
    assert {context.metadata["route"] for context in Context.objects.all()} == {"inzendingen:antwoord"}
    assert tabellen_met(geheim) == set()
    assert "inzendingen:antwoord" in caplog.text
    assert geheim not in caplog.text
