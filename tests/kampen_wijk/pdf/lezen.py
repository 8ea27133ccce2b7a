"""Reads back what stands in a PDF of ours."""

import io

from pypdf import PdfReader


def lees(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def woorden(pdf: bytes) -> str:
    """All text on a line, as a screen reader meets it; where a long run was broken does not count."""
    tekst = "\n".join(blad.extract_text() for blad in lees(pdf).pages)
    return " ".join(tekst.replace("\u200b\n", "").replace("\u200b", "").split())
