"""The form field, the draft, the way out, and what happens to files."""

import os
import time
import uuid

import pytest
from django import forms
from django.http import Http404
from django.utils.datastructures import MultiValueDict

from kampen_wijk.files import concept
from kampen_wijk.files.bewaren import oude_conceptfotos, verweesde_bestanden
from kampen_wijk.files.forms import FotosField
from kampen_wijk.files.fotos import SchoneFoto
from kampen_wijk.files.http import foto_antwoord, openbare_foto
from kampen_wijk.files.models import ConceptFoto
from tests.kampen_wijk.plaatjes import jpeg, upload

FOTO = SchoneFoto(b"\xff\xd8\xff een foto", 80, 40)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "bestanden"
    return settings.MEDIA_ROOT


class Formulier(forms.Form):
    tekst = forms.CharField()
    fotos = FotosField()


def ingevuld(*uploads, tekst="hallo"):
    formulier = Formulier({"tekst": tekst}, MultiValueDict({"fotos": list(uploads)}))
    formulier.is_valid()
    return formulier


def bestanden(media):
    return sorted(pad.name for pad in media.rglob("*") if pad.is_file())


def test_a_form_without_photos_is_fine():
    formulier = ingevuld()
    assert (formulier.errors, formulier.cleaned_data["fotos"]) == ({}, [])


def test_a_form_where_a_photo_is_asked_says_so():
    class Verplicht(forms.Form):
        fotos = FotosField(required=True)

    assert Verplicht({}, MultiValueDict()).errors == {"fotos": ["Kies een foto."]}


def test_several_photos_come_in_at_once():
    formulier = ingevuld(upload(jpeg(breedte=10)), upload(jpeg(breedte=20)))
    assert [f.breedte for f in formulier.cleaned_data["fotos"]] == [10, 20]


def test_the_error_names_the_file_and_the_good_photo_is_kept():
    formulier = ingevuld(upload(b"tekst", "vakan\x00tie.txt"), upload(jpeg(breedte=20)))
    assert formulier.errors == {
        "fotos": ["vakantie.txt: Dit bestand is geen foto. Kies een foto van het type JPG, PNG, WebP of HEIC."]
    }
    assert [f.breedte for f in formulier.fields["fotos"].goed] == [20]


def test_of_ten_photos_the_first_five_are_kept():
    formulier = ingevuld(*(upload(jpeg(breedte=10 + n)) for n in range(10)))
    assert formulier.errors == {
        "fotos": ["U kunt hoogstens 5 foto's meesturen. De eerste 5 hebben wij bewaard, de andere niet."]
    }
    assert [f.breedte for f in formulier.fields["fotos"].goed] == [10, 11, 12, 13, 14]


def test_a_photo_is_kept_when_another_field_is_refused():
    formulier = ingevuld(upload(jpeg(breedte=20)), tekst="")
    assert list(formulier.errors) == ["tekst"]
    assert [f.breedte for f in formulier.fields["fotos"].goed] == [20]


def test_two_forms_do_not_share_their_photos():
    een, twee = ingevuld(upload(jpeg())), ingevuld()
    assert (len(een.fields["fotos"].goed), twee.fields["fotos"].goed) == (1, [])


def test_the_input_takes_several_pictures_and_no_inline_style():
    html = str(Formulier()["fotos"])
    assert "multiple" in html
    assert 'accept="image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"' in html
    assert "style" not in html


@pytest.mark.django_db
def test_a_draft_holds_at_most_five_photos():
    sleutel = uuid.uuid4()
    assert concept.vul_aan(sleutel, [FOTO] * 3) == 0
    assert concept.vul_aan(sleutel, [FOTO] * 4) == 2
    assert len(concept.fotos(sleutel)) == 5
    with pytest.raises(concept.ConceptVol):
        concept.bewaar(sleutel, FOTO)


@pytest.mark.django_db
def test_a_draft_opens_to_its_own_key_only(django_capture_on_commit_callbacks):
    foto = concept.bewaar(uuid.uuid4(), FOTO)
    ander = uuid.uuid4()
    assert concept.fotos(ander) == []
    assert concept.verwijder(ander, foto.pk) is False
    assert concept.neem_over(ander) == []
    assert ConceptFoto.objects.count() == 1


@pytest.mark.django_db
def test_a_photo_taken_out_of_the_draft_is_gone_from_the_disk_too(media, django_capture_on_commit_callbacks):
    sleutel = uuid.uuid4()
    foto = concept.bewaar(sleutel, FOTO)
    with django_capture_on_commit_callbacks(execute=True):
        assert concept.verwijder(sleutel, foto.pk) is True
        assert len(bestanden(media)) == 1
    assert bestanden(media) == []


