"""The addresses of staff, below /werk/."""

from django.urls import path

from participatie.portaal.views import (
    werk,
    werk_foto,
    werk_idee,
    werk_kaart,
    werk_lijsten,
    werk_samen,
    werk_schouw,
    werk_signaal,
)

app_name = "werk"
urlpatterns = [
    path("", werk.werkblad, name="werkblad"),
    path("samen/", werk_samen.samen, name="samen"),
    path("schouwen/", werk_schouw.schouwen, name="schouwen"),
    path("schouwen/<int:pk>/", werk_schouw.schouw, name="schouw"),
    path("schouwen/<int:pk>/lijst.pdf", werk_schouw.schouw_pdf, name="schouw_pdf"),
    path("schouwen/<int:pk>/verwijderen/", werk_schouw.schouw_weg, name="schouw_weg"),
    path("schouwen/<int:pk>/punt/<int:punt>/notitie/", werk_schouw.schouw_notitie, name="schouw_notitie"),
    path("schouwen/<int:pk>/punt/<int:punt>/eraf/", werk_schouw.schouw_eraf, name="schouw_eraf"),
    path("signalen/<slug:referentie>/", werk_signaal.signaal, name="signaal"),
    path("signalen/<slug:referentie>/<slug:actie>/", werk_signaal.signaal_actie, name="signaal_actie"),
    path("foto/<int:pk>/", werk_signaal.foto, name="foto"),
    path("ideeen/<slug:referentie>/", werk_idee.idee, name="idee"),
    path("ideeen/<slug:referentie>/<slug:actie>/", werk_idee.idee_actie, name="idee_actie"),
    path("ideeen/<slug:referentie>/foto/<int:pk>/", werk_foto.idee_foto, name="idee_foto"),
    path("ideeen/<slug:referentie>/foto/<int:pk>/<slug:actie>/", werk_foto.idee_foto_actie, name="idee_foto_actie"),
    path("terugkoppelen/", werk_lijsten.terugkoppelen, name="terugkoppelen"),
    path("terugkoppelen/brieven.pdf", werk_lijsten.brieven, name="brieven"),
    path("terugkoppelen/<int:pk>/brief.pdf", werk_lijsten.brief, name="brief"),
    path("terugkoppelen/<int:pk>/", werk_lijsten.terugkoppeling_gedaan, name="terugkoppeling_gedaan"),
    path("kaart/", werk_kaart.kaart, name="kaart"),
    path("hulpvragen/", werk_lijsten.hulpvragen, name="hulpvragen"),
    path("hulpvragen/<int:pk>/", werk_lijsten.hulpvraag_klaar, name="hulpvraag_klaar"),
]
