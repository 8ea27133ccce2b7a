import pytest

from tests import factories
from wijken.models import Rol


@pytest.mark.parametrize(
    ("lijst", "vraag"),
    [("profielen/profielversie", "staat=%00"), ("profielen/meting", "gebied__id__exact=1%00"), ("wijken/gebied", "a%00=1")],
)
def test_a_filter_with_a_nul_byte_is_a_wrong_question_and_no_error_of_ours(client, db, lijst, vraag):
    client.force_login(factories.met_rol(Rol.PROFIELBEHEERDER))
    assert client.get(f"/beheer/{lijst}/").status_code == 200
    assert client.get(f"/beheer/{lijst}/?{vraag}").status_code == 400
