"""What the database refuses about versions, reactions and pictures."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from profielen.actions.reactie import reageren
from profielen.models import ProfielVersie, Reactie, Reageerder, Spanning
from tests import factories

pytestmark = pytest.mark.django_db


CONSTRAINTS = [
    ({"uitkomst": "misschien", "beantwoord_op": "2026-01-01T00:00Z"}, "reactie_uitkomst_bestaat"),
    ({"gepubliceerd_op": "2026-01-01T00:00Z", "afgewezen_op": "2026-01-01T00:00Z", "afwijsreden": "x"}, "reactie_op_de_site_of_niet"),
    ({"afgewezen_op": "2026-01-01T00:00Z"}, "reactie_afgewezen_met_reden"),
    ({"uitkomst": "overgenomen"}, "reactie_uitkomst_heeft_een_dag"),
    ({"namens": "Iemand"}, "reactie_namens_is_overgetypt"),
]


@pytest.mark.parametrize(("velden", "naam"), CONSTRAINTS)
def test_the_database_guards_a_reaction(ding, velden, naam):
    reageren(ding, onderdeel="heel", tekst="Mooi.")
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        Reactie.objects.update(**velden)


VERSIE_CONSTRAINTS = [
    (
        {"gepubliceerd_op": "2026-01-01T00:00Z", "vastgesteld_op": "2026-01-01", "vastgesteld_door": "x"},
        "profielversie_gepubliceerd_past_bij_staat",
    ),
    ({"vastgesteld_op": "2026-01-01"}, "profielversie_vastgesteld_wanneer_en_door_wie"),
    ({"intrekreden": "x"}, "profielversie_ingetrokken_met_reden"),
]


@pytest.mark.parametrize(("velden", "naam"), VERSIE_CONSTRAINTS)
def test_the_database_guards_a_version(ding, velden, naam):
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        ProfielVersie.objects.filter(pk=ding.versie.pk).update(**velden)


def test_one_version_of_a_profile_holds(zalk):
    versie = factories.vastgesteld_profiel(zalk)
    with pytest.raises(IntegrityError, match="profiel_hoogstens_een_geldend"), transaction.atomic():
        ProfielVersie.objects.create(
            profiel=versie.profiel, nummer=2, staat="vastgesteld", gepubliceerd_op=timezone.now(),
            vastgesteld_op="2026-01-01", vastgesteld_door="de raad",
        )
    with pytest.raises(IntegrityError, match="profielversie_gepubliceerd_past_bij_staat"), transaction.atomic():
        ProfielVersie.objects.create(profiel=versie.profiel, nummer=2, staat="zomaar")


def test_a_picture_and_an_address_are_never_without_words(ding):
    with pytest.raises(IntegrityError, match="beeld_heeft_beschrijving"), transaction.atomic():
        factories.beeld(ding.versie, alt="")
    with pytest.raises(IntegrityError, match="reageerder_heeft_email"), transaction.atomic():
        Reageerder.objects.create(reactie=reageren(ding, onderdeel="heel", tekst="Mooi."), email="")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", " https://example.nl", "ftp://example.nl", "//example.nl"])
def test_a_spanning_links_to_a_page_of_the_web_or_nowhere(ding, link):
    with pytest.raises(IntegrityError, match="spanning_link_is_een_webadres"), transaction.atomic():
        Spanning.objects.create(versie=ding.versie, naam="Visie", toelichting="Botst.", link=link)
