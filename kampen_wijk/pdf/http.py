"""How a PDF goes out, and what somebody reads when there is none."""

import functools
from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render

from kampen_wijk.pdf.maken import PdfLuktNiet


def pdf_antwoord(inhoud: bytes, naam: str) -> HttpResponse:
    """Opens in the browser under `naam`; kept nowhere, unless a view says otherwise."""
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="{naam}.pdf"'
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def of_een_zin(view: Callable) -> Callable:
    """Where the PDF cannot be made, the visitor reads what to do instead."""

    @functools.wraps(view)
    def met_zin(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except PdfLuktNiet:
            return render(request, "papier/lukt_niet.html", status=503)

    return met_zin
