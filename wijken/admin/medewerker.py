"""Medewerkers, their roles and the afdelingen in the admin; rights follow from the roles alone."""

from django.contrib import admin

from kampen_wijk.textchecks.akkoord import OpenbareModelForm
from wijken.models import Afdeling, Medewerker, Rol, Rolvervulling


class RolvervullingForm(OpenbareModelForm):
    """Says in words what the constraints of the database ask."""

    openbare_velden = ("spreekuur",)

    def clean(self):
        gegevens = super().clean()
        rol, vanaf, tot = (gegevens.get(naam) for naam in ("rol", "vanaf", "tot"))
        if rol == Rol.WIJKVERBINDER and not gegevens.get("gebied"):
            self.add_error("gebied", "Kies het gebied van deze wijkverbinder.")
        if rol == Rol.BEHANDELAAR and not gegevens.get("afdeling"):
            self.add_error("afdeling", "Kies de afdeling van deze behandelaar.")
        if vanaf and tot and tot <= vanaf:
            self.add_error("tot", "Kies een dag na de begindatum.")
        return gegevens


class RolvervullingInline(admin.StackedInline):
    """What somebody does, where and until when."""

    model = Rolvervulling
    form = RolvervullingForm
    fields = ["rol", "gebied", "afdeling", "vanaf", "tot", "spreekuur", "akkoord"]
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("gebied", "afdeling")


@admin.register(Medewerker)
class MedewerkerAdmin(admin.ModelAdmin):
    """An account without a password of ours: its owner sets one through "wachtwoord vergeten"."""

    list_display = ["naam", "email", "rollen", "openbaar", "is_active"]
    list_filter = ["is_active", "openbaar", "rolvervullingen__rol"]
    search_fields = ["naam", "email"]
    fields = ["naam", "email", "telefoon", "openbaar", "is_active", "is_demo", "last_login", "aangemaakt_op"]
    readonly_fields = ["is_demo", "last_login", "aangemaakt_op"]
    inlines = [RolvervullingInline]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("rolvervullingen__gebied", "rolvervullingen__afdeling")

    def save_model(self, request, obj, form, change):
        if not change:
            obj.set_unusable_password()
        obj.email = obj.email.lower()
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request, obj=None):
        """An account is switched off, and wiped at the end of its term: what it did stays on the timelines."""
        return False

    @admin.display(description="rollen")
    def rollen(self, medewerker):
        return ", ".join(str(r) for r in medewerker.rolvervullingen.all()) or "-"


@admin.register(Rolvervulling)
class RolvervullingAdmin(admin.ModelAdmin):
    form = RolvervullingForm
    list_display = ["medewerker", "rol", "gebied", "afdeling", "vanaf", "tot"]
    list_filter = ["rol", ("gebied", admin.RelatedOnlyFieldListFilter), ("afdeling", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["medewerker", "gebied", "afdeling"]
    search_fields = ["medewerker__naam", "gebied__naam", "afdeling__naam"]
    autocomplete_fields = ["medewerker", "gebied", "afdeling"]
    date_hierarchy = "vanaf"


@admin.register(Afdeling)
class AfdelingAdmin(admin.ModelAdmin):
    search_fields = ["naam"]
