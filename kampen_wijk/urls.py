"""The root of all addresses; apps are named as strings only."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("beheer/", admin.site.urls),
    path("inloggen/", include("allauth.urls")),
]
