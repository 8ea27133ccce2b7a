"""Veldwerk: three hundred sessies, ten taps each; most stand in an opbrengst on the site, a few are being sorted."""

from datetime import timedelta

from django.utils import timezone

from bench.fill.people import People
from participatie.veldwerk.models import Opbrengst, Sessie, Thema, Vondst

AANTAL = 300
TIKKEN = 10


def make(people: People) -> None:
    """Each with its own opbrengst and one thema; of every gebied the newest is still open, with one sessie beside it."""
    nu, gebieden = timezone.now(), people.gebieden
    opbrengsten = [_opbrengst(n, gebieden[n % len(gebieden)], nu, n < len(gebieden)) for n in range(AANTAL)]
    Opbrengst.objects.bulk_create(opbrengsten)
    themas = [Thema(opbrengst=rij, nummer=1, naam="Spelen", tekst="Kinderen willen meer spelen.") for rij in opbrengsten]
    Thema.objects.bulk_create(themas)
    sessies = [
        Sessie(soort="kindersessie", gebied_id=rij.gebied_id, opbrengst=rij, begonnen_op=nu - timedelta(3 * n))
        for n, rij in enumerate(opbrengsten)
    ]
    Sessie.objects.bulk_create(sessies)
    Vondst.objects.bulk_create(
        [
            Vondst(sessie=sessie, stem="kinderen", onderwerp="spelen", thema=None if n < len(gebieden) else themas[n])
            for n, sessie in enumerate(sessies)
            for _ in range(TIKKEN)
        ],
        batch_size=5_000,
    )


def _opbrengst(n: int, gebied: int, nu, is_open: bool) -> Opbrengst:
    op = None if is_open else nu - timedelta(3 * n)
    return Opbrengst(
        titel=f"Spelen {n}", slug=f"spelen-{n}", gebied_id=gebied, stand="open" if is_open else "gepubliceerd", gepubliceerd_op=op,
        inleiding="Wij vroegen kinderen op het schoolplein.", vervolg="Wij maken een plan.",
    )
