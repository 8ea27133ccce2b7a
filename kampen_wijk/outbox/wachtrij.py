"""The door to the job queue for whoever is in a transaction."""

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.manager import JobManager


def zet_in_wachtrij(taak: str, **ids: int) -> int:
    """Queue a task of tasks.py with nothing but ids; returns the id of the job.

    Inside a worker the app has a connection of its own, outside our transaction. A job would then start before
    the row it is about is there; so the job is always written over Django's connection.
    """
    uitsteller = app.configure_task(f"outbox.{taak}", allow_unknown=False)
    uitsteller.job_manager = JobManager(DjangoConnector())
    return uitsteller.defer(**ids)
