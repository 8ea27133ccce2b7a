"""Laying mail ready, and running the real worker."""

import contextlib

from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued

from kampen_wijk.outbox.actions import mail_klaarzetten
from kampen_wijk.outbox.models import Mail


def klaarzetten(aan="vera@example.nl", bevestigd=True, **context):
    context = {"naam": "Vera's buurvrouw", "titel": "het plein", "pad": "/inzending/abc/"} | context
    mail_klaarzetten(aan=aan, sjabloon="voorbeeld", context=context, bevestigd=bevestigd)
    return Mail.objects.last()


def werk(queue="post"):
    """A real worker over a connection of its own, until the queue is empty."""
    with app.replace_connector(app.connector.get_worker_connector()):
        app.run_worker(queues=[queue], wait=False, install_signal_handlers=False, listen_notify=False)


def maak_alles_nu_uitvoerbaar():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now() - interval '1 second' WHERE status = 'todo'")


def toestanden():
    post = ProcrastinateJob.objects.filter(queue_name="post")
    return list(post.order_by("pk").values_list("status", flat=True))


def onderhoud(taak):
    """Run a maintenance job now; a worker may have queued it by the clock already."""
    with contextlib.suppress(AlreadyEnqueued):
        app.configure_task(taak).defer(timestamp=0)
    werk("onderhoud")
