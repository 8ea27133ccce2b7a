"""What was done for requests, in the admin: to look at, and no more."""

from django.contrib import admin

from participatie.privacy.models import Handeling


@admin.register(Handeling)
class HandelingAdmin(admin.ModelAdmin):
    """Without who it was about."""

    list_display = ["moment", "verzoek", "soort", "reden", "aantal", "medewerker"]
    list_filter = ["soort", "reden"]
    list_select_related = ["medewerker"]
    date_hierarchy = "moment"
    search_fields = ["verzoek", "medewerker__naam"]
    fields = ["moment", "verzoek", "soort", "reden", "aantallen", "gewist", "medewerker"]
    readonly_fields = ["moment", "verzoek", "soort", "reden", "aantallen", "gewist", "medewerker"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
