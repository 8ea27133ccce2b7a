"""Origineel: what the sender wrote, before a wijkverbinder made it fit for the public."""

from django.db import models

from participatie.inzendingen.models.inzending import Inzending


class Origineel(models.Model):
    """The first title and text of an idee that was changed; for who moderates, never for the public."""

    inzending = models.OneToOneField(Inzending, models.CASCADE, primary_key=True, related_name="origineel")
    titel = models.CharField(max_length=100)
    tekst = models.TextField(max_length=4000)
    bewaard_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "originelen"

    def __str__(self):
        return f"origineel van {self.inzending_id}"
