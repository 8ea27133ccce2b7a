"""django-import-export as the counter where a file of figures is handed in; what reads and writes is our own action."""

from dataclasses import dataclass

from import_export.fields import Field
from import_export.formats.base_formats import CSV
from import_export.resources import ModelResource
from import_export.results import Error, Result, RowResult
from import_export.widgets import ForeignKeyWidget

from profielen.inlezen import bestand, eigen
from profielen.inlezen.actions import Verslag, metingen_inlezen
from profielen.inlezen.regels import Herkomst, NietIngelezen
from profielen.models import Indicator, Meting
from profielen.models.profiel import gebieden_van
from wijken.models import Gebied

MEESTE_REGELS = 200


@dataclass(frozen=True)
class Ingeleverd:
    """A file as rows, or what is wrong with it."""

    rijen: bestand.Rijen
    fouten: list[str]


class RekenbladCSV(CSV):
    """CSV as Dutch spreadsheets save it: with commas or semicolons, in UTF-8 or Latin-1."""

    def is_binary(self):
        return True

    def get_read_mode(self):
        return "rb"

    def create_dataset(self, in_stream, **kwargs):
        """Never refuses: what is wrong with the file is told by the preview, in sentences."""
        inhoud = in_stream if isinstance(in_stream, bytes) else in_stream.encode()
        try:
            return Ingeleverd(bestand.rijen(inhoud), [])
        except NietIngelezen as error:
            return Ingeleverd([], error.fouten)


class MetingResource(ModelResource):
    """A meting on a line, known by indicator, gebied and year."""

    indicator = Field("indicator", "indicator", ForeignKeyWidget(Indicator, "code"))
    gebied = Field("gebied", "gebied", ForeignKeyWidget(Gebied, "slug"))

    class Meta:
        model = Meting
        fields = eigen.KOLOMMEN

    def import_data(self, dataset, dry_run=False, file_name=None, user=None, **kwargs):
        """Reads all of it or nothing; with `dry_run` it only tells what would change."""
        try:
            if dataset.fouten:
                raise NietIngelezen(dataset.fouten)
            if not dataset.rijen:
                raise NietIngelezen(["Er staan geen cijfers in dit bestand."])
            herkomst = Herkomst(bestand=file_name or "een bestand uit het beheer")
            gelezen = eigen.alleen_in(eigen.lees(dataset.rijen), gebieden_van(user))
            return _geslaagd(metingen_inlezen(gelezen, herkomst=herkomst, door=user, proef=dry_run))
        except NietIngelezen as error:
            return _mislukt(error.fouten)


def _mislukt(fouten: list[str]) -> Result:
    uitkomst = Result()
    for fout in fouten[:MEESTE_REGELS]:
        uitkomst.append_base_error(Error(error=fout))
    if len(fouten) > MEESTE_REGELS:
        uitkomst.append_base_error(Error(error=f"... en nog {len(fouten) - MEESTE_REGELS}."))
    return uitkomst


def _geslaagd(verslag: Verslag) -> Result:
    uitkomst = Result()
    uitkomst.verslag = verslag
    uitkomst.diff_headers = ["indicator", "gebied", "jaar", "was", "wordt", "bron"]
    plekken = {plek.pk: plek.naam for plek in Gebied.objects.alle()}
    for wijziging in verslag.wijzigingen[:MEESTE_REGELS]:
        rij, nieuw = RowResult(), wijziging.nieuw
        rij.import_type = RowResult.IMPORT_TYPE_UPDATE if wijziging.oud else RowResult.IMPORT_TYPE_NEW
        was = ""
        if wijziging.oud:
            wijziging.oud.indicator = nieuw.indicator
            was = wijziging.oud.in_cijfers
        rij.diff = [nieuw.indicator.naam, plekken.get(nieuw.gebied_id, ""), nieuw.jaar, was, nieuw.in_cijfers, nieuw.bron]
        uitkomst.append_row_result(rij)
    uitkomst.totals[RowResult.IMPORT_TYPE_NEW] = verslag.nieuw
    uitkomst.totals[RowResult.IMPORT_TYPE_UPDATE] = verslag.gewijzigd
    uitkomst.totals[RowResult.IMPORT_TYPE_SKIP] = verslag.gelijk
    return uitkomst
