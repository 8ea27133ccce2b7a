"""The addresses of what is on its way, below /werk/contactmomenten/.

The service worker stands below the screen that it serves: so it can touch no other page.
"""

from django.urls import path

from participatie.onderweg import views

app_name = "onderweg"
urlpatterns = [
    path("nieuw/schil/", views.schil, name="schil"),
    path("nieuw/sw.js", views.service_worker, name="service_worker"),
    path("nieuw/manifest.webmanifest", views.manifest, name="manifest"),
    path("onderweg/", views.loket, name="loket"),
    path("concepten/", views.concepten, name="concepten"),
    path("concepten/<int:pk>/", views.concept, name="concept"),
    path("concepten/<int:pk>/weg/", views.concept_weg, name="concept_weg"),
]
