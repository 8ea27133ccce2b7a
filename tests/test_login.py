import pytest


@pytest.mark.django_db
def test_the_admin_asks_to_log_in(client):
    assert client.get("/beheer/").status_code == 302
