"""Addresses for who signs up for an activiteit."""

from django.urls import path

from participatie.activiteiten.views import aanmelden

app_name = "activiteiten"
urlpatterns = [
    path("activiteiten/<slug:slug>/aanmelden/", aanmelden.aanmelding_nieuw, name="aanmelding_nieuw"),
    path("activiteiten/<slug:slug>/aangemeld/", aanmelden.aangemeld, name="aangemeld"),
    path("aanmelding/<str:geheim>/", aanmelden.aanmelding, name="aanmelding"),
    path("aanmelding/<str:geheim>/afmelden/", aanmelden.aanmelding_af, name="aanmelding_af"),
]
