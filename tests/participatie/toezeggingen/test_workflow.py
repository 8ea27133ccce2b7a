"""Every pair of states of a promise."""

from itertools import product

import pytest

from participatie.toezeggingen.workflow import OvergangNietToegestaan, Stand, controleer_overgang

MAG = {("lopend", "nagekomen"), ("lopend", "deels"), ("lopend", "niet")} | {
    (van, naar) for van, naar in product(("nagekomen", "deels", "niet"), repeat=2) if van != naar
}


@pytest.mark.parametrize(("van", "naar"), list(product(Stand.values, repeat=2)))
def test_a_promise_ends_once_an_outcome_can_be_put_right_and_nothing_runs_again(van, naar):
    if (van, naar) in MAG:
        controleer_overgang(van, naar)
    else:
        with pytest.raises(OvergangNietToegestaan):
            controleer_overgang(van, naar)