@pytest.mark.django_db
def test_taking_over_moves_the_photos_and_empties_the_draft(media, django_capture_on_commit_callbacks):
    sleutel = uuid.uuid4()
    concept.vul_aan(sleutel, [FOTO, SchoneFoto(b"twee", 1, 2)])
    with django_capture_on_commit_callbacks(execute=True):
        assert concept.neem_over(sleutel) == [FOTO, SchoneFoto(b"twee", 1, 2)]
    assert (concept.fotos(sleutel), bestanden(media)) == ([], [])


@pytest.mark.django_db
def test_a_photo_that_was_lost_from_the_disk_does_not_stop_the_others(media):
    sleutel = uuid.uuid4()
    weg = concept.bewaar(sleutel, FOTO)
    concept.bewaar(sleutel, SchoneFoto(b"twee", 1, 2))
    (media / weg.bestand.name).unlink()
    assert [f.inhoud for f in concept.neem_over(sleutel)] == [b"twee"]


@pytest.mark.django_db
def test_a_stored_photo_has_a_name_that_says_nothing_and_is_readable_by_us_only(media):
    foto = concept.bewaar(uuid.uuid4(), FOTO)
    pad = media / foto.bestand.name
    assert (len(pad.stem), pad.suffix, uuid.UUID(pad.stem).version) == (32, ".jpg", 4)
    assert (pad.stat().st_mode & 0o777, pad.parent.stat().st_mode & 0o777) == (0o600, 0o700)


@pytest.mark.django_db
def test_a_photo_goes_out_as_nothing_but_a_picture():
    antwoord = foto_antwoord(concept.bewaar(uuid.uuid4(), FOTO).bestand)
    koppen = ("Content-Type", "X-Content-Type-Options", "Cache-Control", "Content-Disposition")
    assert {kop: antwoord[kop] for kop in koppen} == {
        "Content-Type": "image/jpeg",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
        "Content-Disposition": 'inline; filename="foto.jpg"',
    }
    assert antwoord.getvalue() == FOTO.inhoud
    antwoord.close()


@pytest.mark.django_db
def test_a_public_photo_comes_over_the_line_once_and_is_asked_for_each_time(rf):
    bestand = concept.bewaar(uuid.uuid4(), FOTO).bestand
    eerste = openbare_foto(rf.get("/"), bestand)
    assert (eerste.status_code, eerste["Cache-Control"], eerste.getvalue()) == (200, "private, no-cache", FOTO.inhoud)
    eerste.close()
    nog = openbare_foto(rf.get("/", headers={"if-none-match": eerste["ETag"]}), bestand)
    assert (nog.status_code, nog.content, nog["ETag"]) == (304, b"", eerste["ETag"])
    ander = openbare_foto(rf.get("/", headers={"if-none-match": '"iets anders"'}), bestand)
    assert ander.status_code == 200
    assert bestand.name.split("/")[-1][:8] not in eerste["ETag"]
    ander.close()


@pytest.mark.django_db
def test_a_photo_whose_file_is_gone_is_not_found(media):
    foto = concept.bewaar(uuid.uuid4(), FOTO)
    (media / foto.bestand.name).unlink()
    with pytest.raises(Http404):
        foto_antwoord(foto.bestand)


@pytest.mark.django_db
def test_drafts_go_after_a_day_with_their_files(media, time_machine, django_capture_on_commit_callbacks):
    time_machine.move_to("2026-03-01 12:00:00+00:00")
    concept.bewaar(uuid.uuid4(), FOTO)
    time_machine.move_to("2026-03-02 11:00:00+00:00")
    jong = concept.bewaar(uuid.uuid4(), FOTO)
    time_machine.move_to("2026-03-02 12:00:01+00:00")
    with django_capture_on_commit_callbacks(execute=True):
        assert oude_conceptfotos() == 1
    assert bestanden(media) == [os.path.basename(jong.bestand.name)]


@pytest.mark.django_db
def test_a_file_that_no_row_knows_goes_after_a_day_and_no_other(media, django_capture_on_commit_callbacks):
    bekend = concept.bewaar(uuid.uuid4(), FOTO)
    oud, jong = media / "concept" / "oud.jpg", media / "concept" / "jong.jpg"
    for pad in (oud, jong):
        pad.write_bytes(b"x")
    gisteren = time.time() - 25 * 3600
    os.utime(oud, (gisteren, gisteren))
    os.utime(media / bekend.bestand.name, (gisteren, gisteren))
    with django_capture_on_commit_callbacks(execute=True):
        assert verweesde_bestanden() == 1
    assert bestanden(media) == sorted([os.path.basename(bekend.bestand.name), "jong.jpg"])
