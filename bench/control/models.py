"""A plain row in a table of its own, made by the bench; as many as there are inzendingen."""

from django.db import models


class Row(models.Model):
    titel = models.CharField(max_length=100)
    tekst = models.TextField()
    gebied = models.CharField(max_length=80)
    moment = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "bench_row"

    def __str__(self):
        return self.titel
