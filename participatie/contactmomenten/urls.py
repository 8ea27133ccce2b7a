"""The addresses of conversations, below /werk/contactmomenten/."""

from django.urls import path

from participatie.contactmomenten import views

app_name = "contactmomenten"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("nieuw/", views.nieuw, name="nieuw"),
    path("<int:pk>/", views.contactmoment, name="contactmoment"),
    path("<int:pk>/wijzigen/", views.wijzigen, name="wijzigen"),
]
