"""The profiles in the admin: which gebied has one, and its versions."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from profielen.actions.versie import concept_maken
from profielen.admin.eigen import EigenGebieden
from profielen.models import Profiel, ProfielVersie


class VersieInline(admin.TabularInline):
    """The history of a profile: every version with who published it and when."""

    model = ProfielVersie
    fields = ["welke", "staat", "vastgesteld_op", "vastgesteld_door", "gewijzigd_op", "gewijzigd_door"]
    readonly_fields = ["welke", "staat", "vastgesteld_op", "vastgesteld_door", "gewijzigd_op", "gewijzigd_door"]
    ordering = ["-nummer"]
    extra = 0
    can_delete = False
    view_on_site = False  # the name of a version leads there

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    @admin.display(description="versie")
    def welke(self, versie):
        adres = reverse("admin:profielen_profielversie_change", args=[versie.pk])
        soort = "concept, verder schrijven" if versie.is_concept else "bekijken"
        return format_html('<a href="{}">Versie {}: {}</a>', adres, versie.nummer, soort)


@admin.register(Profiel)
class ProfielAdmin(EigenGebieden):
    list_display = ["__str__", "gebied"]
    list_select_related = ["gebied"]
    list_filter = ["gebied__soort"]
    search_fields = ["gebied__naam"]
    fields = ["gebied"]
    inlines = [VersieInline]
    change_form_template = "profielen/beheer/profiel.html"

    def get_readonly_fields(self, request, obj=None):
        return ["gebied"] if obj else []

    def get_inlines(self, request, obj):
        return self.inlines if obj else []

    def has_delete_permission(self, request, obj=None):
        return False

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """There is nothing to save here: the gebied stays, and the text stands in the versions."""
        niets = {"show_save": False, "show_save_and_add_another": False, "show_save_and_continue": False}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **niets})

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not change:
            concept_maken(obj.gebied, door=request.user)

    def response_add(self, request, obj, post_url_continue=None):
        """A new profile has its first concept: go and write it."""
        return _naar_concept(concept_maken(obj.gebied, door=request.user))

    def get_urls(self):
        nieuw = self.admin_site.admin_view(require_POST(self.nieuwe_versie))
        return [path("<int:pk>/nieuwe-versie/", nieuw, name="profielen_profiel_nieuwe_versie"), *super().get_urls()]

    def nieuwe_versie(self, request, pk):
        """Go on with the concept, or begin one from the published text."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        profiel = self.get_object(request, str(pk))
        if profiel is None:
            raise Http404
        return _naar_concept(concept_maken(profiel.gebied, door=request.user))


def _naar_concept(versie):
    return HttpResponseRedirect(reverse("admin:profielen_profielversie_change", args=[versie.pk]))
