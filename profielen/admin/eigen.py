"""Who keeps the profiles of some gebieden meets only those in the admin; another one does not exist for them."""

from django.contrib import admin
from django.http import Http404

from profielen.models.profiel import gebieden_van
from wijken.models import Gebied


class EigenGebieden(admin.ModelAdmin):
    """For a model whose QuerySet has `werk_van`."""

    def get_queryset(self, request):
        return super().get_queryset(request).werk_van(request.user)

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        raise Http404("Dit bestaat niet, of het hoort bij een ander gebied.")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Something new is of a gebied that one keeps the profiles of."""
        if db_field.name == "gebied" and (eigen := gebieden_van(request.user)) is not None:
            kwargs["queryset"] = Gebied.objects.filter(pk__in=eigen)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class VanDeHeleGemeente(admin.ModelAdmin):
    """For what means the same in every gebied: only who keeps all profiles changes it, the others look at it."""

    def has_add_permission(self, request):
        return super().has_add_permission(request) and gebieden_van(request.user) is None

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and gebieden_van(request.user) is None

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and gebieden_van(request.user) is None

    def has_import_permission(self, request):
        return super().has_import_permission(request) and gebieden_van(request.user) is None
