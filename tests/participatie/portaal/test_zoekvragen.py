"""A hundred questions as people ask them: plurals, compounds, typing errors, everyday words."""

import pytest
from django.contrib.auth.models import AnonymousUser

from participatie.portaal.zoeken.vinden import vind
from tests.participatie.portaal.zoekvragen import maak_documenten, vragen

pytestmark = pytest.mark.django_db
HOOGSTENS = 10


def test_at_least_95_of_100_are_found_among_the_first_ten():
    titels, wijkverbinder = maak_documenten()
    recall, gemist = [], []
    for vraag, als_wijkverbinder, gezocht in vragen():
        vondsten = vind(vraag, wijkverbinder if als_wijkverbinder else AnonymousUser()).vondsten[:HOOGSTENS]
        gevonden = {titels.get(vondst.titel) for vondst in vondsten}
        recall.append(sum(naam in gevonden for naam in gezocht) / len(gezocht))
        if recall[-1] < 1:
            gemist.append((vraag, gezocht, [vondst.titel for vondst in vondsten]))
    print(f"recall at {HOOGSTENS}: {sum(recall) / len(recall):.3f}", *gemist, sep="\n")
    assert len(recall) == 100
    assert sum(recall) / len(recall) >= 0.95, gemist


def test_every_question_asks_for_something_that_is_there():
    titels, _ = maak_documenten()
    assert {naam for _, _, gezocht in vragen() for naam in gezocht} - set(titels.values()) == set()
