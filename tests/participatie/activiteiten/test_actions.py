"""The verbs of a traject, and what they refuse."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden, akkoord_met
from participatie.activiteiten.actions import fase, publiceren, traject
from participatie.activiteiten.actions.bewaren import KanNuNiet
from participatie.activiteiten.models import Fase, Traject
from participatie.activiteiten.models.kaderkaart import VELDEN
from participatie.inzendingen.actions.versie import Verouderd
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db

NUMMER = "Bel 06-12345678"


def doe(actie, ding, door=None, **velden):
    """As if its page was read just now."""
    ding.refresh_from_db()
    actie(ding, door=door, versie=ding.versie, **velden)
    ding.refresh_from_db()


def gegevens(ding, **anders):
    velden = {veld: getattr(ding, veld) for veld in ("titel", "intro", "begint_op", "eindigt_op")}
    return velden | {"gebieden": [gebied.pk for gebied in ding.gebieden.all()]} | anders


def kaart(ding, **anders):
    return {veld: getattr(ding, veld) for veld in VELDEN} | anders


def verbs(ding):
    return [(g.verb, g.zichtbaar) for g in Gebeurtenis.objects.van(ding)]


def begin(titel="Een plein", **velden):
    velden = {"gebieden": [factories.gebied()], "door": None, "sleutel": uuid.uuid4()} | velden
    return traject.traject_beginnen(titel=titel, **velden)


def test_beginning_twice_with_the_same_form_makes_one():
    sleutel = uuid.uuid4()
    assert begin(sleutel=sleutel).pk == begin(sleutel=sleutel).pk
    assert Traject.objects.count() == 1


def test_the_address_is_the_title_and_the_same_title_gets_another_address():
    een, twee, vreemd = begin("Een pléin! Voor ’s-Heerenbroek"), begin("Een plein voor s-Heerenbroek"), begin("🌳🌳")
    assert (een.slug, twee.slug, vreemd.slug) == (
        "een-plein-voor-s-heerenbroek", f"een-plein-voor-s-heerenbroek-{twee.pk}", "traject"
    )


def test_the_address_follows_the_title_until_somebody_outside_may_know_it():
    ding = factories.traject()
    doe(traject.gegevens_aanpassen, ding, **gegevens(ding, titel="Een park"))
    assert ding.slug == "een-park"
    doe(publiceren.traject_publiceren, ding)
    doe(traject.gegevens_aanpassen, ding, **gegevens(ding, titel="Een bos"))
    assert (ding.titel, ding.slug) == ("Een bos", "een-park")


def test_publishing_writes_who_and_when_and_a_dated_event_for_everybody():
    wie, ding = factories.medewerker(), factories.traject()
    doe(publiceren.traject_publiceren, ding, wie)
    assert (ding.gepubliceerd_op is not None, ding.gepubliceerd_door, ding.versie) == (True, wie, 2)
    assert verbs(ding) == [("gepubliceerd", "iedereen")]


@pytest.mark.parametrize("leeg", ["", " ", "..."])
@pytest.mark.parametrize("veld", [veld for veld in VELDEN if veld not in ("niveau", "rol", "besluit_op", "terug_op")])
def test_publishing_without_a_whole_kaderkaart_says_what_is_missing(veld, leeg):
    ding = factories.traject(**{veld: leeg})
    with pytest.raises(ValidationError) as fout:
        doe(publiceren.traject_publiceren, ding)
    assert (len(fout.value.messages), fout.value.messages[1][:11]) == (2, "Kaderkaart:")


def test_an_empty_concept_misses_everything_and_is_told_so_at_once():
    with pytest.raises(ValidationError) as fout:
        doe(publiceren.traject_publiceren, begin())
    assert len(fout.value.messages) == 1 + len(VELDEN) + 3


def test_publishing_needs_a_gebied_and_a_fase():
    ding = factories.traject(fasen=())
    ding.gebieden.clear()
    with pytest.raises(ValidationError) as fout:
        doe(publiceren.traject_publiceren, ding)
    assert fout.value.messages[1:] == ["Kies voor welk gebied het is.", "Voeg minstens één fase toe."]


def test_what_is_public_cannot_be_published_or_thrown_away():
    ding = factories.traject(openbaar=True)
    for actie in (publiceren.traject_publiceren, traject.traject_weggooien):
        with pytest.raises(KanNuNiet):
            doe(actie, ding)


def test_a_concept_can_be_thrown_away_but_not_what_was_taken_off():
    ding = factories.traject(openbaar=True)
    doe(publiceren.traject_intrekken, ding, reden="Er stond een fout in.")
    with pytest.raises(KanNuNiet):
        doe(traject.traject_weggooien, ding)
    concept = factories.traject()
    traject.traject_weggooien(concept, door=None, versie=concept.versie)
    assert (list(Traject.objects.all()), Fase.objects.filter(traject=concept.pk).count()) == ([ding], 0)


def test_taken_off_and_put_back():
    ding = factories.traject(openbaar=True)
    doe(publiceren.traject_intrekken, ding, reden="Er stond een fout in.")
    assert (ding.gepubliceerd_op, ding.stand, ding.intrekreden) == (None, "ingetrokken", "Er stond een fout in.")
    with pytest.raises(KanNuNiet):
        doe(publiceren.traject_intrekken, ding, reden="Nog eens.")
    doe(publiceren.traject_publiceren, ding)
    assert (ding.gepubliceerd_op is None, ding.ingetrokken_op, ding.intrekreden) == (False, None, "")


def test_what_is_not_public_cannot_be_finished():
    with pytest.raises(KanNuNiet):
        doe(publiceren.traject_afronden, factories.traject(), evaluatie="Goed.")


def test_finishing_again_changes_the_words_and_not_the_day():
    ding = factories.traject(openbaar=True)
    doe(publiceren.traject_afronden, ding, evaluatie="Goed.")
    toen = ding.afgerond_op
    doe(publiceren.traject_afronden, ding, evaluatie="Heel goed.")
    assert (ding.stand, ding.evaluatie, ding.afgerond_op) == ("afgerond", "Heel goed.", toen)


def test_a_finished_one_can_still_be_taken_off():
    ding = factories.traject(openbaar=True)
    doe(publiceren.traject_afronden, ding, evaluatie="Goed.")
    doe(publiceren.traject_intrekken, ding, reden="Er staat een naam in.")
    assert (ding.stand, ding.afgerond_op is None) == ("ingetrokken", False)


def _leeg(veld):
    return [None] if veld.endswith("_op") else [""] if veld in ("niveau", "rol") else ["", " ", "..."]


@pytest.mark.parametrize(("veld", "leeg"), [(veld, leeg) for veld in VELDEN for leeg in _leeg(veld)])
def test_what_is_public_keeps_a_whole_kaderkaart(veld, leeg):
    ding = factories.traject(openbaar=True)
    with pytest.raises(ValidationError) as fout:
        doe(traject.kaderkaart_invullen, ding, **kaart(ding, **{veld: leeg}))
    assert list(fout.value.message_dict) == [veld]


def test_of_what_is_public_everybody_sees_when_the_kaderkaart_was_changed():
    ding = factories.traject(openbaar=True)
    doe(traject.kaderkaart_invullen, ding, **kaart(ding))
    assert ding.kader_gewijzigd_op is None
    doe(traject.kaderkaart_invullen, ding, **kaart(ding, vast="Ook het geld."))
    assert ding.kader_gewijzigd_op is not None
    assert timezone.now() - ding.kader_gewijzigd_op < dt.timedelta(minutes=5)


def test_changing_a_concept_is_no_news():
    ding = factories.traject()
    doe(traject.kaderkaart_invullen, ding, **kaart(ding, vast=""))
    assert (ding.vast, ding.kader_gewijzigd_op, verbs(ding)) == ("", None, [("kaderkaart_ingevuld", "medewerkers")])


@pytest.mark.parametrize("veld", ["titel", "intro", "begint_op", "eindigt_op"])
def test_what_is_public_keeps_its_title_its_words_and_its_days(veld):
    ding = factories.traject(openbaar=True, fasen=())
    with pytest.raises(ValidationError) as fout:
        doe(traject.gegevens_aanpassen, ding, **gegevens(ding, **{veld: None if veld.endswith("_op") else "🌳"}))
    assert list(fout.value.message_dict) == [veld]


def test_words_that_change_on_the_site_go_through_the_door():
    ding = factories.traject(openbaar=True)
    deel = ding.fasen.get()
    dagen = {"begint_op": deel.begint_op, "eindigt_op": deel.eindigt_op}
    pogingen = [
        (traject.gegevens_aanpassen, ding, gegevens(ding, intro=NUMMER)),
        (traject.kaderkaart_invullen, ding, kaart(ding, open=NUMMER)),
        (fase.fase_toevoegen, ding, {"titel": "Bouwen", "wat": NUMMER, **dagen}),
        (fase.fase_aanpassen, deel, {"titel": "Bouwen", "wat": NUMMER, **dagen}),
    ]
    for actie, over, velden in pogingen:
        with pytest.raises(PersoonsgegevensGevonden):
            actie(over, door=None, versie=ding.versie, **velden)
    doe(traject.gegevens_aanpassen, ding, **gegevens(ding, intro=NUMMER), akkoord=akkoord_met(NUMMER))
    assert ding.intro == NUMMER


def test_the_second_of_two_is_told_that_it_changed_whatever_they_do():
    ding = factories.traject(openbaar=True)
    deel = ding.fasen.get()
    doe(traject.kaderkaart_invullen, ding, **kaart(ding))
    for actie, over, velden in (
        (traject.gegevens_aanpassen, ding, gegevens(ding)), (traject.kaderkaart_invullen, ding, kaart(ding)),
        (publiceren.traject_intrekken, ding, {"reden": "Fout."}), (fase.resultaat_plaatsen, deel, {"resultaat": "Iets."}),
        (fase.fase_verwijderen, deel, {}),
    ):
        with pytest.raises(Verouderd):
            actie(over, door=None, versie=1, **velden)


# Fasen


def dagen(van, tot):
    vandaag = timezone.localdate()
    return {"begint_op": vandaag + dt.timedelta(van), "eindigt_op": vandaag + dt.timedelta(tot)}


def test_a_fase_that_shares_a_day_gets_a_sentence_that_names_the_other():
    ding = factories.traject(fasen=[(0, 10)])
    with pytest.raises(ValidationError, match="er al een fase: Fase 1, van"):
        doe(fase.fase_toevoegen, ding, titel="Bouwen", wat="Zand.", **dagen(10, 12))
    doe(fase.fase_toevoegen, ding, titel="Bouwen", wat="Zand.", **dagen(11, 12))
    assert [deel.titel for deel in ding.fasen.all()] == ["Fase 1", "Bouwen"]


def test_a_fase_may_move_within_its_own_days():
    ding = factories.traject(fasen=[(0, 10)])
    doe(fase.fase_aanpassen, ding.fasen.get(), titel="Korter", wat="Zand.", **dagen(2, 8))
    assert [deel.titel for deel in ding.fasen.all()] == ["Korter"]


@pytest.mark.parametrize(("van", "tot", "zin"), [(-11, 0, "Het traject begint op"), (0, 31, "Het traject eindigt op")])
def test_a_fase_outside_the_traject_gets_a_sentence(van, tot, zin):
    with pytest.raises(ValidationError, match=zin):
        doe(fase.fase_toevoegen, factories.traject(fasen=()), titel="Bouwen", wat="Zand.", **dagen(van, tot))


def test_days_that_leave_a_fase_outside_get_a_sentence():
    ding = factories.traject(fasen=[(0, 30)])
    with pytest.raises(ValidationError, match="buiten deze dagen"):
        doe(traject.gegevens_aanpassen, ding, **gegevens(ding, eindigt_op=timezone.localdate()))


def test_without_days_there_are_no_fasen():
    with pytest.raises(ValidationError, match="Kies eerst het begin"):
        doe(fase.fase_toevoegen, begin(), titel="Bouwen", wat="Zand.", **dagen(0, 1))


def test_an_outcome_comes_once_the_fase_began():
    ding = factories.traject(openbaar=True, fasen=[(0, 1), (2, 5)])
    nu, straks = ding.fasen.all()
    with pytest.raises(KanNuNiet, match="nog niet begonnen"):
        doe(fase.resultaat_plaatsen, straks, resultaat="Bankjes.")
    doe(fase.resultaat_plaatsen, nu, resultaat="Bankjes.")
    assert (nu.resultaat, verbs(ding)) == ("Bankjes.", [("resultaat_geplaatst", "iedereen")])


def test_the_last_fase_of_what_is_public_stays():
    ding = factories.traject(openbaar=True)
    with pytest.raises(KanNuNiet, match="enige fase"):
        doe(fase.fase_verwijderen, ding.fasen.get())
    factories.fase(ding, 11, 12)
    ding.refresh_from_db()
    fase.fase_verwijderen(ding.fasen.first(), door=None, versie=ding.versie)
    assert ding.fasen.count() == 1


@pytest.mark.parametrize(
    ("dag", "stand"), [(-1, "straks"), (0, "loopt"), (40, "loopt"), (41, "voorbij")],
)
def test_where_it_is_follows_from_the_day(dag, stand, time_machine):
    ding = factories.traject(openbaar=True, fasen=[(-10, 30)])
    time_machine.move_to(timezone.now() + dt.timedelta(days=dag - 10))
    assert (ding.stand, ding.fasen.get().stand) == (stand, {"loopt": "nu", "voorbij": "geweest"}.get(stand, stand))
