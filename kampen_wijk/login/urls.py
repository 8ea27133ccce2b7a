"""The addresses of login: those of allauth that we use; signup and changing the address are not among them."""

from allauth.account import views
from allauth.socialaccount import views as social_views
from allauth.urls import build_provider_urlpatterns
from django.urls import include, path, re_path

urlpatterns = [
    path("", views.login, name="account_login"),
    path("uit/", views.logout, name="account_logout"),
    path("niet-actief/", views.account_inactive, name="account_inactive"),
    path("opnieuw/", views.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", views.password_change, name="account_change_password"),
    path("wachtwoord/nieuw/", views.password_set, name="account_set_password"),
    path("wachtwoord/vergeten/", views.password_reset, name="account_reset_password"),
    path("wachtwoord/vergeten/verstuurd/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/herstel/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/hersteld/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"
    ),
    path("tweede-stap/", include("allauth.mfa.urls")),
    path("extern/mislukt/", social_views.login_error, name="socialaccount_login_error"),
    path("extern/afgebroken/", social_views.login_cancelled, name="socialaccount_login_cancelled"),
    path("extern/aanmelden/", social_views.signup, name="socialaccount_signup"),
    path("extern/", include(build_provider_urlpatterns())),
]
