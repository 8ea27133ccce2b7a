"""What the profielbeheerder does with a reaction."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from profielen.actions.reactie import (
    SamenspraakGesloten,
    Verouderd,
    reactie_beantwoorden,
    reactie_maskeren,
    reactie_plaatsen,
    reactie_weigeren,
    reageren,
)
from profielen.actions.versie import profiel_vaststellen
from profielen.models import Reactie
from tests import factories
from tests.profielen.samenspraak.stappen import lees

pytestmark = pytest.mark.django_db


def test_masking_keeps_the_first_words_and_the_number_never_comes_out(client, ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Bel 06-12345678 even.")
    reactie_maskeren(reactie, vondst="alles", door=None, stand=1)
    reactie.refresh_from_db()
    assert (reactie.tekst, reactie.origineel) == ("Bel [telefoonnummer] even.", "Bel 06-12345678 even.")
    reactie_plaatsen(reactie, door=None, stand=2)
    assert "12345678" not in lees(client, "samenspraak/")


def test_words_that_nothing_found_can_be_made_unreadable_too(client, ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Vraag het Jan Smit. Of jan\nsmit in januari.")
    reactie_maskeren(reactie, woorden="Jan Smit", door=None, stand=1)
    reactie.refresh_from_db()
    assert reactie.tekst == "Vraag het [weggehaald]. Of [weggehaald] in januari."
    with pytest.raises(ValidationError, match="niet meer in de tekst"):
        reactie_maskeren(reactie, woorden="Piet", door=None, stand=2)


def test_who_read_an_older_reaction_is_told(ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.")
    reactie_weigeren(reactie, reden="Niet over Zalk.", door=None, stand=1)
    with pytest.raises(Verouderd):
        reactie_plaatsen(reactie, door=None, stand=1)
    reactie.refresh_from_db()
    assert (reactie.gepubliceerd_op, reactie.afwijsreden) == (None, "Niet over Zalk.")


def test_not_adopted_needs_a_reason(ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.")
    with pytest.raises(ValidationError, match="Schrijf waarom"):
        reactie_beantwoorden(reactie, uitkomst="niet", antwoord="", door=None, stand=1)
    with pytest.raises(IntegrityError, match="reactie_niet_overgenomen_met_reden"), transaction.atomic():
        Reactie.objects.update(uitkomst="niet", beantwoord_op=timezone.now())


def test_after_adoption_a_reaction_changes_no_more(zalk):
    versie = factories.vastgesteld_profiel(zalk)
    reactie = versie.reacties.get()
    with pytest.raises(SamenspraakGesloten):
        reactie_weigeren(reactie, reden="Toch niet.", door=None, stand=reactie.stand)


def test_a_refused_reaction_is_on_no_public_page(client, ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Kanarie.")
    reactie_weigeren(reactie, reden="Scheldt.", door=None, stand=1)
    reactie_beantwoorden(reactie, uitkomst="niet", antwoord="Hier doen wij niets mee.", door=None, stand=2)
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    for staart in ("", "verantwoording/", "samenspraak/"):
        assert [woord in lees(client, staart) for woord in ("Kanarie", "Scheldt", "Hier doen wij niets mee")] == [False] * 3
