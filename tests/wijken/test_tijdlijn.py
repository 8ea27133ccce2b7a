"""The years in which a code was valid."""

import pytest

from wijken.importeren.tijdlijn import Rij, herzie

A, B = "a", "b"


@pytest.mark.parametrize(
    ("rijen", "jaren", "jaar", "waarde", "verwacht"),
    [
        pytest.param([], [], 2022, A, [Rij(2022, None, A)], id="first layout"),
        pytest.param([Rij(2022, None, A)], [2022], 2022, A, [Rij(2022, None, A)], id="again"),
        pytest.param([Rij(2022, None, A)], [2022], 2024, A, [Rij(2022, None, A)], id="same in a later year"),
        pytest.param([Rij(2022, None, A)], [2022], 2022, B, [Rij(2022, None, B)], id="correction"),
        pytest.param([Rij(2022, None, A)], [2022], 2024, B, [Rij(2022, 2024, A), Rij(2024, None, B)], id="changed"),
        pytest.param([Rij(2022, None, A)], [2022], 2024, None, [Rij(2022, 2024, A)], id="gone"),
        pytest.param([], [2022], 2024, A, [Rij(2024, None, A)], id="new"),
        pytest.param([Rij(2024, None, A)], [2024], 2022, A, [Rij(2022, None, A)], id="an older layout, same"),
        pytest.param(
            [Rij(2024, None, A)], [2024], 2022, B, [Rij(2022, 2024, B), Rij(2024, None, A)], id="an older layout, other"
        ),
        pytest.param([], [2024], 2022, A, [Rij(2022, 2024, A)], id="only in the older layout"),
        pytest.param(
            [Rij(2020, None, A)], [2020, 2024], 2022, None, [Rij(2020, 2022, A), Rij(2024, None, A)], id="gone a while"
        ),
        pytest.param([Rij(2022, 2024, A)], [2022, 2024], 2024, A, [Rij(2022, None, A)], id="back after all"),
        pytest.param([Rij(2022, None, A)], [2022], 2022, None, [], id="never was"),
    ],
)
def test_a_layout_changes_only_its_own_year(rijen, jaren, jaar, waarde, verwacht):
    assert herzie(rijen, jaren=jaren, jaar=jaar, waarde=waarde) == verwacht
