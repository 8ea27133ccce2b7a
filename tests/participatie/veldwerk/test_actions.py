"""The verbs of veldwerk: what they write, what they refuse, and what is let go of in time."""

import datetime as dt
import uuid
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils import timezone

from kampen_wijk.files.fotos import SchoneFoto
from kampen_wijk.retention.actions import bewaartermijnen_uitvoeren
from participatie.inzendingen.actions.versie import Verouderd
from participatie.veldwerk.actions.bewaren import KanNuNiet
from participatie.veldwerk.actions.publiceren import (
    opbrengst_intrekken,
    opbrengst_openen,
    opbrengst_publiceren,
    opbrengst_schrijven,
    opbrengst_weggooien,
)
from participatie.veldwerk.actions.sessie import opbrengst_beginnen, sessie_beginnen, sessie_bijvoegen, sessie_weggooien
from participatie.veldwerk.actions.sorteren import oogst_sorteren
from participatie.veldwerk.actions.vondst import vondst_tikken, vondst_weghalen
from participatie.veldwerk.models import Opbrengst, Sessie, Thema, Vondst
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db

FOTO = SchoneFoto(b"\xff\xd8\xff tekening", 80, 60)


def tik(sessie, **velden):
    return vondst_tikken(sessie, **({"sleutel": uuid.uuid4(), "onderwerp": "spelen", "stem": sessie.vorm.stemmen[0]} | velden))


def sorteer(ding, **velden):
    """Everything into thema 1, as if its page was made just now."""
    ding.refresh_from_db()
    alles = Vondst.objects.van_opbrengst(ding).values_list("pk", flat=True)
    begin = {"namen": {1: "Spelen"}, "indeling": dict.fromkeys(alles, 1), "door": None, "versie": ding.versie}
    oogst_sorteren(ding, **(begin | velden))
    ding.refresh_from_db()


def doe(actie, ding, **velden):
    ding.refresh_from_db()
    actie(ding, door=None, versie=ding.versie, **velden)
    ding.refresh_from_db()


def test_a_double_tap_is_one_vondst_and_another_button_is_another():
    sessie, sleutel = factories.sessie(), uuid.uuid4()
    eerste, tweede, ander = (tik(sessie, sleutel=sleutel, onderwerp=knop) for knop in ("spelen", "spelen", "water"))
    assert (eerste.pk == tweede.pk, ander.onderwerp, Vondst.objects.count()) == (True, "water", 2)


def test_beginning_twice_makes_one_sessie_and_a_person_is_not_written_down_with_it():
    sleutel, gebied = uuid.uuid4(), factories.gebied()
    velden = {"soort": "ronde", "gebied": gebied, "door": None}
    eerste, tweede = (sessie_beginnen(sleutel=sleutel, waar="rond de kerk", **velden) for _ in range(2))
    assert (eerste.pk, Sessie.objects.count()) == (tweede.pk, 1)
    for fout in ({"waar": "bij mevrouw De Bruin"}, {"datum": timezone.localdate() + dt.timedelta(1)}, {"datum": dt.date(2020, 1, 1)}):
        with pytest.raises(ValidationError):
            sessie_beginnen(sleutel=uuid.uuid4(), **velden, **fout)


def test_words_that_may_be_about_a_child_are_not_kept():
    sessie = factories.sessie()
    with pytest.raises(ValidationError):
        tik(sessie, woorden="tim wil een schommel")
    assert Vondst.objects.count() == 0


def test_a_button_or_a_group_of_another_kind_of_sessie_is_refused():
    for fout in ({"onderwerp": "wonen"}, {"stem": "deuren"}):
        with pytest.raises(ValidationError):
            tik(factories.sessie(), **fout)


def test_of_a_place_only_its_square_is_in_the_database():
    vondst = tik(factories.sessie(soort="ronde"), onderwerp="groen", plek=(52.55731, 5.91562))
    assert (vondst.vak_noord, vondst.vak_oost) == (10511, 788)
    assert vondst.plek == pytest.approx((52.5575, 5.91375))


def test_a_tap_taken_back_is_gone_with_its_photo(django_capture_on_commit_callbacks):
    sessie = factories.sessie()
    vondst = tik(sessie, foto=FOTO)
    pad = Path(default_storage.path(vondst.foto.name))
    assert pad.read_bytes() == FOTO.inhoud
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            vondst_weghalen(sessie, pk=vondst.pk)
    assert (Vondst.objects.count(), pad.exists()) == (0, False)


def test_a_tap_of_another_sessie_cannot_be_taken_away():
    vondst = tik(factories.sessie())
    vondst_weghalen(factories.sessie(), pk=vondst.pk)
    assert Vondst.objects.get() == vondst


def test_two_sessies_stand_in_one_opbrengst_and_after_sorting_nothing_comes_in():
    kinderen = factories.sessie(tikken=["spelen"])
    buren, te_laat = (factories.sessie(soort="ronde", gebied=kinderen.gebied, tikken=["groen"]) for _ in range(2))
    sleutel = uuid.uuid4()
    eerste, ding = (opbrengst_beginnen(kinderen, sleutel=sleutel, titel="Spelen bij de school", door=None) for _ in range(2))
    assert (eerste, ding.slug) == (ding, f"spelen-bij-de-school-{ding.pk}")
    for _ in range(2):
        sessie_bijvoegen(buren, opbrengst=ding)
    sorteer(ding)
    assert (ding.stand, ding.sessies.count()) == ("gesorteerd", 2)
    for niet in (lambda: tik(kinderen), lambda: vondst_weghalen(buren, pk=1), lambda: sessie_bijvoegen(te_laat, opbrengst=ding)):
        with pytest.raises(KanNuNiet):
            niet()
    doe(opbrengst_openen, ding)
    assert tik(kinderen).sessie == kinderen


