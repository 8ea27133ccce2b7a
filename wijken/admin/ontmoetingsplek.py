"""Ontmoetingsplekken in the admin."""

from django.contrib import admin

from kampen_wijk.textchecks.akkoord import OpenbareModelForm
from wijken.models import Ontmoetingsplek


class OntmoetingsplekForm(OpenbareModelForm):
    openbare_velden = ("wanneer", "wat")


@admin.register(Ontmoetingsplek)
class OntmoetingsplekAdmin(admin.ModelAdmin):
    form = OntmoetingsplekForm
    list_display = ["naam", "gebied", "adres", "wanneer", "voor_hulp"]
    list_filter = ["voor_hulp", ("gebied", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["gebied"]
    search_fields = ["naam", "adres", "wat", "gebied__naam"]
    autocomplete_fields = ["gebied"]
