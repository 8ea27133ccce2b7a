"""What somebody chose to compare, read from the address: everything else in it is left alone."""

from dataclasses import dataclass

from kampen_wijk.pagecache.version import onthoud
from profielen.models import Indicator
from profielen.vergelijken import HOOGSTENS
from wijken.models import Gebied


@dataclass(frozen=True)
class Optie:
    """Something that can be chosen, and whether it was."""

    code: str
    naam: str
    gekozen: bool


@dataclass(frozen=True)
class Keuze:
    """Gebieden and themes side by side."""

    gebieden: list[Gebied]
    themas: list[str]
    cbs_themas: list[str]
    te_veel: bool
    onbekend: bool

    @property
    def per_cbs_thema(self) -> bool:
        return bool(self.cbs_themas) and not self.themas

    def wil(self, indicator: Indicator) -> bool:
        """Without a theme, all of them."""
        if not (self.themas or self.cbs_themas):
            return True
        return indicator.thema in self.themas or indicator.cbs_thema in self.cbs_themas

    @property
    def plekken(self) -> list[list[Optie]]:
        """The lists to choose from, one for each place at the table."""
        gekozen = [gebied.slug for gebied in self.gebieden] + [""] * (HOOGSTENS - len(self.gebieden))
        return [[Optie(g.slug, g.naam, g.slug == slug) for g in te_vergelijken()] for slug in gekozen]

    @property
    def thema_opties(self) -> list[Optie]:
        bestaat = {thema for thema, _ in _themas()}
        return [Optie(code, naam, code in self.themas) for code, naam in Indicator.Thema.choices if code in bestaat]

    @property
    def cbs_opties(self) -> list[Optie]:
        return [Optie(naam, naam, naam in self.cbs_themas) for naam in sorted({cbs for _, cbs in _themas() if cbs})]


def te_vergelijken() -> list[Gebied]:
    """Every gebied of today, the gemeente and werkgebieden too."""
    return [gebied for gebied in Gebied.objects.alle() if gebied.actueel]


def lees_keuze(vraag) -> Keuze:
    """From a QueryDict; a slug or theme that we do not know is left out and said."""
    slugs = list(dict.fromkeys(slug for slug in vraag.getlist("gebied") if slug))
    bekend = {gebied.slug: gebied for gebied in te_vergelijken()}
    gebieden = [bekend[slug] for slug in slugs if slug in bekend]
    themas, cbs_themas = {thema for thema, _ in _themas()}, {cbs for _, cbs in _themas() if cbs}
    return Keuze(
        gebieden=gebieden[:HOOGSTENS],
        themas=[code for code in Indicator.Thema.values if code in themas and code in vraag.getlist("thema")],
        cbs_themas=sorted(cbs_themas & set(vraag.getlist("cbs"))),
        te_veel=len(gebieden) > HOOGSTENS,
        onbekend=len(gebieden) < len(slugs),
    )


def _themas() -> list[tuple[str, str]]:
    return onthoud("profielen.themas", lambda: list(Indicator.objects.order_by().values_list("thema", "cbs_thema").distinct()))
