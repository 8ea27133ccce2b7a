import pytest

from participatie.inzendingen.workflow import (
    OPEN,
    Afhandelreden,
    OvergangNietToegestaan,
    Status,
    afhandelreden_uit,
    controleer_overgang,
)

ALLEMAAL = list(Status.values)
WERK = ["in_behandeling", "ingepland", "reactie_gevraagd", "doorgezet_naar_extern", "afgehandeld", "geannuleerd"]
# Written out, so that a change in the table is a change in two places.
MAG = {
    "gemeld": WERK,
    "in_behandeling": WERK,
    "ingepland": WERK,
    "reactie_gevraagd": ["reactie_ontvangen", *WERK],
    "reactie_ontvangen": WERK,
    "doorgezet_naar_extern": WERK,
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
