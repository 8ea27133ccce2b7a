"""The photo decoder: a program of its own that turns an untrusted picture on stdin into a clean JPEG on stdout.

Told `8x6:0,9`, it makes those squares of a grid over the picture unrecognisable.

It runs in a process of its own, so that a hostile picture can at most end that process. It imports no Django:
it starts in a tenth of a second. The first line of stdout is "<breedte> <hoogte>" or the word for what is wrong.
"""

import io
import resource
import sys

MB = 1024 * 1024
MEMORY = {"HEIF": 768 * MB}  # libde265 decodes the whole picture: 48 MP really takes some 370 MB
MEMORY_OTHERS = 448 * MB  # address space, of which a normal photo really uses less than 200 MB
CPU_SECONDS = 20
LONGEST_SIDE = 2400
QUALITY = 85

# JPEG is decoded at a half, quarter or eighth of its size, so a phone's 108 megapixels cost little.
MAX_PIXELS = {"JPEG": 110_000_000, "HEIF": 52_000_000, "PNG": 14_000_000, "WEBP": 12_500_000, "GIF": 14_000_000}
MAX_SIDE = 16_384
HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


def soort_van(inhoud: bytes) -> str | None:
    """The format by its first bytes: what the name or the browser says does not count."""
    if inhoud.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if inhoud.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if inhoud[:4] == b"RIFF" and inhoud[8:12] == b"WEBP":
        return "WEBP"
    if inhoud[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    if inhoud[4:8] == b"ftyp" and inhoud[8:12] in HEIF_BRANDS:
        return "HEIF"
    return None


def limit(soort: str) -> None:
    """What this process may take; past it the decoder fails, not the site."""
    memory = MEMORY.get(soort, MEMORY_OTHERS)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def open_photo(inhoud: bytes, soort: str):
    """Read the header only; the plug-in is chosen by us, never guessed."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # our own limit per format is checked before a pixel is decoded
    if soort == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener(decode_threads=1, depth_images=False, aux_images=False)
    return Image.open(io.BytesIO(inhoud), formats=[soort])


def shrink(photo, soort: str):
    """The picture at most LONGEST_SIDE wide or high, the right way up, in RGB on white."""
    from PIL import Image, ImageOps

    if soort == "JPEG":
        photo.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    if photo.mode.startswith("I"):  # sixteen bits of grey
        photo = photo.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if photo.mode == "P":
        photo = photo.convert("RGBA" if "transparency" in photo.info else "RGB")
    photo.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
    photo = ImageOps.exif_transpose(photo)
    if photo.mode in ("LA", "PA", "RGBA", "RGBa") or "transparency" in photo.info:
        photo = photo.convert("RGBA")
        photo = Image.alpha_composite(Image.new("RGBA", photo.size, "white"), photo)
    return photo.convert("RGB")


def hide(photo, grid: str) -> None:
    """One colour per square, their mean: of what was there nothing else is left to bring back."""
    from PIL import Image

    size, _, squares = grid.partition(":")
    columns, rows = (int(number) for number in size.split("x"))
    width, height = photo.size
    for square in squares.split(","):
        row, column = divmod(int(square), columns)
        left, right = column * width // columns, (column + 1) * width // columns
        top, bottom = row * height // rows, (row + 1) * height // rows
        if left < right and top < bottom:
            mean = photo.crop((left, top, right, bottom)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
            photo.paste(mean, (left, top, right, bottom))


def clean(inhoud: bytes, soort: str, grid: str = "") -> tuple[bytes, int, int] | str:
    """A JPEG of fresh pixels without a byte of the original around them, or the word for what is wrong."""
    from PIL import Image

    photo = open_photo(inhoud, soort)
    breedte, hoogte = photo.size
    if breedte * hoogte > MAX_PIXELS[soort] or max(breedte, hoogte) > MAX_SIDE:
        return "te_veel_pixels"
    small = shrink(photo, soort)
    fresh = Image.new("RGB", small.size)
    fresh.paste(small)
    if grid:
        hide(fresh, grid)
    out = io.BytesIO()
    fresh.save(out, "JPEG", quality=QUALITY, optimize=False)
    return out.getvalue(), *fresh.size


def main() -> None:
    inhoud = sys.stdin.buffer.read()
    soort = soort_van(inhoud)
    if soort is None:
        answer: tuple[bytes, int, int] | str = "geen_foto"
    else:
        limit(soort)
        try:
            answer = clean(inhoud, soort, "".join(sys.argv[1:]))
        except MemoryError:
            answer = "te_zwaar"
        except (OSError, ValueError, SyntaxError, RuntimeError, EOFError, ArithmeticError, LookupError, TypeError):
            answer = "kapot"
    if isinstance(answer, str):
        sys.stdout.buffer.write(answer.encode() + b"\n")
    else:
        jpeg, breedte, hoogte = answer
        sys.stdout.buffer.write(f"{breedte} {hoogte}\n".encode() + jpeg)


if __name__ == "__main__":
    main()
