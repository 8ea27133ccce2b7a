"""Who read which confidential conversation, for the privacyfunctionaris; without a word of what was said."""

from django.contrib import admin

from participatie.contactmomenten.models import Inzage


@admin.register(Inzage)
class InzageAdmin(admin.ModelAdmin):
    """To look at, and no more."""

    list_display = ["moment", "medewerker", "gesprek", "schrijver"]
    list_select_related = ["medewerker", "contactmoment__medewerker"]
    date_hierarchy = "moment"
    search_fields = ["medewerker__naam"]
    fields = ["moment", "medewerker", "gesprek", "schrijver"]
    readonly_fields = ["moment", "medewerker", "gesprek", "schrijver"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description="gesprek", ordering="contactmoment")
    def gesprek(self, inzage):
        return inzage.contactmoment_id

    @admin.display(description="vastgelegd door")
    def schrijver(self, inzage):
        return inzage.contactmoment.medewerker
