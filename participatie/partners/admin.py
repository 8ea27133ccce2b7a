"""Partners in the admin: the organisation, who has its account, and what it does where."""

from django.contrib import admin
from django.db import models

from kampen_wijk.textchecks.akkoord import OpenbareModelForm
from participatie.partners.models import Partner, Partnerrol


class PartnerForm(OpenbareModelForm):
    openbare_velden = ("wat_doet",)


class PartnerrolForm(OpenbareModelForm):
    openbare_velden = ("rol",)


class PartnerrolInline(admin.StackedInline):
    model = Partnerrol
    form = PartnerrolForm
    fields = ["gebied", "rol", "akkoord", "vanaf", "tot"]
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("gebied", "partner")


@admin.register(Partner)
class PartnerAdmin(admin.ModelAdmin):
    form = PartnerForm
    list_display = ["naam", "soort", "telefoon", "website"]
    list_filter = ["soort"]
    search_fields = ["naam", "wat_doet"]
    filter_vertical = ["medewerkers"]
    inlines = [PartnerrolInline]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
