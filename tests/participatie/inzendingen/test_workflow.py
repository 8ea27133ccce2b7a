import pytest

from kampen_wijk.starter.places import PROJECT
from participatie.inzendingen.statustekening import tekening
from participatie.inzendingen.woorden import STAND, WAT_ER_GEBEURDE
from participatie.inzendingen.workflow import (
    OPEN,
    Afhandelreden,
    OvergangNietToegestaan,
    Status,
    afhandelreden_uit,
    controleer_overgang,
    publiek,
)

ALLEMAAL = list(Status.values)
WERK = [
    "in_afwachting", "in_behandeling", "ingepland", "reactie_gevraagd", "doorgezet_naar_extern", "afgehandeld",
    "geannuleerd",
]
# Written out, so that a change in the table is a change in two places.
MAG = {
    "gemeld": WERK,
    "in_afwachting": ["verzoek_tot_afhandeling", *WERK],
    "in_behandeling": ["verzoek_tot_afhandeling", *WERK],
    "ingepland": ["verzoek_tot_afhandeling", *WERK],
    "reactie_gevraagd": ["reactie_ontvangen", *WERK],
    "reactie_ontvangen": ["verzoek_tot_afhandeling", *WERK],
    "doorgezet_naar_extern": ["verzoek_tot_afhandeling", *WERK],
    "verzoek_tot_afhandeling": WERK,
    "afgehandeld": ["verzoek_tot_heropenen", "heropend"],
    "geannuleerd": ["heropend"],
    "verzoek_tot_heropenen": ["heropend", "afgehandeld", "geannuleerd"],
    "heropend": WERK,
}


@pytest.mark.parametrize("naar", ALLEMAAL)
@pytest.mark.parametrize("van", ALLEMAAL)
def test_every_pair_of_states_is_allowed_or_refused_as_the_table_says(van, naar):
    if naar in MAG[van]:
        assert controleer_overgang(van, naar) is None
    else:
        with pytest.raises(OvergangNietToegestaan) as fout:
            controleer_overgang(van, naar)
        assert str(fout.value) == f"Van {Status(van).label} kan het niet naar {Status(naar).label}."


def test_closed_are_only_afgehandeld_and_geannuleerd():
    assert set(ALLEMAAL) - OPEN == {"afgehandeld", "geannuleerd"}


def test_the_sender_sees_five_words():
    assert {status: publiek(status).label for status in ALLEMAAL} == {
        "gemeld": "Open", "in_afwachting": "Open", "in_behandeling": "Open", "ingepland": "Open",
        "doorgezet_naar_extern": "Open", "verzoek_tot_afhandeling": "Open", "reactie_gevraagd": "Vraag aan u",
        "reactie_ontvangen": "Antwoord ontvangen", "afgehandeld": "Afgesloten", "geannuleerd": "Afgesloten",
        "verzoek_tot_heropenen": "Afgesloten", "heropend": "Heropend",
    }


def test_each_state_has_words_for_the_sender():
    for status in set(ALLEMAAL) - {"afgehandeld"}:
        assert all(zin.strip() for zin in STAND[status])
    assert {status for status in ALLEMAAL if status not in WAT_ER_GEBEURDE} == {"afgehandeld", "doorgezet_naar_extern"}


@pytest.mark.parametrize(
    ("uitkomsten", "reden"),
    [
        ([], None),
        (["gedaan"], Afhandelreden.GEDAAN),
        (["gedaan", "gedaan"], Afhandelreden.GEDAAN),
        (["gedaan", "niet"], Afhandelreden.DEELS),
        (["deels"], Afhandelreden.DEELS),
        (["deels", "niet"], Afhandelreden.DEELS),
        (["niet", "niet"], Afhandelreden.NIET),
        (["gedaan", "gedaan", "deels"], Afhandelreden.DEELS),
    ],
)
def test_the_reason_for_closing_follows_from_the_parts(uitkomsten, reden):
    assert afhandelreden_uit(uitkomsten) == reden


def test_the_drawing_in_the_docs_is_that_of_the_table():
    assert (PROJECT / "docs" / "statussen.md").read_text() == tekening()
    pijlen = {tuple(regel.strip().split(" --> ")) for regel in tekening().splitlines() if " --> " in regel}
    assert pijlen == {("[*]", "gemeld")} | {(van, naar) for van, naren in MAG.items() for naar in naren}
