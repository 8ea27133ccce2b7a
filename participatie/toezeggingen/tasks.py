"""The job of toezeggingen; it may run twice without harm."""

from procrastinate.contrib.django import app

from participatie.toezeggingen.actions.herinneren import herinneringen_versturen


@app.periodic(cron="22 6 * * *")
@app.task(name="toezeggingen.herinneren", queue="onderhoud", queueing_lock="toezeggingen.herinneren")
def herinneren(timestamp: int) -> None:
    """Before work begins, on every day: whose day is Monday still hears of it."""
    herinneringen_versturen()
