"""The jobs of the outbox. They carry ids only, and each may run twice without harm."""

from procrastinate import RetryDecision
from procrastinate.builtin_tasks import remove_old_jobs
from procrastinate.contrib.django import app
from procrastinate.retry import BaseRetryStrategy

from kampen_wijk.outbox.actions import NogNietVerstuurd, mail_versturen, verweesde_mail_oppakken

LANGSTE_WACHT = 30 * 60
BEWAAR_UREN = 7 * 24
# More than the 30 s after which procrastinate itself holds a worker for dead.
STIL_SECONDEN = 60


class SteedsLater(BaseRetryStrategy):
    """After 1, 2, 4, 8, 16 and then every 30 minutes, without end: the action decides when to give up."""

    def get_retry_decision(self, *, exception, job):
        if not isinstance(exception, NogNietVerstuurd):
            return None
        return RetryDecision(retry_in={"seconds": min(60 * 2 ** min(job.attempts, 10), LANGSTE_WACHT)})


@app.task(name="outbox.verstuur_mail", queue="post", retry=SteedsLater())
def verstuur_mail(mail_id: int) -> None:
    mail_versturen(mail_id)


@app.periodic(cron="* * * * *")
@app.task(name="outbox.verweesde_mail", queue="onderhoud", queueing_lock="outbox.verweesde_mail")
def verweesde_mail(timestamp: int) -> None:
    verweesde_mail_oppakken()


@app.periodic(cron="* * * * *")
@app.task(name="outbox.gestrande_taken", queue="onderhoud", queueing_lock="outbox.gestrande_taken", pass_context=True)
async def gestrande_taken(context, timestamp: int) -> None:
    """Jobs of a worker that was killed begin anew, whatever they were for: every job may run twice."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STIL_SECONDEN):
        await manager.retry_job(job)


@app.periodic(cron="17 3 * * *")
@app.task(name="outbox.oude_taken", queue="onderhoud", queueing_lock="outbox.oude_taken", pass_context=True)
async def oude_taken(context, timestamp: int) -> None:
    """Finished jobs go after a week, failed ones too: what still matters is in the outbox itself."""
    await remove_old_jobs(
        context, max_hours=BEWAAR_UREN, remove_failed=True, remove_cancelled=True, remove_aborted=True
    )
