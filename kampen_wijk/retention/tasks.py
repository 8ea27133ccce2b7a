"""The daily job that lets go of what is past its term."""

from procrastinate.contrib.django import app

from kampen_wijk.retention.actions import bewaartermijnen_uitvoeren


class BewaartermijnMislukt(Exception):
    """One or more terms were not carried out; the log says which."""


@app.periodic(cron="42 3 * * *")
@app.task(name="retention.bewaartermijnen", queue="onderhoud", queueing_lock="retention.bewaartermijnen")
def bewaartermijnen(timestamp: int) -> None:
    mislukt = [naam for naam, aantal in bewaartermijnen_uitvoeren().items() if aantal is None]
    if mislukt:
        raise BewaartermijnMislukt(", ".join(mislukt))
