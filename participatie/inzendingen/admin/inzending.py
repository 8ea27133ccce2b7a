"""Inzendingen in the admin: to look something up and to correct a mistake; states are changed on the staff pages."""

from django.contrib import admin

from participatie.inzendingen.actions.corrigeren import indiener_corrigeren
from participatie.inzendingen.models import Indiener, Inzending


@admin.register(Inzending)
class InzendingAdmin(admin.ModelAdmin):
    """Only where it is and on whose behalf can be corrected here."""

    list_display = ["referentie", "soort", "gebied", "status", "ontvangen_op"]
    list_filter = ["soort", "status", "bron"]
    list_select_related = ["gebied"]
    search_fields = ["referentie"]
    date_hierarchy = "ontvangen_op"
    fields = ["referentie", "soort", "status", "gebied", "plaats", "namens", "bron", "ontvangen_op"]
    readonly_fields = ["referentie", "soort", "status", "bron", "ontvangen_op"]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Indiener)
class IndienerAdmin(admin.ModelAdmin):
    """A corrected address must be confirmed anew, and links that went to the old one stop working."""

    list_display = ["inzending", "soort", "kanaal"]
    list_select_related = ["inzending"]
    search_fields = ["inzending__referentie"]
    fields = ["inzending", "soort", "naam", "kanaal", "email", "email_bevestigd_op", "telefoon"]
    readonly_fields = ["inzending", "email_bevestigd_op"]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        indiener_corrigeren(obj, adres_veranderd="email" in form.changed_data)