def test_what_was_tapped_after_the_page_was_made_is_not_sorted_unseen():
    ding = factories.opbrengst(stand="open", themas=())
    sessie = factories.sessie(opbrengst=ding, tikken=["spelen"])
    indeling = {sessie.vondsten.get().pk: 1}
    tik(sessie)
    with pytest.raises(Verouderd):
        sorteer(ding, indeling=indeling)
    with pytest.raises(ValidationError):
        sorteer(ding, namen={})


def test_sorting_again_keeps_the_words_of_a_thema_and_drops_an_empty_one():
    ding = factories.opbrengst(themas=("Spelen", "Water"))
    factories.sessie(opbrengst=ding, tikken=["spelen", "water"])
    een, twee = Vondst.objects.order_by("pk")
    sorteer(ding, namen={1: "Spelen en sporten", 2: "Water"}, indeling={een.pk: 1, twee.pk: None})
    assert list(Thema.objects.values_list("nummer", "naam", "tekst")) == [(1, "Spelen en sporten", "Veel kinderen noemden spelen.")]
    twee.refresh_from_db()
    assert twee.thema is None


def test_a_photo_is_public_only_where_somebody_looked_at_it():
    ding = factories.opbrengst(stand="open")
    sessie = factories.sessie(opbrengst=ding)
    bekeken, _niet, zonder = (factories.vondst(sessie, foto=foto) for foto in (True, True, False))
    sorteer(ding, tonen=[bekeken.pk, zonder.pk])
    assert [v.pk for v in Vondst.objects.getoond(ding)] == [bekeken.pk]
    sorteer(ding)
    assert list(Vondst.objects.getoond(ding)) == []


def test_it_goes_on_the_site_when_all_is_written_and_comes_off_with_a_reason():
    ding = factories.opbrengst(stand="open", themas=(), inleiding="", vervolg="")
    factories.sessie(opbrengst=ding, tikken=["spelen"])
    sorteer(ding)
    with pytest.raises(ValidationError) as fout:
        doe(opbrengst_publiceren, ding)
    assert len(fout.value.messages) == 4
    woorden = {"titel": "Spelen", "inleiding": "Wij vroegen.", "vervolg": "Wij maken een plan."}
    doe(opbrengst_schrijven, ding, teksten={1: "Een hogere glijbaan."}, **woorden)
    doe(opbrengst_publiceren, ding)
    assert [opbrengst.slug for opbrengst in Opbrengst.objects.openbaar()] == [f"spelen-{ding.pk}"]
    with pytest.raises(ValidationError):
        doe(opbrengst_schrijven, ding, teksten={1: ""}, **woorden)
    doe(opbrengst_intrekken, ding, reden="Er staat een fout in.")
    assert (ding.stand, Opbrengst.objects.openbaar().count()) == ("ingetrokken", 0)
    sorteer(ding)
    with pytest.raises(KanNuNiet):
        doe(opbrengst_weggooien, ding)
    doe(opbrengst_schrijven, ding, teksten={}, **(woorden | {"titel": "Anders"}))
    assert ding.slug == f"spelen-{ding.pk}"
    verbs = list(Gebeurtenis.objects.van(ding).values_list("verb", "zichtbaar"))
    assert verbs[2:4] == [("gepubliceerd", "iedereen"), ("van_de_site_gehaald", "medewerkers")]


def test_throwing_an_opbrengst_away_keeps_its_sessies_and_a_sessie_goes_with_its_photos(django_capture_on_commit_callbacks):
    ding = factories.opbrengst(stand="open")
    sessie = factories.sessie(opbrengst=ding)
    pad = Path(default_storage.path(factories.vondst(sessie, foto=True).foto.name))
    with pytest.raises(KanNuNiet):
        sessie_weggooien(sessie, door=None)
    ding.refresh_from_db()
    opbrengst_weggooien(ding, door=None, versie=ding.versie)
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            sessie_weggooien(sessie, door=None)
    assert (Opbrengst.objects.count(), Sessie.objects.count(), pad.exists()) == (0, 0, False)


@pytest.mark.parametrize(("openbaar", "dagen", "over"), [
    (True, 89, ("een boomhut", True, True)), (True, 91, ("", False, True)),
    (False, 364, ("een boomhut", True, True)), (False, 366, ("", False, False)),
])
def test_words_places_and_photos_go_in_time_and_the_counts_stay(openbaar, dagen, over):
    toen = timezone.now() - dt.timedelta(days=dagen)
    ding = factories.opbrengst(openbaar=openbaar)
    Opbrengst.objects.filter(pk=ding.pk).update(gepubliceerd_op=toen if openbaar else None)
    sessie = factories.sessie(opbrengst=ding, begonnen_op=toen)
    velden = {"thema": ding.themas.get(), "foto": True}
    factories.vondst(sessie, woorden="een boomhut", vak_noord=1, vak_oost=1, **velden)
    factories.vondst(sessie, foto_openbaar=True, bekeken_op=toen, **velden)
    bewaartermijnen_uitvoeren()
    eerste, tweede = Vondst.objects.order_by("pk")
    assert (eerste.woorden, bool(eerste.foto), bool(tweede.foto)) == over
    assert (eerste.vak_noord is not None) == bool(over[0])
    assert Vondst.objects.per_stem(ding) == [(ding.themas.get().pk, "kinderen", 2)]
