"""Indicatoren, metingen and what was read in, in the admin; in and out as CSV."""

import csv
import io

from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from import_export.admin import ImportExportModelAdmin
from import_export.fields import Field
from import_export.formats.base_formats import CSV
from import_export.resources import ModelResource
from import_export.widgets import ForeignKeyWidget

from profielen.admin.eigen import EigenGebieden, VanDeHeleGemeente
from profielen.admin.ingeleverd import BevestigForm, WachtendBestand
from profielen.admin.inlezen import MetingResource, RekenbladCSV
from profielen.inlezen.actions import jaar_beschermen
from profielen.inlezen.eigen import KOLOMMEN, voorbeeldrijen
from profielen.models import Indicator, Inlezing, Meting
from profielen.models.profiel import gebieden_van


class IndicatorResource(ModelResource):
    """An indicator on a line, known by its code."""

    noemer = Field("noemer", "noemer", ForeignKeyWidget(Indicator, "code"))

    class Meta:
        model = Indicator
        import_id_fields = ["code"]
        exclude = ["id"]
        clean_model_instances = True


class CijfersAdmin(ImportExportModelAdmin):
    """What both lists share: CSV, and no page in between when exporting."""

    formats = [CSV]
    skip_export_form = True
    tmp_storage_class = WachtendBestand
    confirm_form_class = BevestigForm
    import_template_name = "profielen/beheer/inlezen.html"

    def add_success_message(self, result, request):
        """That of the library is in English."""
        tel = result.totals
        self.message_user(request, f"Ingelezen: {tel['new']} nieuw, {tel['update']} gewijzigd, {tel['skip']} gelijk.", messages.SUCCESS)


@admin.register(Indicator)
class IndicatorAdmin(VanDeHeleGemeente, CijfersAdmin):
    resource_classes = [IndicatorResource]
    list_display = ["naam", "thema", "cbs_thema", "eenheid", "herkomst", "kort"]
    list_filter = ["thema", "cbs_thema", "herkomst", "richting", "kort"]
    search_fields = ["naam", "code", "definitie"]
    prepopulated_fields = {"code": ["naam"]}
    autocomplete_fields = ["noemer"]
    list_select_related = ["noemer"]


@admin.register(Meting)
class MetingAdmin(EigenGebieden, CijfersAdmin):
    resource_classes = [MetingResource]
    import_formats = [RekenbladCSV]
    import_export_change_list_template = "profielen/beheer/metingen.html"
    # What was read in stands in Inlezingen; a line in the log for each of thousands of figures helps nobody.
    skip_admin_log = True
    list_display = ["indicator", "gebied", "jaar", "cijfer", "bron"]
    list_filter = ["jaar", "indicator__thema", "indicator__cbs_thema", "ontbreekt_reden", ("gebied", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["indicator", "gebied"]
    search_fields = ["indicator__naam", "gebied__naam"]
    autocomplete_fields = ["indicator"]
    readonly_fields = ["inlezing"]

    @admin.display(description="waarde", ordering="waarde")
    def cijfer(self, meting):
        return meting.in_cijfers

    def get_urls(self):
        eigen = path("voorbeeld.csv", self.admin_site.admin_view(self.voorbeeldbestand), name="profielen_meting_voorbeeldbestand")
        return [eigen, *super().get_urls()]

    @transaction.atomic
    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        jaar_beschermen(obj.jaar, door=request.user)

    def voorbeeldbestand(self, request):
        """A file to fill in: the columns, and a line for each figure of our own and each gebied."""
        if not self.has_import_permission(request):
            return HttpResponse(status=403)
        antwoord = HttpResponse(voorbeeld(request.user), content_type="text/csv; charset=utf-8")
        antwoord["Content-Disposition"] = 'attachment; filename="cijfers-van-de-gemeente.csv"'
        return antwoord


def voorbeeld(wie) -> str:
    """The file to fill in. Its first character tells a spreadsheet that this is UTF-8."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows(voorbeeldrijen(gebieden_van(wie)))
    return f"\ufeff{uit.getvalue()}"


@admin.register(Inlezing)
class InlezingAdmin(admin.ModelAdmin):
    list_display = ["op", "bestand", "tabel", "door", "nieuw", "gewijzigd"]
    list_select_related = ["door"]
    search_fields = ["bestand", "tabel"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
