"""Two people at the same moment, on two connections."""

import threading

import pytest
from django.db import connection

from participatie.inzendingen.actions.behandelen import notitie_maken
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.models import Bericht
from tests import factories


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_the_same_moment_one_hears_that_the_other_was_first():
    signaal, wie = factories.signaal(), factories.medewerker()
    samen, uitkomsten = threading.Barrier(2), []

    def schrijf(tekst):
        try:
            samen.wait(10)
            notitie_maken(signaal, tekst=tekst, door=wie, versie=signaal.versie)
            uitkomsten.append("bewaard")
        except Verouderd:
            uitkomsten.append("verouderd")
        finally:
            connection.close()

    draden = [threading.Thread(target=schrijf, args=(tekst,)) for tekst in ("De een.", "De ander.")]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    assert (sorted(uitkomsten), Bericht.objects.count()) == (["bewaard", "verouderd"], 1)
