"""Kanalen in the admin: a beheerder keeps them."""

from django.contrib import admin

from participatie.contactmomenten.models import Contactmoment, Kanaal
from participatie.contactmomenten.models.kanaal import OVERLEG


@admin.register(Kanaal)
class KanaalAdmin(admin.ModelAdmin):
    """What was used is ended by a day, not deleted: conversations keep their kanaal."""

    list_display = ["naam", "code", "geldig_van", "geldig_tot", "volgorde"]
    search_fields = ["naam", "code"]
    prepopulated_fields = {"code": ["naam"]}

    def get_readonly_fields(self, request, obj=None):
        return ["code"] if obj else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else self.prepopulated_fields

    def has_delete_permission(self, request, obj=None):
        mag = super().has_delete_permission(request, obj)
        return mag and (obj is None or (obj.code != OVERLEG and not Contactmoment.objects.filter(kanaal=obj).exists()))

    def get_actions(self, request):
        """No deleting of several at once: each is looked at on its own page."""
        return {naam: actie for naam, actie in super().get_actions(request).items() if naam != "delete_selected"}
