"""Who is this? allauth's answer, with whether they have a second factor in the same query."""

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef


class Backend(AuthenticationBackend):
    """Every request of staff fetches the medewerker anew: who was dismissed is out at the next one."""

    def get_user(self, user_id):
        factor = Exists(Authenticator.objects.filter(user=OuterRef("pk")))
        user = get_user_model()._default_manager.annotate(heeft_tweede_factor=factor).filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
