"""What we ask of allauth: no signup, our own guard, and reauthentication by e-mail address."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse

from kampen_wijk.login.guard import may_try, remember_device
from kampen_wijk.login.middleware import begin_session
from kampen_wijk.outbox.actions import mail_klaarzetten

TE_VAAK = "Er is te vaak geprobeerd om met dit e-mailadres in te loggen. Wacht een uur en probeer het dan opnieuw."


class AccountAdapter(DefaultAccountAdapter):
    """Accounts by invitation; allauth's own count of failed logins is replaced by the guard."""

    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        """Where this person's work is: the werkblad, the admin, or home."""
        if request.user.has_perm("werk.werkblad"):
            return reverse("werk:werkblad")
        return reverse("admin:index" if request.user.is_staff else "portaal:home")

    def pre_authenticate(self, request, **credentials):
        if not may_try(request, str(credentials.get("email", "")).lower()):
            raise ValidationError(TE_VAAK)

    def _rollback_login_failed_rl_usage(self):
        """Nothing to roll back: a good password counts as a try too."""

    def reauthenticate(self, user, password):
        return self.authenticate(self.request, email=user.email, password=password) == user

    def send_password_reset_mail(self, user, email, context):
        """Through the outbox: a mail server that is down breaks no page, and the link is wiped once sent."""
        mail_klaarzetten(
            aan=user.email,
            sjabloon="wachtwoord_vergeten",
            context={
                "link": context["password_reset_url"],
                "GEMEENTE": settings.GEMEENTE_NAAM,
                "GEMEENTE_TELEFOON": settings.GEMEENTE_TELEFOON,
            },
            bevestigd=True,
        )

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        remember_device(request, response, user.email)
        begin_session(request)
        return response


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """OpenID Connect logs in who has an account; it never makes one."""

    def is_open_for_signup(self, request, sociallogin):
        return False
