"""The addresses of conversations, below /werk/contactmomenten/."""

from django.urls import path

from participatie.contactmomenten.views import contactmoment, lijst, schrijven

app_name = "contactmomenten"
urlpatterns = [
    path("", lijst.lijst, name="lijst"),
    path("nieuw/", schrijven.nieuw, name="nieuw"),
    path("<int:pk>/", contactmoment.contactmoment, name="contactmoment"),
    path("<int:pk>/wijzigen/", schrijven.wijzigen, name="wijzigen"),
    path("<int:pk>/koppelen/", contactmoment.koppelen, name="koppelen"),
]
