import stat

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured

from kampen_wijk import modus
from kampen_wijk.modus import Modus

STRONG = "k7Qz0mWc4xNf9aLr2vTb8yHs5dGj1pEu6iOo3RtZqXwVnBgMhA"


def env(**values):
    made = environ.FileAwareEnv()
    made.ENVIRON = values
    return made


def production(**values):
    complete = {
        "EMAIL_URL": "smtp://localhost:25",
        "DEFAULT_FROM_EMAIL": "wijken@example.nl",
        "SECURITY_CONTACT": "mailto:security@example.nl",
    }
    return env(**complete | values)


def test_without_a_setting_the_mode_is_that_of_a_developer():
    assert modus.kies(env()) == Modus.ONTWIKKELING


def test_an_unknown_mode_is_refused_with_the_three_that_exist():
    with pytest.raises(ImproperlyConfigured, match="maar moet ontwikkeling, demo of productie zijn"):
        modus.kies(env(MODUS="produktie"))


@pytest.mark.parametrize("key", ["", "kort", "a" * 60, "django-insecure-" + STRONG])
def test_production_refuses_a_missing_or_weak_key(key, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY ontbreekt of is te zwak"):
        modus.secret_key(Modus.PRODUCTIE, env(SECRET_KEY=key), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_production_takes_a_strong_key(tmp_path):
    assert modus.secret_key(Modus.PRODUCTIE, env(SECRET_KEY=STRONG), tmp_path) == STRONG


@pytest.mark.parametrize("key", ["kort", "a" * 60])
def test_production_refuses_a_weak_key_for_phones_and_the_newest_of_strong_ones_comes_first(key):
    with pytest.raises(ImproperlyConfigured, match="OFFLINE_SLEUTELS is te zwak"):
        modus.offline_sleutels(Modus.PRODUCTIE, env(OFFLINE_SLEUTELS=f"{STRONG},{key}"), "geheim")
    assert modus.offline_sleutels(Modus.PRODUCTIE, env(OFFLINE_SLEUTELS=f"{STRONG},{STRONG[::-1]}"), "geheim") == [
        STRONG, STRONG[::-1], "geheim"
    ]
    assert modus.offline_sleutels(Modus.PRODUCTIE, env(), "geheim") == ["geheim"]


def test_elsewhere_a_key_is_made_once_that_only_its_owner_can_read(tmp_path):
    made = modus.secret_key(Modus.DEMO, env(), tmp_path / "var")
    file = tmp_path / "var" / "secret_key"

    assert len(made) >= 64
    assert modus.secret_key(Modus.DEMO, env(), tmp_path / "var") == made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("url", ["", "wijken.kampen.nl", "ftp://wijken.kampen.nl", "https://", "https://kampen.nl/wijken"])
def test_production_refuses_a_missing_or_odd_address(url):
    with pytest.raises(ImproperlyConfigured, match="SITE_URL ontbreekt of klopt niet"):
        modus.site(Modus.PRODUCTIE, env(SITE_URL=url))


def test_the_address_has_no_slash_at_its_end():
    assert modus.site(Modus.PRODUCTIE, env(SITE_URL="https://wijken.kampen.nl/")) == "https://wijken.kampen.nl"


def test_in_production_only_the_host_of_the_site_is_answered():
    assert modus.hosts(Modus.PRODUCTIE, env(), "https://wijken.kampen.nl") == ["wijken.kampen.nl"]
    assert modus.hosts(Modus.DEMO, env(), "http://127.0.0.1:8000") == ["127.0.0.1", "localhost"]


@pytest.mark.parametrize("name", ["EMAIL_URL", "DEFAULT_FROM_EMAIL", "SECURITY_CONTACT"])
def test_production_refuses_to_start_without_mail_or_a_contact(name):
    with pytest.raises(ImproperlyConfigured, match=f"^{name} ontbreekt: zet in .env "):
        modus.eisen(Modus.PRODUCTIE, production(**{name: ""}))


def test_production_with_everything_given_starts_and_other_modes_need_nothing():
    assert modus.eisen(Modus.PRODUCTIE, production()) is None
    assert modus.eisen(Modus.PRODUCTIE, production(EMAIL_URL="", EMAIL_HOST="localhost")) is None
    assert modus.eisen(Modus.DEMO, env()) is None


def test_a_given_database_replaces_our_own(tmp_path):
    url = "postgres://a:b@db.example.nl/wijken"

    assert modus.database_url(env(DATABASE_URL=url), tmp_path) == url


def test_without_any_database_the_sentence_says_how_to_get_one(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="start `make run`, of zet DATABASE_URL"):
        modus.database_url(env(), tmp_path)
