"""The public pages that show nouns of several apps."""

from django.urls import path

from participatie.portaal.views import (
    activiteiten,
    agenda,
    gebied,
    home,
    ideeen,
    opbrengsten,
    over,
    profiel,
    toezeggingen,
    trajecten,
    vergelijken,
    zoeken,
)

app_name = "portaal"
urlpatterns = [
    path("", home.home, name="home"),
    path("gebieden/", gebied.gebieden, name="gebieden"),
    path("gebieden/<slug:slug>/", gebied.gebied, name="gebied"),
    path("gebieden/<slug:slug>/kaart.pdf", gebied.papierkaart, name="papierkaart"),
    path("gebieden/<slug:slug>/profiel/", profiel.profiel, name="profiel"),
    path("gebieden/<slug:slug>/ideeen/", ideeen.gebied_ideeen, name="gebied_ideeen"),
    path("gebieden/<slug:slug>/agenda/", activiteiten.agenda, name="agenda"),
    path("gebieden/<slug:slug>/agenda.ics", agenda.van_gebied, name="agenda_ics"),
    path("gebieden/<slug:slug>/toezeggingen/", toezeggingen.toezeggingen, name="toezeggingen"),
    path("gebieden/<slug:slug>/opbrengsten/", opbrengsten.opbrengsten, name="opbrengsten"),
    path("activiteiten/", activiteiten.activiteiten, name="activiteiten"),
    path("activiteiten/<slug:slug>/", activiteiten.activiteit, name="activiteit"),
    path("activiteiten/<slug:slug>/agenda.ics", agenda.van_activiteit, name="activiteit_ics"),
    path("activiteiten/<slug:slug>/poster.pdf", activiteiten.papier, {"soort": "poster"}, name="activiteit_poster"),
    path("activiteiten/<slug:slug>/flyer.pdf", activiteiten.papier, {"soort": "flyer"}, name="activiteit_flyer"),
    path("partners/<int:pk>/agenda.ics", agenda.van_partner, name="partner_ics"),
    path("opbrengsten/<slug:slug>/", opbrengsten.opbrengst, name="opbrengst"),
    path("opbrengsten/<slug:slug>/foto/<int:pk>/", opbrengsten.opbrengst_foto, name="opbrengst_foto"),
    path("ideeen/", ideeen.ideeen, name="ideeen"),
    path("ideeen/<str:referentie>/", ideeen.idee, name="idee"),
    path("ideeen/<str:referentie>/foto/<int:pk>/", ideeen.idee_foto, name="idee_foto"),
    path("trajecten/", trajecten.trajecten, name="trajecten"),
    path("trajecten/<slug:slug>/", trajecten.traject, name="traject"),
    path("trajecten/<slug:slug>/agenda.ics", agenda.van_traject, name="traject_ics"),
    path("vergelijken/", vergelijken.vergelijken, name="vergelijken"),
    path("vergelijken/cijfers.csv", vergelijken.vergelijken_csv, name="vergelijken_csv"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("over/privacy/", over.privacy, name="privacy"),
    path("over/toegankelijkheid/", over.toegankelijkheid, name="toegankelijkheid"),
]
