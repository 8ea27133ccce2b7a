"""The root of all addresses; apps are named as strings only."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("werk/", include("participatie.portaal.urls_werk")),
    path("beheer/", admin.site.urls),
    path("inloggen/", include("kampen_wijk.login.urls")),
]
