"""From template to letter: plain text first, HTML beside it where there is a template for it."""

from dataclasses import dataclass

from django.conf import settings
from django.template import Context, TemplateDoesNotExist, engines

_ONDERWERP = "Onderwerp:"


@dataclass(frozen=True)
class Brief:
    """A rendered mail."""

    onderwerp: str
    tekst: str
    html: str


def maak_brief(sjabloon: str, context: dict) -> Brief:
    """Render `post/<sjabloon>.txt`: a line "Onderwerp: ...", a blank line, the text; and the `.html` if it exists.

    ValueError when the template has no such first line.
    """
    alles = {
        "GEMEENTE": settings.GEMEENTE_NAAM,
        "GEMEENTE_TELEFOON": settings.GEMEENTE_TELEFOON,
        "SITE_URL": settings.SITE_URL.rstrip("/"),
        **context,
    }
    engine = engines["django"].engine
    # Plain text is not HTML: with escaping on, an apostrophe would arrive as &#x27;.
    ruw = engine.get_template(f"post/{sjabloon}.txt").render(Context(alles, autoescape=False))
    kop, _, tekst = ruw.replace("\r\n", "\n").lstrip().partition("\n\n")
    if not kop.startswith(_ONDERWERP):
        raise ValueError(f"post/{sjabloon}.txt begint niet met '{_ONDERWERP}'")
    # A newline in a title would start another header; there is one line, whatever is in it.
    onderwerp = " ".join(kop.removeprefix(_ONDERWERP).split())[:200]
    try:
        html = engine.get_template(f"post/{sjabloon}.html").render(Context({**alles, "onderwerp": onderwerp}))
    except TemplateDoesNotExist as fout:
        if fout.args != (f"post/{sjabloon}.html",):
            raise
        html = ""
    return Brief(onderwerp, tekst.strip() + "\n", html)
