"""Partners in the admin: the organisation, who has its account, and what it does where."""

from django.contrib import admin
from django.db import models

from participatie.partners.models import Partner, Partnerrol


class PartnerrolInline(admin.StackedInline):
    model = Partnerrol
    fields = ["gebied", "rol", "vanaf", "tot"]
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("gebied", "partner")


@admin.register(Partner)
class PartnerAdmin(admin.ModelAdmin):
    list_display = ["naam", "soort", "telefoon", "website"]
    list_filter = ["soort"]
    search_fields = ["naam", "wat_doet"]
    filter_vertical = ["medewerkers"]
    inlines = [PartnerrolInline]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
