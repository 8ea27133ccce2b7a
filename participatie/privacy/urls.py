"""The addresses of the privacyfunctionaris, below /werk/privacy/; never with anything of a person in them."""

from django.urls import path

from participatie.privacy import views

app_name = "privacy"
urlpatterns = [
    path("", views.zoeken, name="zoeken"),
    path("uw-gegevens.json", views.meegeven, {"soort": "json"}, name="json"),
    path("uw-gegevens.pdf", views.meegeven, {"soort": "pdf"}, name="pdf"),
    path("wissen/", views.wissen, name="wissen"),
]
