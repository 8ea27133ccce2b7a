"""Mail: a letter that lies ready, or has left."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob


class MailQuerySet(models.QuerySet):
    def te_versturen(self):
        return self.filter(verzonden_op__isnull=True, opgegeven_op__isnull=True)

    def verweesd(self):
        """Still to be sent, while its job has gone: the job failed for good, was cleared, or never came."""
        levend = ProcrastinateJob.objects.filter(pk=OuterRef("taak"), status__in=["todo", "doing"])
        return self.te_versturen().exclude(Exists(levend))

    def opgegeven(self):
        return self.filter(opgegeven_op__isnull=False)

    def klaar_voor(self, moment):
        """Sent or given up before `moment`: nothing more happens to it."""
        return self.filter(Q(verzonden_op__lt=moment) | Q(opgegeven_op__lt=moment))


class Mail(models.Model):
    """Once sent, only the dates remain: address and text are wiped in the same transaction."""

    class Fout(models.TextChoices):
        ONBEREIKBAAR = "onbereikbaar", "De mailserver was niet bereikbaar. Wij proberen het vanzelf opnieuw."
        UITGESTELD = "uitgesteld", "De mailserver nam de mail nog niet aan. Wij proberen het vanzelf opnieuw."
        ADRES = "adres", "Dit e-mailadres bestaat niet of neemt geen mail aan. Bel of schrijf deze persoon."
        INHOUD = "inhoud", "De mailserver weigerde deze mail. Bel of schrijf deze persoon."
        TE_OUD = "te_oud", "Het lukte een week lang niet om deze mail te versturen. Bel of schrijf deze persoon."

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="Vaste Message-ID.")
    aan = models.EmailField(blank=True)
    onderwerp = models.CharField(max_length=200, blank=True)
    tekst = models.TextField(blank=True)
    html = models.TextField(blank=True)
    aangemaakt_op = models.DateTimeField(default=timezone.now)
    verzonden_op = models.DateTimeField(null=True, blank=True)
    opgegeven_op = models.DateTimeField(null=True, blank=True)
    pogingen = models.PositiveIntegerField(default=0)
    laatste_fout = models.CharField(max_length=12, choices=Fout, blank=True)
    taak = models.BigIntegerField(null=True, editable=False, help_text="De job van procrastinate.")

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(verzonden_op__isnull=True)
                | Q(aan="", onderwerp="", tekst="", html="", opgegeven_op__isnull=True),
                name="verzonden_mail_is_leeg",
            ),
            models.CheckConstraint(
                condition=Q(opgegeven_op__isnull=True) | Q(tekst="", html=""), name="opgegeven_mail_heeft_geen_tekst"
            ),
        ]
        indexes = [
            models.Index(
                fields=["aangemaakt_op"],
                name="mail_te_versturen",
                condition=Q(verzonden_op__isnull=True, opgegeven_op__isnull=True),
            )
        ]

    def __str__(self):
        return f"mail {self.pk}"

    def uitleg(self) -> str:
        """What staff should know or do about it, in a sentence."""
        if self.verzonden_op:
            return "Verstuurd."
        return self.get_laatste_fout_display() or "Deze mail ligt klaar om te versturen."
