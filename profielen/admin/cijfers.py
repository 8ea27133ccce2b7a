"""Indicatoren and metingen in the admin, in and out as CSV."""

from django.contrib import admin
from import_export.admin import ImportExportModelAdmin
from import_export.fields import Field
from import_export.formats.base_formats import CSV
from import_export.resources import ModelResource
from import_export.widgets import ForeignKeyWidget

from profielen.laden import is_geen_getal
from profielen.models import Indicator, Meting
from wijken.models import Gebied


class IndicatorResource(ModelResource):
    """An indicator on a line, known by its code."""

    class Meta:
        model = Indicator
        import_id_fields = ["code"]
        exclude = ["id"]
        clean_model_instances = True


class MetingResource(ModelResource):
    """A meting on a line, known by indicator, gebied and year."""

    indicator = Field("indicator", "indicator", ForeignKeyWidget(Indicator, "code"))
    gebied = Field("gebied", "gebied", ForeignKeyWidget(Gebied, "slug"))

    class Meta:
        model = Meting
        import_id_fields = ["indicator", "gebied", "jaar"]
        fields = ["indicator", "gebied", "jaar", "waarde", "ontbreekt_reden", "bron"]
        clean_model_instances = True

    def before_import_row(self, row, **kwargs):
        """A code for "missing", or an empty value without a reason, is never taken for a number."""
        if is_geen_getal(row.get("waarde")):
            row["waarde"] = ""
            row["ontbreekt_reden"] = row.get("ontbreekt_reden") or Meting.Ontbreekt.NIET_GELEVERD


class CijfersAdmin(ImportExportModelAdmin):
    """What both lists share: CSV, and no page in between when exporting."""

    formats = [CSV]
    skip_export_form = True


@admin.register(Indicator)
class IndicatorAdmin(CijfersAdmin):
    resource_classes = [IndicatorResource]
    list_display = ["naam", "thema", "eenheid", "richting", "kort"]
    list_filter = ["thema", "richting", "kort"]
    search_fields = ["naam", "code", "definitie"]
    prepopulated_fields = {"code": ["naam"]}


@admin.register(Meting)
class MetingAdmin(CijfersAdmin):
    resource_classes = [MetingResource]
    list_display = ["indicator", "gebied", "jaar", "cijfer", "bron"]
    list_filter = ["jaar", "indicator__thema", "ontbreekt_reden", "gebied"]
    list_select_related = ["indicator", "gebied"]
    search_fields = ["indicator__naam", "gebied__naam"]
    autocomplete_fields = ["indicator"]

    @admin.display(description="waarde", ordering="waarde")
    def cijfer(self, meting):
        return meting.in_cijfers
