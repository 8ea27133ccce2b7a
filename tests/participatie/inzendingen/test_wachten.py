"""Who has to do something: each open signaal is in exactly one group, for everybody who looks."""

import itertools

import pytest

from participatie.inzendingen.models import Inzending
from participatie.inzendingen.workflow import (
    AAN_BEHANDELAAR,
    AAN_EEN_ANDER,
    AAN_EIGENAAR,
    AAN_ONS,
    KLAAR,
    OPEN,
    Status,
)
from tests import factories


def test_the_ball_is_with_us_or_with_another_and_never_with_both():
    assert (OPEN, set(), set()) == (AAN_ONS | AAN_EEN_ANDER, AAN_ONS & AAN_EEN_ANDER, (AAN_ONS | AAN_EEN_ANDER) & KLAAR)


def test_it_waits_for_another_where_somebody_was_asked_or_a_day_was_set():
    assert {
        Status.IN_AFWACHTING, Status.DOORGEZET_NAAR_EXTERN, Status.REACTIE_GEVRAAGD, Status.INGEPLAND,
    } == AAN_EEN_ANDER


def test_requests_are_for_the_owner_and_handed_on_work_for_the_behandelaar():
    verzoeken = {Status.VERZOEK_TOT_AFHANDELING, Status.VERZOEK_TOT_HEROPENEN}
    assert (verzoeken <= AAN_EIGENAAR, verzoeken & AAN_BEHANDELAAR) == (True, set())
    assert (Status.IN_AFWACHTING in AAN_BEHANDELAAR, Status.IN_AFWACHTING in AAN_EIGENAAR) == (True, False)


@pytest.fixture
def mensen(db):
    gebied, afdeling, partner = factories.gebied(), factories.afdeling(), factories.partner()
    mensen = {
        "wijkverbinder": factories.met_rol("wijkverbinder", gebied=gebied),
        "behandelaar": factories.met_rol("behandelaar", afdeling=afdeling),
        "partner": factories.met_rol("partner"),
    }
    partner.medewerkers.add(mensen["partner"])
    ander = factories.medewerker()
    for status, eigenaar, behandelaar in itertools.product(
        Status, [None, mensen["wijkverbinder"], ander], [None, mensen["behandelaar"], ander]
    ):
        reden = "gedaan" if status in ("afgehandeld", "verzoek_tot_heropenen") else ""
        factories.signaal(
            gebied=gebied, status=status, afhandelreden=reden, eigenaar=eigenaar, behandelaar=behandelaar,
            afdeling=afdeling, partner=partner,
        )
    return mensen


@pytest.mark.parametrize("wie", ["wijkverbinder", "behandelaar", "partner"])
def test_each_open_signaal_is_in_exactly_one_group(mensen, wie):
    user = mensen[wie]
    werk = Inzending.objects.werk_van(user).signalen()
    groepen = [werk.nog_bij_niemand(user), werk.wacht_op(user), werk.wacht_op_een_ander(user)]
    samen = sorted(pk for groep in groepen for pk in groep.values_list("pk", flat=True))
    assert samen == sorted(werk.open().values_list("pk", flat=True))
    assert len(samen) == len(OPEN) * 9


def staten(rijen):
    return set(rijen.values_list("status", flat=True))


def test_new_is_what_nobody_has(mensen):
    wie = mensen["wijkverbinder"]
    nieuw = Inzending.objects.werk_van(wie).signalen().nog_bij_niemand(wie)
    assert set(nieuw.values_list("eigenaar", "behandelaar")) == {(None, None)}
    assert staten(nieuw) == AAN_ONS
    wie = mensen["behandelaar"]
    assert staten(Inzending.objects.werk_van(wie).signalen().nog_bij_niemand(wie)) == AAN_ONS | {Status.IN_AFWACHTING}


def test_it_is_my_turn_as_owner_as_behandelaar_or_as_partner(mensen):
    def aan_zet(wie, **waar):
        return staten(Inzending.objects.werk_van(mensen[wie]).signalen().wacht_op(mensen[wie]).filter(**waar))

    assert aan_zet("wijkverbinder", behandelaar=None) == AAN_ONS
    assert aan_zet("wijkverbinder", behandelaar=mensen["behandelaar"]) == AAN_EIGENAAR
    assert aan_zet("behandelaar") == AAN_BEHANDELAAR
    assert aan_zet("partner") == {Status.DOORGEZET_NAAR_EXTERN}
