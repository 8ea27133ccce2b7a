"""The vocabulary: learned from what people may read, in its own kring, and forgotten after the last text is gone."""

import threading

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from kampen_wijk.woordenschat.bewaren import woorden
from kampen_wijk.woordenschat.models import OPENBAAR, Woord
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.models import Inzending
from profielen.actions.versie import profiel_vaststellen
from profielen.models import Profiel, ProfielVersie
from tests import factories

pytestmark = pytest.mark.django_db


def kringen(woord):
    return sorted(Woord.objects.filter(woord=woord).values_list("kring", flat=True))


def test_words_of_a_signaal_are_known_in_its_gebied_alone():
    signaal = factories.signaal(tekst="De Vleermuiskást hangt scheef, mail a@vleermuis.nl of bel 038 1234567.")
    assert kringen("vleermuiskast") == [signaal.gebied_id]
    assert list(Woord.objects.filter(woord__regex="[^a-z]")) == []
    assert not Woord.objects.filter(woord__contains="mail@").exists()


def test_words_of_an_idea_are_everybodys_once_it_is_public():
    idee = factories.idee(titel="Vleermuiskast")
    assert kringen("vleermuiskast") == [idee.gebied_id]
    idee.gepubliceerd_op = timezone.now()
    idee.save()
    assert kringen("vleermuiskast") == [OPENBAAR, idee.gebied_id]
    woorden()
    assert kringen("vleermuiskast") == [OPENBAAR]


def test_nobody_learns_from_a_confidential_talk_or_a_concept():
    gebied, wie = factories.gebied(), factories.medewerker()
    moment = Contactmoment.objects.create(
        gebied=gebied, medewerker=wie, kanaal_id="straat", onderwerp="Geheimtaal", vertrouwelijk=True
    )
    versie = ProfielVersie.objects.create(profiel=Profiel.objects.create(gebied=gebied), nummer=1, intro="Conceptwoord")
    assert (kringen("geheimtaal"), kringen("conceptwoord")) == ([], [])
    moment.vertrouwelijk = False
    moment.save()
    profiel_vaststellen(versie, door=wie)
    assert (kringen("geheimtaal"), kringen("conceptwoord")) == ([gebied.pk], [OPENBAAR])


def test_at_night_words_of_texts_that_are_gone_are_forgotten_and_missing_ones_learned():
    signaal = factories.signaal(tekst="Vleermuiskast")
    Inzending.objects.filter(pk=signaal.pk).update(tekst="Zwaluwtil")
    assert kringen("vleermuiskast") == [signaal.gebied_id]
    Woord.objects.filter(woord="zwaluwtil").delete()
    assert woorden() == 1
    assert (kringen("vleermuiskast"), kringen("zwaluwtil")) == ([], [signaal.gebied_id])


def test_what_is_learned_by_the_triggers_is_what_the_night_would_learn():
    gebied = factories.gebied("Waterrijk", intro="Mooi aan de dijk")
    gebied.aliassen.create(naam="Polderzicht")
    factories.partner(wat_doet="Helpt mensen")
    factories.signaal(gebied=gebied)
    factories.idee(gebied=gebied, gepubliceerd_op=timezone.now())
    Contactmoment.objects.create(gebied=gebied, medewerker=factories.medewerker(), kanaal_id="straat", onderwerp="Praatje")
    geleerd = set(Woord.objects.values_list("kring", "woord"))
    Woord.objects.all().delete()
    woorden()
    assert set(Woord.objects.values_list("kring", "woord")) == geleerd
    assert {"waterrijk", "polderzicht", "dijk", "helpt", "praatje"} <= {woord for _, woord in geleerd}


def test_a_word_stands_once_in_a_kring():
    Woord.objects.create(kring=0, woord="boom")
    with pytest.raises(IntegrityError, match="woord_een_keer_per_kring"), transaction.atomic():
        Woord.objects.create(kring=0, woord="boom")


@pytest.mark.django_db(transaction=True)
def test_many_who_send_the_same_words_at_once_all_get_through():
    """In one order, so that they wait for each other and are never locked."""
    gebied = factories.gebied()
    zinnen = ["eik linde beuk berk wilg", "wilg berk beuk linde eik", "beuk eik wilg linde berk", "berk wilg eik beuk linde"]
    fouten, samen = [], threading.Barrier(len(zinnen))

    def stuur(zin):
        try:
            samen.wait()
            with transaction.atomic():
                for _ in range(3):
                    factories.signaal(tekst=zin, gebied=gebied)
        except Exception as fout:
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=stuur, args=[zin]) for zin in zinnen]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert (fouten, Inzending.objects.count(), Woord.objects.filter(kring=gebied.pk).count()) == ([], 12, 5)
