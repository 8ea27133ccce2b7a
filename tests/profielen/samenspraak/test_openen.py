"""A version is laid before residents: the words, the order and the pictures of that day stay."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction
from django.utils import timezone

from kampen_wijk.files.bewaren import bekende_bestanden
from profielen.actions.samenspraak import samenspraak_openen
from profielen.actions.versie import TEKSTEN, concept_maken, profiel_intrekken, profiel_vaststellen
from profielen.models import GetoondBeeld, ProfielVersie, Samenspraak, Spanning
from tests import factories
from tests.profielen.samenspraak.stappen import BASIS, lees

pytestmark = pytest.mark.django_db


def test_the_words_that_were_asked_about_stay_while_writing_goes_on(client, ding):
    ProfielVersie.objects.filter(pk=ding.versie.pk).update(intro="Heel anders.")
    assert "Een dorp aan het water." in lees(client, "samenspraak/")
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        Samenspraak.objects.update(teksten={})
    with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
        Samenspraak.objects.filter(pk=ding.pk)._raw_delete("default")


def test_a_version_in_samenspraak_is_not_thrown_away(ding):
    with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
        ProfielVersie.objects.filter(pk=ding.versie.pk)._raw_delete("default")


def test_the_profile_of_today_says_that_one_can_talk_and_where(client, ding):
    html = client.get("/gebieden/zalk/profiel/").content.decode()
    assert f'<a href="{BASIS}samenspraak/">Lees de tekst en geef uw reactie</a>' in html
    assert client.get("/gebieden/zalk/profiel/samenspraak/").url == BASIS + "samenspraak/"


@pytest.mark.parametrize("dagen", [0, -1])
def test_the_last_day_is_a_day_that_comes(zalk, dagen):
    with pytest.raises(ValidationError, match="Kies een dag die nog komt"):
        factories.samenspraak(zalk, dagen=dagen)
    assert Samenspraak.objects.count() == 0


def test_the_database_keeps_the_last_day_after_the_first(ding):
    with pytest.raises(IntegrityError, match="samenspraak_eindigt_na_begin"), transaction.atomic():
        versie = concept_maken(factories.gebied(), door=None)
        Samenspraak.objects.create(versie=versie, teksten={}, tot=timezone.localdate() - dt.timedelta(days=1))


def test_where_nobody_is_asked_there_is_no_samenspraak(client, zalk):
    versie = concept_maken(zalk, door=None)
    assert client.get("/gebieden/zalk/profiel/samenspraak/").status_code == 404
    assert [lees(client, staart) for staart in ("", "samenspraak/", "verantwoording/")] == [404, 404, 404]
    with pytest.raises(ValidationError, match="nog geen tekst"):
        samenspraak_openen(versie, tot=timezone.localdate() + dt.timedelta(days=3), door=None)


def test_the_pictures_and_the_order_of_that_day_stay_too(client, zalk):
    versie = concept_maken(zalk, door=None)
    beeld = factories.beeld(versie)
    andersom = ["spanningen", "wensen", "kansen", "uitdagingen", "stem_professionals", "stem_inwoners"]
    ProfielVersie.objects.update(volgorde=andersom)
    factories.samenspraak(zalk, wensen="- Een bankje.")
    ProfielVersie.objects.update(volgorde=andersom[::-1])
    beeld.delete()
    html = lees(client, "samenspraak/")
    getoond = GetoondBeeld.objects.get()
    assert f'<img src="{getoond.adres}" width="80" height="40" alt="De haven met twee boten"' in html
    assert html.index('id="deel-intro"') < html.index('id="deel-wensen"') < html.index('id="deel-kansen"')
    assert client.get(getoond.adres).getvalue() == b"jpeg"
    assert str(getoond.bestand) in bekende_bestanden()
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        GetoondBeeld.objects.update(alt="Iets anders")
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        getoond.delete()


def test_the_pictures_of_a_samenspraak_that_was_withdrawn_are_gone(client, zalk):
    versie = factories.vastgesteld_profiel(zalk)
    adres = versie.samenspraak.beelden.get().adres
    assert client.get(adres).getvalue() == b"jpeg"
    profiel_intrekken(versie, reden="Het was te vroeg.", door=None)
    assert (client.get(adres).status_code, client.get(f"/profiel/samenspraak/foto/{10**30}/").status_code) == (404, 404)


@pytest.mark.parametrize(
    "tekst", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://example.nl/x.png)", "[x](data:text/html,x)"]
)
def test_a_hostile_text_is_harmless_wherever_residents_read_it(client, zalk, tekst):
    versie = concept_maken(zalk, door=None)
    Spanning.objects.create(versie=versie, naam=tekst, toelichting=tekst, wie_praat=tekst)
    ding = factories.samenspraak(zalk, **dict.fromkeys(TEKSTEN, tekst))
    factories.sluit_samenspraak(ding)
    bladen = [lees(client, "samenspraak/")]
    profiel_vaststellen(ding.versie, door=None)
    bladen += [lees(client), lees(client, "verantwoording/"), client.get("/gebieden/zalk/profiel/").content.decode()]
    for woord in ("<script>alert", 'href="javascript', 'src="https://example.nl', 'href="data:'):
        assert [woord in blad for blad in bladen] == [False] * 4
