"""Mail to a person that did not leave yet, or could not be delivered.

Without the links in it: they open the sender's own page, and those are for the sender alone.
"""

import re

from kampen_wijk.outbox.models import Mail
from kampen_wijk.retention.houders import Gegeven, Vondst, houder
from kampen_wijk.retention.vraag import HOOGSTENS, Vraag, op_email

BUITEN_INZAGE = {"Mail.html": "Dezelfde woorden als tekst, met opmaak."}
_LINK = re.compile(r"https?://\S+")
TERMIJN = "Tot de mail weg is; lukt dat niet, dan 30 dagen langer."


def wis_mail(pk: int, vraag: Vraag, alles: bool) -> None:
    Mail.objects.filter(pk=pk, verzonden_op__isnull=True).delete()


@houder("Mail die nog niet weg is", velden=["Mail.aan", "Mail.onderwerp", "Mail.tekst"], wis=wis_mail)
def mails(vraag: Vraag) -> list[Vondst]:
    rijen = Mail.objects.filter(op_email(vraag, "aan")).order_by("-aangemaakt_op", "-pk")
    return [
        Vondst(
            pk=rij.pk, wat="Mail die nog niet weg is", dag=rij.aangemaakt_op, zeker=True,
            gegevens=[
                Gegeven(naam, waarde, TERMIJN)
                for naam, waarde in (("Aan", rij.aan), ("Onderwerp", rij.onderwerp), ("Tekst", _LINK.sub("[link]", rij.tekst))) if waarde
            ],
        )
        for rij in rijen[: HOOGSTENS + 1]
    ]
