"""Who keeps the profiles of some gebieden meets only those in the admin; another one does not exist for them."""

from django.contrib import admin
from django.http import Http404


class EigenGebieden(admin.ModelAdmin):
    """For a model whose QuerySet has `werk_van`."""

    def get_queryset(self, request):
        return super().get_queryset(request).werk_van(request.user)

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        raise Http404("Dit bestaat niet, of het hoort bij een ander gebied.")
