"""Carries out the terms of the apps that we did not write: sessions, the admin log and the audit trail."""

from datetime import timedelta

import pgtrigger
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.utils import timezone
from pghistory.models import Context, Event

from kampen_wijk.retention.derden import BEHEERLOG_DAGEN, SPOOR_DAGEN
from kampen_wijk.retention.register import opruimer


@opruimer
def verlopen_sessies() -> int:
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


@opruimer
def oud_beheerlogboek() -> int:
    grens = timezone.now() - timedelta(days=BEHEERLOG_DAGEN)
    return LogEntry.objects.filter(action_time__lt=grens).delete()[0]


@opruimer
def oud_spoor() -> int:
    """Audit events and the context they were made in. The tables are append-only for everybody else."""
    grens = timezone.now() - timedelta(days=SPOOR_DAGEN)
    aantal = 0
    for model in spoormodellen():
        with pgtrigger.ignore(f"{model._meta.label}:append_only"):
            aantal += model.objects.filter(pgh_created_at__lt=grens).delete()[0]
    return aantal + Context.objects.filter(created_at__lt=grens).delete()[0]


def spoormodellen() -> list[type[Event]]:
    """Every table of audit events."""
    return [model for model in apps.get_models() if issubclass(model, Event) and model._meta.managed]
