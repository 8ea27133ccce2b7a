"""The jobs of inzendingen; each may run twice without harm."""

from procrastinate.contrib.django import app

from participatie.inzendingen.actions.regels_nakijken import regels_nakijken


@app.periodic(cron="12 6 * * *")
@app.task(name="inzendingen.regels_nakijken", queue="onderhoud", queueing_lock="inzendingen.regels_nakijken")
def nakijken(timestamp: int) -> None:
    """Roles end at midnight, so every morning before work begins."""
    regels_nakijken()
