"""VraagAntwoord: what a sender answered to an extra question about the subject of a signaal."""

from django.db import models

from participatie.inzendingen.models.inzending import Inzending


class VraagAntwoord(models.Model):
    """Question and answer as they were then: another wording later changes nothing about what was said."""

    inzending = models.ForeignKey(Inzending, models.CASCADE, related_name="vraagantwoorden")
    vraag = models.CharField(max_length=150)
    antwoord = models.CharField(max_length=200)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "antwoorden op vragen"

    def __str__(self):
        return f"antwoord bij {self.inzending_id}"
