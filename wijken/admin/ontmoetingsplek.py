"""Ontmoetingsplekken in the admin."""

from django.contrib import admin

from wijken.models import Ontmoetingsplek


@admin.register(Ontmoetingsplek)
class OntmoetingsplekAdmin(admin.ModelAdmin):
    list_display = ["naam", "gebied", "adres", "wanneer", "voor_hulp"]
    list_filter = ["voor_hulp", ("gebied", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["gebied"]
    search_fields = ["naam", "adres", "wat", "gebied__naam"]
    autocomplete_fields = ["gebied"]
