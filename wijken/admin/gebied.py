"""Gebieden in the admin: names and introductions are kept here, codes and outlines come from an import."""

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import Prefetch

from kampen_wijk.textchecks.akkoord import OpenbareModelForm
from wijken.models import CbsCode, Gebied, GebiedAlias, Gebiedsindeling


class AliasInline(admin.StackedInline):
    """Other spellings; who may change the gebied may change these."""

    model = GebiedAlias
    extra = 1

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("wijken.change_gebied")

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission


class CbsCodeInline(admin.TabularInline):
    """The codes of CBS through the years, to read only: importeer_gebieden keeps them."""

    model = CbsCode
    fields = ["code", "niveau", "naam_cbs", "geldig_van", "geldig_tot"]
    readonly_fields = ["code", "niveau", "naam_cbs", "geldig_van", "geldig_tot"]
    ordering = ["code", "geldig_van"]
    can_delete = False

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("wijken.view_gebied")

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class GebiedForm(OpenbareModelForm):
    openbare_velden = ("intro",)


@admin.register(Gebied)
class GebiedAdmin(admin.ModelAdmin):
    form = GebiedForm
    list_display = ["naam", "soort", "ouder", "codes", "actueel"]
    list_filter = ["soort", "actueel", ("ouder", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["ouder"]
    search_fields = ["naam", "aliassen__naam", "cbscodes__code"]
    prepopulated_fields = {"slug": ["naam"]}
    autocomplete_fields = ["ouder"]
    formfield_overrides = {models.ManyToManyField: {"widget": forms.CheckboxSelectMultiple}}
    fields = ["naam", "slug", "soort", "ouder", "delen", "actueel", "intro", "akkoord", "lat", "lon"]
    readonly_fields = ["lat", "lon"]
    inlines = [AliasInline, CbsCodeInline]

    def get_queryset(self, request):
        geldig = CbsCode.objects.geldig().defer("geometrie").order_by("-niveau", "code")
        return super().get_queryset(request).prefetch_related(Prefetch("cbscodes", geldig, to_attr="geldige_codes"))

    def get_search_results(self, request, queryset, search_term):
        """Also finds ’s-Heerenbroek however it is spelled."""
        gevonden, _ = super().get_search_results(request, queryset, search_term)
        return gevonden | queryset.filter(pk__in=Gebied.objects.zoek(search_term).values("pk")), True

    @admin.display(description="CBS-codes")
    def codes(self, gebied):
        return ", ".join(c.code for c in gebied.geldige_codes) or "-"


@admin.register(Gebiedsindeling)
class GebiedsindelingAdmin(admin.ModelAdmin):
    """Which layouts were read in; to read only."""

    list_display = ["niveau", "jaar", "bron", "ingelezen_op"]
    list_filter = ["niveau"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
