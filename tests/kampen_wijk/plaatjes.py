"""Pictures for tests, kind and hostile; made on the spot, so that no real photo is ever kept here."""

import io
import struct
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image


def upload(inhoud: bytes, naam="vakantie.jpg"):
    return SimpleUploadedFile(naam, inhoud, content_type="image/jpeg")


def beeld(breedte=80, hoogte=40, kleur="navy", mode="RGB"):
    return Image.new(mode, (breedte, hoogte), kleur)


def inhoud(plaatje, formaat="JPEG", **opties) -> bytes:
    if formaat == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener()
    uit = io.BytesIO()
    plaatje.save(uit, formaat, **opties)
    return uit.getvalue()


def jpeg(**maat) -> bytes:
    return inhoud(beeld(**maat))


def met_geheimen(draai=None) -> bytes:
    """A JPEG with GPS, a camera name, a comment and a colour profile; turned as `draai` says."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "KANARIE-CAMERA"
    if draai:
        exif[ExifTags.Base.Orientation] = draai
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "KANARIE-PLEK"
    plaatje = beeld()
    plaatje.paste("red", (0, 0, 10, 40))
    return inhoud(plaatje, exif=exif, comment=b"KANARIE-TEKST", icc_profile=b"KANARIE-PROFIEL")


def png_met_maat(breedte, hoogte) -> bytes:
    """A PNG of a few hundred bytes that says it is this large."""

    def stuk(soort, data):
        return struct.pack(">I", len(data)) + soort + data + struct.pack(">I", zlib.crc32(soort + data))

    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", data) + stuk(b"IEND", b"")
