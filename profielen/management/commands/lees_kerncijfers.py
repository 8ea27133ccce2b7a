"""manage.py lees_kerncijfers: figures of CBS for a year, or a file of CBS or of the municipality itself."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from kampen_wijk.voortgang import Voortgang, langs
from profielen.inlezen import bestand, eigen, kerncijfers, odata
from profielen.inlezen.actions import metingen_inlezen
from profielen.inlezen.regels import Gelezen, Herkomst, NietIngelezen
from profielen.zinnen import getal, ontbreekt

MEESTE_REGELS = 50


class Command(BaseCommand):
    """Reads figures in, all or nothing; running it again changes nothing."""

    help = "Leest cijfers in: de kerncijfers van CBS van een jaar, of een bestand. Bij een fout verandert er niets."

    def add_arguments(self, parser):
        parser.add_argument("--jaar", type=int, help="Het jaar van de kerncijfers van CBS, zoals 2024.")
        parser.add_argument("--bestand", help="Een CSV of JSON van CBS, of een CSV met eigen cijfers van de gemeente.")
        parser.add_argument("--tabel", help="De tabel van StatLine, als dit jaar nog niet bekend is. Zoals 85984NED.")
        parser.add_argument("--proef", action="store_true", help="Laat zien wat er zou veranderen, en verander niets.")

    def handle(self, *args, jaar, bestand, tabel, proef, **options):
        stil = options["verbosity"] == 0
        try:
            gelezen, herkomst = self._lees(jaar, bestand, tabel, stil)
            verslag = metingen_inlezen(
                gelezen, herkomst=herkomst, proef=proef,
                voortgang=lambda stappen: langs(stappen, "Bewaren", "delen", stil=stil),
            )
        except NietIngelezen as error:
            raise CommandError(_opsomming(error.fouten)) from error
        if not stil:
            self._meld(verslag, proef)

    def _lees(self, jaar, pad, tabel, stil) -> tuple[Gelezen, Herkomst]:
        rijen = bestand.rijen(bestand.inhoud_van(pad)) if pad else []
        if eigen.is_eigen(rijen):
            return eigen.lees(rijen), Herkomst(bestand=Path(pad).name)
        tabel = self._tabel(jaar, tabel)
        herkomst = Herkomst(bestand=Path(pad).name if pad else "CBS OData", tabel=tabel, licentie=kerncijfers.LICENTIE)
        if not pad:
            with Voortgang(f"Ophalen van tabel {tabel}", "rijen", stil=stil) as balk:
                rijen = odata.haal_tabel(tabel, voortgang=balk.erbij)
        return kerncijfers.lees(rijen, jaar=jaar, tabel=tabel, compleet=not pad), herkomst

    def _tabel(self, jaar, tabel) -> str:
        if jaar is None:
            raise CommandError("Noem het jaar van de kerncijfers, zoals --jaar 2024.")
        if not 1995 <= jaar <= 2100:
            raise CommandError(f"Het jaar {jaar} kan niet: noem het jaar van de kerncijfers, zoals 2024.")
        tabel = tabel or kerncijfers.TABELLEN.get(jaar, "")
        if not (tabel.isascii() and tabel.isalnum() and len(tabel) <= 20):
            raise CommandError(f"De tabel van {jaar} kennen wij niet: zoek hem op bij StatLine en noem hem met --tabel.")
        return tabel

    def _meld(self, verslag, proef):
        for wijziging in verslag.wijzigingen[:MEESTE_REGELS] if proef else []:
            oud = _in_woorden(wijziging.oud) if wijziging.oud else "(niets)"
            plek = wijziging.nieuw.gebied
            self.stdout.write(f"{plek}, {wijziging.nieuw.indicator} {wijziging.nieuw.jaar}: {oud} -> {_in_woorden(wijziging.nieuw)}")
        if proef and len(verslag.wijzigingen) > MEESTE_REGELS:
            self.stdout.write(f"... en nog {len(verslag.wijzigingen) - MEESTE_REGELS}.")
        for opmerking in verslag.opmerkingen:
            self.stdout.write(opmerking)
        zou = "Proef, er is niets veranderd. Dit zou het worden: " if proef else ""
        self.stdout.write(f"{zou}{verslag.nieuw} nieuw, {verslag.gewijzigd} gewijzigd, {verslag.gelijk} gelijk.")
        if verslag.afgeschermd:
            self.stdout.write(f"{verslag.afgeschermd} afgeschermd, omdat ze over te weinig mensen gaan.")


def _opsomming(fouten: list[str]) -> str:
    meer = [f"... en nog {len(fouten) - MEESTE_REGELS}."] if len(fouten) > MEESTE_REGELS else []
    return "\n".join(["Er is niets ingelezen:", *fouten[:MEESTE_REGELS], *meer])


def _in_woorden(meting) -> str:
    """A meting in words, without a query for its indicator."""
    if meting.waarde is None:
        return ontbreekt(meting.ontbreekt_reden)
    return getal(meting.waarde, "", max(0, -meting.waarde.normalize().as_tuple().exponent))
