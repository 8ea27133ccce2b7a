"""Toezeggingen in the admin, to look one up: they are changed on the staff pages, where whoever asked for it hears it."""

from django.contrib import admin

from participatie.toezeggingen.models import Toezegging, Verplaatsing


class AlleenLezen:
    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class VerplaatsingInline(AlleenLezen, admin.TabularInline):
    model = Verplaatsing
    fields = ["van", "naar", "reden", "moment"]


@admin.register(Toezegging)
class ToezeggingAdmin(AlleenLezen, admin.ModelAdmin):
    list_display = ["tekst", "gebied", "belover", "uiterlijk_op", "stand", "openbaar"]
    list_filter = ["stand", "openbaar", "gebied"]
    list_select_related = ["gebied", "medewerker", "afdeling", "partner"]
    search_fields = ["tekst", "aan_wie"]
    date_hierarchy = "uiterlijk_op"
    inlines = [VerplaatsingInline]
    fields = [
        "tekst", "gebied", "medewerker", "afdeling", "partner", "wie", "aan_wie", "inzending", "beloofd_op",
        "uiterlijk_op", "stand", "uitkomst", "afgerond_op", "openbaar", "verteld_op", "verteld_hoe", "ingevoerd_door",
    ]
