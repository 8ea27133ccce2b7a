"""The root of all addresses; apps are named as strings only."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from kampen_wijk.gezond import gezond
from kampen_wijk.securitytxt import security_txt

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("gezond/", gezond, name="gezond"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("", include("participatie.inzendingen.urls")),
    path("", include("profielen.urls")),
    path("", include("participatie.activiteiten.urls")),
    path("werk/contactmomenten/", include("participatie.onderweg.urls")),
    path("werk/contactmomenten/", include("participatie.contactmomenten.urls")),
    path("werk/privacy/", include("participatie.privacy.urls")),
    path("werk/", include("participatie.portaal.urls_werk")),
    path("", include("participatie.portaal.urls")),
    path("beheer/", admin.site.urls),
    path("inloggen/", include("kampen_wijk.login.urls")),
]
