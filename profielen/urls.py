"""The public addresses of profielen; the profile that holds now stands in portaal."""

from django.urls import path

from profielen.views import beeld, papier, samenspraak, versie

app_name = "profielen"
_PROFIEL = "gebieden/<slug:slug>/profiel/"
_VERSIE = _PROFIEL + "versie/<int:nummer>/"
urlpatterns = [
    path("gebieden/<slug:slug>/profiel.pdf", papier.profiel, name="pdf"),
    path(_VERSIE + "profiel.pdf", papier.versie, name="versie_pdf"),
    path(_VERSIE + "samenspraak/tekst.pdf", papier.samenspraak, name="samenspraak_pdf"),
    path(_PROFIEL + "samenspraak/", samenspraak.nu, name="samenspraak_nu"),
    path(_VERSIE, versie.versie, name="versie"),
    path(_VERSIE + "verantwoording/", versie.verantwoording, name="verantwoording"),
    path(_VERSIE + "samenspraak/", samenspraak.samenspraak, name="samenspraak"),
    path(_VERSIE + "samenspraak/reageren/", samenspraak.reactie_nieuw, name="reactie_nieuw"),
    path(_VERSIE + "samenspraak/bedankt/", samenspraak.bedankt, name="bedankt"),
    path("profiel/foto/<int:pk>/", beeld.beeld, name="beeld"),
    path("profiel/samenspraak/foto/<int:pk>/", beeld.getoond_beeld, name="getoond_beeld"),
    path("profiel/reactie/<str:geheim>/", samenspraak.reactie, name="reactie"),
]
