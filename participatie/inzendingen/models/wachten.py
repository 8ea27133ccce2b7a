"""Which signalen wait for whom: the groups of the werkblad. Every open one is in exactly one of the three."""

from django.db.models import Q
from django.utils import timezone

from participatie.inzendingen.workflow import AAN_BEHANDELAAR, AAN_EIGENAAR, AAN_ONS, OPEN, WACHT, Status
from participatie.partners.models import Partner
from wijken.models import Rol

# Said in each query, though it follows from the rest: only then the planner uses the indexes of what is open, and does not
# walk past a million closed ones to find the oldest.
_OPEN = sorted(OPEN)


class Wachtend:
    """For the QuerySet of inzendingen: seen from one medewerker, within what they may see."""

    def nog_bij_niemand(self, user):
        """New: the ball is here, and nobody has it yet. For a behandelaar also what waits with their afdeling."""
        return self.filter(_nieuw(user), status__in=_OPEN)

    def wacht_op(self, user):
        """It is their turn: as behandelaar, as owner where the ball is with us, or as partner."""
        return self.filter(_aan_zet(user), status__in=_OPEN)

    def wacht_op_een_ander(self, user):
        """Somebody else has to do something first: a colleague, a partner, the sender, or the day that was planned."""
        return self.filter(status__in=_OPEN).exclude(_nieuw(user)).exclude(_aan_zet(user))

    def zonder_reactie(self):
        """Signalen that somebody should have picked up or answered by now, longest waiting first."""
        return self.filter(_te_laat(), soort=self.model.Soort.SIGNAAL).order_by("ontvangen_op", "pk")

    def niet_te_laat(self):
        """All others."""
        return self.exclude(_te_laat())


def _te_laat() -> Q:
    return Q(status__in=sorted(WACHT), uiterlijk_op__lt=timezone.localdate())


def _nieuw(user) -> Q:
    nieuw = Q(status__in=sorted(AAN_ONS), eigenaar__isnull=True, behandelaar__isnull=True)
    afdelingen = [r.afdeling_id for r in user.rollen_nu() if r.rol == Rol.BEHANDELAAR]
    if afdelingen:
        nieuw |= Q(status=Status.IN_AFWACHTING, behandelaar__isnull=True, afdeling__in=afdelingen)
    return nieuw


def _aan_zet(user) -> Q:
    aan_zet = Q(behandelaar=user, status__in=sorted(AAN_BEHANDELAAR))
    aan_zet |= Q(eigenaar=user, status__in=sorted(AAN_EIGENAAR))
    aan_zet |= Q(eigenaar=user, behandelaar__isnull=True, status=Status.IN_BEHANDELING)
    if user.heeft_rol(Rol.PARTNER):
        aan_zet |= Q(status=Status.DOORGEZET_NAAR_EXTERN, partner__in=Partner.objects.van(user))
    return aan_zet
