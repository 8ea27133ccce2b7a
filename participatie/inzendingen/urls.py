"""Addresses of what residents send in, and of their own page about it."""

from django.urls import path

from participatie.inzendingen.views import aansluiten, foto, hulp, nieuw, pagina, reageren

app_name = "inzendingen"
urlpatterns = [
    path("signaal/", nieuw.signaal_nieuw, name="signaal_nieuw"),
    path("idee/", nieuw.idee_nieuw, name="idee_nieuw"),
    path("hulp/", hulp.hulp, name="hulp"),
    path("hulp/gevraagd/", hulp.hulp_gevraagd, name="hulp_gevraagd"),
    path("ideeen/<str:referentie>/reageren/", reageren.reageren, name="reageren"),
    path("reactie/<str:geheim>/", reageren.reactie, name="reactie"),
    path("reactie/<str:geheim>/intrekken/", reageren.intrekken, name="reactie_intrekken"),
    path("concept/<uuid:sleutel>/foto/<int:pk>/", foto.concept_foto, name="concept_foto"),
    path("inzending/<str:geheim>/", pagina.inzending, name="inzending"),
    path("inzending/<str:geheim>/verzonden/", pagina.verzonden, name="verzonden"),
    path("inzending/<str:geheim>/antwoord/", pagina.antwoord, name="antwoord"),
    path("inzending/<str:geheim>/oordeel/", pagina.oordeel, name="oordeel"),
    path("inzending/<str:geheim>/heropenen/", pagina.heropenen, name="heropenen"),
    path("inzending/<str:geheim>/foto/<int:pk>/", foto.foto, name="foto"),
    path("ideeen/<str:referentie>/steunen/", aansluiten.steunen, name="steunen"),
    path("aansluiting/gevraagd/", aansluiten.aansluiten_gevraagd, name="aansluiten_gevraagd"),
    path("aansluiting/<str:geheim>/", aansluiten.aansluiting, name="aansluiting"),
    path("aansluiting/<str:geheim>/bevestigen/", aansluiten.bevestigen, name="aansluiting_bevestigen"),
    path("aansluiting/<str:geheim>/stoppen/", aansluiten.stoppen, name="aansluiting_stoppen"),
]
