"""Photos: cleaned, kept while a form is refused, and never of anybody else."""

import io
import uuid

import pytest
from PIL import Image

from kampen_wijk.files import concept
from kampen_wijk.files.models import ConceptFoto
from participatie.inzendingen.geheim import geheim_van
from participatie.inzendingen.models import Foto, Inzending
from tests import factories
from tests.kampen_wijk import plaatjes

pytestmark = pytest.mark.django_db


def jpeg():
    return plaatjes.upload(plaatjes.jpeg())


def haal(client, adres):
    """The answer, read to its end so that the file is closed."""
    antwoord = client.get(adres)
    antwoord.getvalue()
    return antwoord


def bladzijde(form):
    """What the browser sends back of a page with photos in the draft."""
    return {"bewaard": "ja"} if form.concept_fotos() else {}


def test_photos_are_stored_without_metadata(client, ingevuld):
    client.post("/signaal/", {**ingevuld(), "fotos": [plaatjes.upload(plaatjes.met_geheimen())]})
    foto = Foto.objects.get(inzending=Inzending.objects.get())
    with foto.bestand.open() as bestand, Image.open(bestand) as beeld:
        assert (beeld.format, dict(beeld.getexif()), beeld.info.get("comment")) == ("JPEG", {}, None)


def test_photos_survive_a_refused_form(client, ingevuld):
    data = ingevuld(tekst="")
    antwoord = client.post("/signaal/", {**data, "fotos": [jpeg(), jpeg()]})
    bewaard = antwoord.context["concept_fotos"]
    assert len(bewaard) == 2
    for foto in bewaard:
        adres = f"/concept/{data['sleutel']}/foto/{foto.pk}/"
        assert adres in antwoord.content.decode()
        antwoord_foto = haal(client, adres)
        assert (antwoord_foto.status_code, antwoord_foto["Content-Type"]) == (200, "image/jpeg")
    client.post("/signaal/", {**data, "tekst": "Nu wel", **bladzijde(antwoord.context["form"])})
    assert (Foto.objects.count(), ConceptFoto.objects.count()) == (2, 0)


def test_a_photo_can_be_taken_out_without_javascript(client, ingevuld):
    data = ingevuld()
    antwoord = client.post("/signaal/", {**data, "tekst": "", "fotos": [jpeg(), jpeg()]})
    weg, blijft = antwoord.context["concept_fotos"]
    antwoord = client.post("/signaal/", {**data, "bewaard": "ja", "verwijder_foto": str(weg.pk)})
    assert [f.pk for f in antwoord.context["concept_fotos"]] == [blijft.pk]
    assert Inzending.objects.count() == 0
    assert antwoord.context["form"]["tekst"].value() == data["tekst"]


@pytest.mark.parametrize("pk", ["0", "-1", "x", "9" * 30, "\0", "", "１"])
def test_taking_out_what_is_no_photo_takes_nothing_out(client, ingevuld, pk):
    data = ingevuld(tekst="")
    client.post("/signaal/", {**data, "fotos": [jpeg()]})
    antwoord = client.post("/signaal/", {**data, "bewaard": "ja", "verwijder_foto": pk})
    assert (antwoord.status_code, len(antwoord.context["concept_fotos"])) == (200, 1)


def test_a_photo_of_another_form_can_neither_be_seen_nor_taken_out(client, ingevuld):
    ander = client.post("/signaal/", {**ingevuld(tekst=""), "fotos": [jpeg()]}).context["concept_fotos"][0]
    data = ingevuld(tekst="")
    client.post("/signaal/", {**data, "verwijder_foto": str(ander.pk)})
    assert client.get(f"/concept/{data['sleutel']}/foto/{ander.pk}/").status_code == 404
    assert list(ConceptFoto.objects.all()) == [ander]


def fotofouten(antwoord):
    assert antwoord.status_code == 200
    assert Inzending.objects.count() == 0
    assert antwoord.context["form"]["tekst"].value() == "De lantaarnpaal is kapot."
    return antwoord.context["form"].errors["fotos"]


def test_what_is_no_photo_gets_a_sentence_and_the_good_ones_stay(client, ingevuld):
    nep = plaatjes.upload(b"<html>geen foto</html>", naam="nep.jpg")
    antwoord = client.post("/signaal/", {**ingevuld(), "fotos": [jpeg(), nep]})
    assert fotofouten(antwoord) == [
        "nep.jpg: Dit bestand is geen foto. Kies een foto van het type JPG, PNG, WebP of HEIC."
    ]
    assert len(antwoord.context["concept_fotos"]) == 1


def test_a_png_bomb_gets_a_sentence(client, ingevuld):
    bom = plaatjes.upload(plaatjes.png_met_maat(13_000, 13_000), naam="bom.png")
    (zin,) = fotofouten(client.post("/signaal/", {**ingevuld(), "fotos": [bom]}))
    assert zin.startswith("bom.png: Deze foto heeft te veel beeldpunten.")


def test_a_heic_of_a_phone_is_welcome(client, ingevuld):
    from pillow_heif import from_pillow

    uit = io.BytesIO()
    from_pillow(Image.new("RGB", (64, 48), "navy")).save(uit)
    client.post("/signaal/", {**ingevuld(), "fotos": [plaatjes.upload(uit.getvalue(), naam="IMG_1.HEIC")]})
    foto = Foto.objects.get()
    assert (foto.breedte, foto.hoogte) == (64, 48)


def test_of_ten_photos_the_first_five_are_kept_and_a_sentence_says_so(client, ingevuld):
    antwoord = client.post("/signaal/", {**ingevuld(), "fotos": [jpeg() for _ in range(10)]})
    assert fotofouten(antwoord) == [
        "U kunt hoogstens 5 foto's meesturen. De eerste 5 hebben wij bewaard, de andere niet."
    ]
    assert len(antwoord.context["concept_fotos"]) == 5


def test_a_sixth_photo_beside_five_in_the_draft_is_refused(client, ingevuld):
    data = ingevuld(tekst="")
    client.post("/signaal/", {**data, "fotos": [jpeg() for _ in range(5)]})
    antwoord = client.post("/signaal/", {**data, "tekst": "Nu wel", "bewaard": "ja", "fotos": [jpeg()]})
    assert antwoord.context["form"].errors["fotos"][0].startswith("U kunt hoogstens 5 foto's meesturen.")
    assert (Inzending.objects.count(), ConceptFoto.objects.count()) == (0, 5)


def test_the_sender_sees_their_photo_and_nobody_elses(client):
    mijn, ander = factories.signaal(), factories.signaal()
    bestand = concept.bewaar(uuid.uuid4(), concept.SchoneFoto(plaatjes.jpeg(), 80, 40)).bestand
    foto = Foto.objects.create(inzending=mijn, bestand=bestand.name, breedte=80, hoogte=40)
    goed = haal(client, f"/inzending/{geheim_van(mijn)}/foto/{foto.pk}/")
    assert goed.status_code == 200
    assert (goed["Cache-Control"], goed["Referrer-Policy"]) == ("private, no-store", "no-referrer")
    assert client.get(f"/inzending/{geheim_van(ander)}/foto/{foto.pk}/").status_code == 404
    assert client.get(f"/inzending/{'x' * 40}/foto/{foto.pk}/").status_code == 404
    assert client.get(f"/inzending/{geheim_van(mijn)}/foto/{'9' * 30}/").status_code == 404
