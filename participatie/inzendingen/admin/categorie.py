"""Categorieën and their questions in the admin: a beheerder keeps them."""

from django.contrib import admin

from participatie.inzendingen.models import Categorie, Inzending, Vraag


class VraagInline(admin.StackedInline):
    """Who may change the subject may change what we ask about it."""

    model = Vraag
    fields = ["tekst", "soort", "keuzes", "verplicht", "actief", "volgorde"]
    extra = 0

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("inzendingen.change_categorie")

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission


@admin.register(Categorie)
class CategorieAdmin(admin.ModelAdmin):
    """What is in use is turned off, not deleted: signalen keep their subject."""

    list_display = ["naam", "groep", "termijn_werkdagen", "signalen_sub", "volgorde", "actief"]
    list_filter = ["groep", "actief"]
    search_fields = ["naam", "uitleg"]
    prepopulated_fields = {"slug": ["naam"]}
    inlines = [VraagInline]

    def has_delete_permission(self, request, obj=None):
        mag = super().has_delete_permission(request, obj)
        return mag and (obj is None or not Inzending.objects.filter(categorie=obj).exists())

    def get_actions(self, request):
        """No deleting of several at once: each is looked at on its own page."""
        return {naam: actie for naam, actie in super().get_actions(request).items() if naam != "delete_selected"}
