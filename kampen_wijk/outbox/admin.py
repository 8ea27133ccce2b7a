"""Mail in the admin: to see what could not be delivered. The text is not shown: it holds secret links."""

from django.contrib import admin

from kampen_wijk.outbox.models import Mail


@admin.register(Mail)
class MailAdmin(admin.ModelAdmin):
    list_display = ["aangemaakt_op", "aan", "uitleg", "pogingen"]
    list_filter = ["laatste_fout", "verzonden_op", "opgegeven_op"]
    fields = ["aangemaakt_op", "aan", "uitleg", "pogingen", "verzonden_op", "opgegeven_op"]
    readonly_fields = fields  # type: ignore[assignment]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
