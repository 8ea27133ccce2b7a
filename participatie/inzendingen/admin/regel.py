"""Routeringsregels in the admin: who keeps them sees what they do, and can try them on an example."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import path
from django.utils import timezone

from participatie.inzendingen.admin.voorbeeld import VoorbeeldFormulier, probeer
from participatie.inzendingen.models import Routeringsregel
from participatie.inzendingen.ontvangers import Ontvangers
from wijken.models import Medewerker, Rol, Rolvervulling


@admin.register(Routeringsregel)
class RegelAdmin(admin.ModelAdmin):
    list_display = ["naam", "werkt", "volgorde", "wanneer", "ontvanger", "actief"]
    list_filter = ["actief"]
    list_select_related = ["gebied", "categorie", "afdeling", "behandelaar", "partner"]
    search_fields = ["naam", "woorden"]
    change_list_template = "inzendingen/beheer/regels.html"
    fieldsets = [
        (None, {"fields": ["naam", "volgorde", "actief"]}),
        ("Wanneer", {
            "fields": ["gebied", "categorie", "woorden", "bron"],
            "description": "Alles wat u invult, moet kloppen. Wat u leeg laat, telt niet mee.",
        }),
        ("Naar wie", {
            "fields": ["afdeling", "behandelaar", "partner", "vraag", "termijn_werkdagen"],
            "description": "Kies één ontvanger. De wijkverbinder van het gebied blijft het volgen.",
        }),
    ]

    def get_urls(self):
        proef = self.admin_site.admin_view(self.probeer)
        return [path("probeer/", proef, name="inzendingen_routeringsregel_probeer"), *super().get_urls()]

    def probeer(self, request):
        """Which rule would fire on an example; nothing is stored."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = VoorbeeldFormulier(request.POST or None)
        uitslag = probeer(form.binnengekomen()) if request.method == "POST" and form.is_valid() else None
        context = {
            **self.admin_site.each_context(request), "title": "Probeer een voorbeeld", "opts": self.opts, "form": form,
            "uitslag": uitslag,
        }
        return render(request, "inzendingen/beheer/probeer.html", context)

    def changelist_view(self, request, extra_context=None):
        # Once per page, not per row.
        self.ontvangers = Ontvangers.van(timezone.localdate())
        return super().changelist_view(request, {"title": "Routeringsregels", **(extra_context or {})})

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Only who is a behandelaar today can be chosen."""
        if db_field.name == "behandelaar":
            vandaag = Rolvervulling.objects.geldig_op(timezone.localdate()).filter(rol=Rol.BEHANDELAAR)
            kwargs["queryset"] = Medewerker.objects.filter(is_active=True, pk__in=vandaag.values("medewerker"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    @admin.display(description="wanneer")
    def wanneer(self, regel):
        delen = [regel.gebied, regel.categorie, regel.woorden and f"woorden: {regel.woorden}", regel.get_bron_display()]
        return "; ".join(str(deel) for deel in delen if deel) or "altijd"

    @admin.display(description="naar wie")
    def ontvanger(self, regel):
        return regel.naar() or "niemand"

    @admin.display(description="werkt?")
    def werkt(self, regel):
        return self.ontvangers.mis(regel) or "ja"
