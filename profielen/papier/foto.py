"""Pictures of a profile for paper: small copies, so that a PDF can be mailed and a phone opens it."""

import io

from PIL import Image

ZIJDE = 1100
HOOGSTENS = 8


def fotos(beelden) -> tuple[list[dict], dict[str, bytes]]:
    """([{"naam", "alt"}], {name: JPEG}); of a picture whose file is gone only its words stay (name empty)."""
    rijen, bestanden = [], {}
    for nummer, beeld in enumerate(list(beelden)[:HOOGSTENS], 1):
        naam = f"foto{nummer}.jpg"
        if (jpeg := _klein(beeld.bestand)) is None:
            naam = ""
        else:
            bestanden[naam] = jpeg
        rijen.append({"naam": naam, "alt": beeld.alt})
    return rijen, bestanden


def _klein(bestand) -> bytes | None:
    """A JPEG that we made ourselves when it came in, so it may be decoded here."""
    try:
        with bestand.open("rb") as stroom, Image.open(stroom, formats=["JPEG"]) as foto:
            foto.draft("RGB", (ZIJDE, ZIJDE))
            klein = foto.convert("RGB")
            klein.thumbnail((ZIJDE, ZIJDE))
    except OSError:
        return None
    uit = io.BytesIO()
    klein.save(uit, "JPEG", quality=80)
    return uit.getvalue()
