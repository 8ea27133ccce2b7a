"""The door for photos: what comes in, what comes out, and what it costs."""

import io
import subprocess
import sys

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from kampen_wijk.files import fotos as deur
from kampen_wijk.files.decoder import soort_van
from kampen_wijk.files.fotos import DECODER, MAX_BYTES, ZINNEN, OngeldigeFoto, maak_onherkenbaar, schoon
from tests.kampen_wijk.plaatjes import beeld, inhoud, jpeg, met_geheimen, png_met_maat, upload


def geopend(foto):
    return Image.open(io.BytesIO(foto.inhoud))


def geweigerd(data: bytes) -> str:
    with pytest.raises(OngeldigeFoto) as fout:
        schoon(upload(data))
    return fout.value.code


@pytest.mark.parametrize("formaat", ["JPEG", "PNG", "WEBP", "GIF", "HEIF"])
def test_photos_of_every_kind_come_out_as_jpeg_of_the_same_size(formaat):
    foto = schoon(upload(inhoud(beeld(96, 64), formaat)))
    assert (foto.breedte, foto.hoogte) == (96, 64)
    assert (geopend(foto).format, geopend(foto).mode, geopend(foto).size) == ("JPEG", "RGB", (96, 64))


def test_no_byte_of_metadata_comes_out():
    foto = schoon(upload(met_geheimen()))
    assert b"KANARIE" in met_geheimen()
    assert b"KANARIE" not in foto.inhoud
    assert set(geopend(foto).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert dict(geopend(foto).getexif()) == {}


@pytest.mark.parametrize(
    ("draai", "maat", "rood"), [(1, (80, 40), (3, 20)), (3, (80, 40), (76, 20)), (6, (40, 80), (20, 3))]
)
def test_a_turned_photo_comes_out_the_right_way_up(draai, maat, rood):
    foto = schoon(upload(met_geheimen(draai)))
    r, g, b = geopend(foto).getpixel(rood)
    assert (geopend(foto).size, r > 200, g < 60, b < 60) == (maat, True, True, True)


def test_a_large_photo_becomes_at_most_2400_pixels_wide():
    foto = schoon(upload(jpeg(breedte=4032, hoogte=3024)))
    assert (foto.breedte, foto.hoogte) == (2400, 1800)


def ruis(breedte, hoogte):
    return inhoud(Image.effect_noise((breedte, hoogte), 80).convert("RGB"), quality=95)


@pytest.mark.parametrize(("maat", "vak", "hoek"), [((160, 120), 9, (20, 20)), ((120, 160), 7, (20, 20)), ((160, 120), 47, (140, 100))])
def test_hidden_squares_are_one_colour_each_and_nothing_else_changes(maat, vak, hoek):
    eerst = ruis(*maat)
    foto = maak_onherkenbaar(ContentFile(eerst, "x.jpg"), *maat, [vak])
    beeld, oud = geopend(foto), Image.open(io.BytesIO(eerst))
    x, y = hoek
    # The blocks of eight by eight of a JPEG that lie wholly inside the square.
    binnen = [beeld.getpixel((i, j))[0] for i in range(x + 4, x + 20) for j in range(y + 4, y + 20)]
    ver = (x + 60) % maat[0], (y + 60) % maat[1]
    assert (beeld.size, max(binnen) - min(binnen) <= 4) == (maat, True)
    assert max(abs(a - b) for a, b in zip(beeld.getpixel(ver), oud.convert("RGB").getpixel(ver), strict=True)) < 60
    van, tot = (x, y), (x + 20, y + 20)
    assert len({oud.getpixel((i, j)) for i in range(van[0], tot[0]) for j in range(van[1], tot[1])}) > 100


def test_hiding_in_a_photo_smaller_than_the_grid_breaks_nothing():
    assert maak_onherkenbaar(ContentFile(jpeg(breedte=3, hoogte=1), "x.jpg"), 3, 1, list(range(48))).breedte == 3


def test_hiding_in_a_file_that_is_no_photo_is_refused():
    with pytest.raises(OngeldigeFoto):
        maak_onherkenbaar(ContentFile(b"geen foto", "x.jpg"), 1, 1, [0])


def test_what_is_see_through_becomes_white():
    glas = inhoud(beeld(kleur=(0, 0, 0, 0), mode="RGBA"), "PNG")
    assert geopend(schoon(upload(glas))).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_unusual_kinds_of_pixels_are_welcome(mode):
    formaat = "JPEG" if mode == "CMYK" else "PNG"
    assert schoon(upload(inhoud(beeld(kleur=0, mode=mode), formaat))).breedte == 80


def test_only_the_first_picture_of_an_animation_is_kept():
    bewegend = inhoud(beeld(kleur="red"), "GIF", save_all=True, append_images=[beeld(kleur="blue")])
    r, _, b = geopend(schoon(upload(bewegend))).getpixel((5, 5))
    assert (r > 200, b < 60) == (True, True)


@pytest.mark.parametrize(
    "data",
    [b"Dit is geen foto.", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"MZ\x90\0", b"\0" * 50, b"\xff"],
)
def test_a_file_that_is_no_photo_is_refused_whatever_its_name(data):
    assert geweigerd(data) == "geen_foto"


def test_an_empty_file_is_refused():
    assert geweigerd(b"") == "leeg"


def test_a_photo_over_twenty_megabytes_is_refused_before_it_is_read():
    groot = upload(jpeg())
    groot.size = MAX_BYTES + 1
    with pytest.raises(OngeldigeFoto, match="groter dan 20 MB"):
        schoon(groot)


def test_a_file_that_is_larger_than_it_says_is_refused():
    groot = upload(jpeg() + b"\0" * MAX_BYTES)
    groot.size = 10
    with pytest.raises(OngeldigeFoto, match="groter dan 20 MB"):
        schoon(groot)


@pytest.mark.parametrize(("breedte", "hoogte"), [(13_000, 13_000), (60_000, 100), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_of_a_png_is_refused_before_a_pixel_is_decoded(breedte, hoogte):
    code, _, megabytes = decodeer(png_met_maat(breedte, hoogte))
    assert code in {"te_veel_pixels", "kapot"}
    assert megabytes < 80


def test_a_bomb_of_a_png_gets_a_sentence_that_says_what_to_do():
    assert geweigerd(png_met_maat(13_000, 13_000)) == "te_veel_pixels"
    assert "Maak de foto kleiner" in ZINNEN["te_veel_pixels"]


@pytest.mark.parametrize("formaat", ["JPEG", "PNG", "WEBP", "GIF", "HEIF"])
def test_half_a_photo_is_refused_with_a_sentence(formaat):
    ruis = Image.effect_noise((200, 200), 80).convert("RGB")
    heel = inhoud(ruis, formaat)
    assert geweigerd(heel[: len(heel) // 2]) == "kapot"


def test_a_photo_whose_decoder_dies_is_refused_with_a_sentence(monkeypatch, tmp_path):
    dood = tmp_path / "decoder.py"
    dood.write_text("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    monkeypatch.setattr(deur, "DECODER", dood)
    assert geweigerd(jpeg()) == "te_zwaar"


def test_a_decoder_that_never_ends_is_stopped(monkeypatch, tmp_path):
    traag = tmp_path / "decoder.py"
    traag.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(deur, "DECODER", traag)
    monkeypatch.setattr(deur, "SECONDS", 0.5)
    assert geweigerd(jpeg()) == "te_zwaar"


def test_the_decoder_sees_no_key_of_the_portal(monkeypatch, tmp_path):
    kijker = tmp_path / "decoder.py"
    kijker.write_text(
        "import os, sys; print(2 if 'SECRET_KEY' in os.environ else 1, 1, flush=True);"
        "sys.stdout.buffer.write(b'\\xff\\xd8\\xff')"
    )
    monkeypatch.setenv("SECRET_KEY", "kanarie")
    monkeypatch.setattr(deur, "DECODER", kijker)
    assert schoon(upload(jpeg())).breedte == 1


@pytest.mark.parametrize("antwoord", ["", "8 8\\n<script>", "99999 1\\n", "\\xe9\\xe9 1\\n", "onzin\\n", "1 1 1\\n"])
def test_what_a_decoder_says_is_not_believed_on_its_word(monkeypatch, tmp_path, antwoord):
    leugenaar = tmp_path / "decoder.py"
    leugenaar.write_text(f"import sys; sys.stdout.buffer.write(b'{antwoord}')")
    monkeypatch.setattr(deur, "DECODER", leugenaar)
    assert geweigerd(jpeg()) == "kapot"


def test_when_all_places_are_taken_the_visitor_is_asked_to_try_later(monkeypatch):
    monkeypatch.setattr(deur, "SECONDS", 0.05)
    with deur._plaatsen, deur._plaatsen:
        assert geweigerd(jpeg()) == "druk"


def test_the_decoder_holds_itself_to_its_memory():
    code = (
        f"import sys; sys.path.insert(0, {str(DECODER.parent)!r}); import decoder\n"
        "decoder.limit('PNG')\n"
        "try:\n    bytearray(600 * 1024 * 1024)\nexcept MemoryError:\n    print('vol')"
    )
    klaar = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert klaar.stdout == "vol\n"


def test_the_decoder_starts_without_django():
    code = f"import sys; sys.path.insert(0, {str(DECODER.parent)!r}); import decoder; print('django' in sys.modules)"
    klaar = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert klaar.stdout == "False\n"


# A fork counts the memory of its parent as its own, so a small parent stands in between.
METER = """
import resource, subprocess, sys
klaar = subprocess.run([sys.executable, "-I", sys.argv[1]], stdin=sys.stdin, stdout=subprocess.PIPE)
print(klaar.stdout.partition(b"\\n")[0].decode())
print(klaar.returncode)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def decodeer(data: bytes):
    """First line, exit code and peak memory (MB) of a decoder run."""
    klaar = subprocess.run(
        [sys.executable, "-I", "-c", METER, DECODER],
        input=data, capture_output=True, check=True, env={"MALLOC_ARENA_MAX": "1"},
    )
    kop, code, kilobytes = klaar.stdout.decode().splitlines()
    return kop, int(code), int(kilobytes) / 1024


@pytest.mark.parametrize("formaat", ["JPEG", "PNG", "HEIF"])
def test_a_twelve_megapixel_photo_takes_less_than_200_mb(formaat):
    kop, code, megabytes = decodeer(inhoud(beeld(4032, 3024), formaat))
    assert (kop, code) == ("2400 1800", 0)
    assert megabytes < 200


def test_a_48_megapixel_jpeg_takes_less_than_200_mb():
    kop, _, megabytes = decodeer(jpeg(breedte=8064, hoogte=6048))
    assert kop == "2400 1800"
    assert megabytes < 200


def test_a_48_megapixel_heic_of_a_phone_is_welcome():
    kop, _, megabytes = decodeer(inhoud(beeld(8064, 6048), "HEIF", tile_size=512, quality=20))
    assert kop == "2400 1800"
    assert megabytes < 450


def test_an_avif_or_video_is_no_photo_to_us():
    assert [soort_van(b"\0\0\0\x20ftyp" + merk) for merk in (b"avif", b"isom", b"heic")] == [None, None, "HEIF"]
