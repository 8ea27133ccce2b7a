"""The addresses of staff, below /werk/."""

from django.urls import path

from participatie.portaal.views import (
    werk,
    werk_foto,
    werk_idee,
    werk_kaart,
    werk_lijsten,
    werk_nieuw,
    werk_reactie,
    werk_samen,
    werk_schouw,
    werk_signaal,
    werk_traject,
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
    path("nieuw/", werk_nieuw.nieuw, name="nieuw"),
    path("signalen/<slug:referentie>/", werk_signaal.signaal, name="signaal"),
    path("signalen/<slug:referentie>/<slug:actie>/", werk_signaal.signaal_actie, name="signaal_actie"),
    path("foto/<int:pk>/", werk_signaal.foto, name="foto"),
    path("ideeen/<slug:referentie>/", werk_idee.idee, name="idee"),
    path("ideeen/<slug:referentie>/<slug:actie>/", werk_idee.idee_actie, name="idee_actie"),
    path("ideeen/<slug:referentie>/foto/<int:pk>/", werk_foto.idee_foto, name="idee_foto"),
    path("ideeen/<slug:referentie>/foto/<int:pk>/<slug:actie>/", werk_foto.idee_foto_actie, name="idee_foto_actie"),
    path("reacties/", werk_reactie.reacties, name="reacties"),
    path("reacties/<int:pk>/", werk_reactie.reactie, name="reactie"),
    path("reacties/<int:pk>/<slug:actie>/", werk_reactie.reactie_actie, name="reactie_actie"),
    path("trajecten/", werk_traject.trajecten, name="trajecten"),
    path("trajecten/nieuw/", werk_traject.nieuw, name="traject_nieuw"),
    path("trajecten/<int:pk>/", werk_traject.traject, name="traject"),
    path("trajecten/<int:pk>/voorbeeld/", werk_traject.voorbeeld, name="traject_voorbeeld"),
    path("trajecten/<int:pk>/<slug:actie>/", werk_traject.traject_actie, name="traject_actie"),
    path("trajecten/fasen/<int:pk>/", werk_traject.fase, name="fase"),
    path("trajecten/fasen/<int:pk>/<slug:actie>/", werk_traject.fase_actie, name="fase_actie"),
    path("terugkoppelen/", werk_lijsten.terugkoppelen, name="terugkoppelen"),
    path("terugkoppelen/brieven.pdf", werk_lijsten.brieven, name="brieven"),
    path("terugkoppelen/<int:pk>/brief.pdf", werk_lijsten.brief, name="brief"),
    path("terugkoppelen/<int:pk>/", werk_lijsten.terugkoppeling_gedaan, name="terugkoppeling_gedaan"),
    path("kaart/", werk_kaart.kaart, name="kaart"),
    path("hulpvragen/", werk_lijsten.hulpvragen, name="hulpvragen"),
    path("hulpvragen/<int:pk>/", werk_lijsten.hulpvraag_klaar, name="hulpvraag_klaar"),
]
