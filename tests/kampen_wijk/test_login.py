"""Logging in: closed signup, the guard, sessions that end, the second factor."""

import datetime
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django.contrib.auth import hashers
from django.core import signing
from django.db import connections
from django.test import Client
from django.urls import NoReverseMatch, reverse

from kampen_wijk.login.guard import COOKIE
from kampen_wijk.outbox.models import Mail
from tests import factories
from wijken.models import Rol, Rolvervulling

WACHTWOORD = "geheim-voor-tests"


@pytest.fixture
def vera(db):
    return factories.met_rol(Rol.WIJKVERBINDER, gebied=factories.gebied())


def log_in(client, email, password=WACHTWOORD, **extra):
    return client.post(reverse("account_login"), {"login": email, "password": password}, **extra)


def test_who_has_an_account_logs_in_and_lands_on_the_werkblad(client, vera):
    response = log_in(client, vera.email)
    assert (response.status_code, response.url) == (302, "/werk/")


@pytest.mark.parametrize(
    ("rol", "naar"), [(Rol.PROFIELBEHEERDER, "/beheer/"), (Rol.BEHEERDER, "/beheer/"), (Rol.PARTNER, "/werk/")]
)
def test_everybody_lands_where_their_work_is(client, db, rol, naar):
    response = log_in(client, factories.met_rol(rol).email)
    assert (response.url, client.get(response.url).status_code) == (naar, 200)


def test_capitals_in_the_address_do_not_matter(client, vera):
    assert log_in(client, vera.email.upper()).status_code == 302


def test_nobody_can_sign_up():
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")


def test_after_twenty_guesses_the_right_password_is_refused_too(client, vera):
    for _ in range(20):
        log_in(client, vera.email, "fout")
    response = log_in(client, vera.email)
    assert response.status_code == 200
    assert "te vaak geprobeerd" in response.text


def test_the_owner_gets_in_from_a_browser_that_is_known(client, vera):
    log_in(client, vera.email)
    client.post(reverse("account_logout"))
    for _ in range(25):
        log_in(Client(), vera.email, "fout")
    assert log_in(client, vera.email).status_code == 302


def test_a_known_browser_of_another_account_opens_nothing(client, vera):
    client.cookies[COOKIE] = signing.dumps({"voor": "iemand@example.nl"}, salt="kampen_wijk.login.guard")
    for _ in range(20):
        log_in(Client(), vera.email, "fout")
    assert log_in(client, vera.email).status_code == 200


@pytest.mark.parametrize("cookie", ["", "onzin", "a:b:c", "caf\xe9"])
def test_a_forged_cookie_is_no_known_browser(client, vera, cookie):
    client.cookies[COOKIE] = cookie
    for _ in range(20):
        log_in(Client(), vera.email, "fout")
    assert log_in(client, vera.email).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_of_many_guesses_from_many_addresses_at_once_at_most_twenty_reach_the_hasher(monkeypatch):
    email = factories.met_rol(Rol.WIJKVERBINDER, gebied=factories.gebied()).email
    reached = []
    verify = hashers.MD5PasswordHasher.verify
    monkeypatch.setattr(
        hashers.MD5PasswordHasher, "verify", lambda self, *args: reached.append(1) or verify(self, *args)
    )

    def guess(n):
        log_in(Client(), email, f"gok-{n}", REMOTE_ADDR=f"10.0.{n % 20}.{n // 20}")
        connections.close_all()

    with ThreadPoolExecutor(3) as workers:
        list(workers.map(guess, range(60)))
    assert len(reached) == 20


def test_a_session_ends_after_twelve_hours_of_use(client, vera):
    with time_machine.travel(datetime.datetime(2030, 1, 7, 8, tzinfo=datetime.UTC)) as clock:
        log_in(client, vera.email)
        for _ in range(29):
            clock.shift(25 * 60)
            if client.get("/werk/").status_code != 200:
                break
        else:
            pytest.fail("the session never ended")
        assert datetime.datetime.now(datetime.UTC).hour == 20


def test_a_session_ends_after_thirty_idle_minutes(client, vera):
    with time_machine.travel(datetime.datetime(2030, 1, 7, 8, tzinfo=datetime.UTC)) as clock:
        log_in(client, vera.email)
        assert client.get("/werk/").status_code == 200
        clock.shift(31 * 60)
        assert client.get("/werk/").status_code == 302


def test_a_dismissed_employee_is_out_at_the_next_request(client, vera):
    log_in(client, vera.email)
    vera.is_active = False
    vera.save()
    assert client.get("/werk/").status_code == 302


def test_who_loses_the_role_loses_the_rights_at_the_next_request(client, vera):
    client.force_login(vera)
    assert client.get("/werk/").status_code == 200
    Rolvervulling.objects.update(vanaf=datetime.date(2020, 1, 1), tot=datetime.date(2020, 2, 1))
    assert client.get("/werk/").status_code == 403


def test_where_a_second_factor_is_required_it_comes_first(client, vera, settings):
    settings.MFA_VERPLICHT = True
    client.force_login(vera)
    response = client.get("/werk/")
    assert (response.status_code, response.url) == (302, reverse("mfa_index"))
    assert client.get(reverse("mfa_activate_totp")).status_code != 500


def test_who_forgot_the_password_gets_a_link_by_mail_that_works(client, vera):
    response = client.post(reverse("account_reset_password"), {"email": vera.email}, follow=True)
    assert response.status_code == 200
    (mail,) = Mail.objects.all()
    link = re.search(r"http://testserver(/inloggen/wachtwoord/herstel/\S+)", mail.tekst).group(1)
    formulier = client.get(link, follow=True)
    nieuw = {"password1": "een-nieuw-lang-wachtwoord", "password2": "een-nieuw-lang-wachtwoord"}
    client.post(formulier.redirect_chain[-1][0], nieuw)
    assert log_in(Client(), vera.email, "een-nieuw-lang-wachtwoord").status_code == 302


def test_an_unknown_address_gets_the_same_page_and_no_mail(client, vera):
    bekend = client.post(reverse("account_reset_password"), {"email": vera.email})
    onbekend = client.post(reverse("account_reset_password"), {"email": "niemand@example.nl"})
    assert (onbekend.status_code, onbekend.url) == (bekend.status_code, bekend.url)
    assert [mail.aan for mail in Mail.objects.all()] == [vera.email]


@pytest.mark.parametrize("adres", ["admin:index", "admin:account_emailaddress_changelist", "admin:mfa_authenticator_changelist"])
def test_no_page_of_the_admin_opens_without_the_second_factor_whatever_its_name(client, db, settings, adres):
    settings.MFA_VERPLICHT = True
    client.force_login(factories.met_rol(Rol.BEHEERDER))
    response = client.get(reverse(adres))
    assert (response.status_code, response.headers.get("Location")) == (302, reverse("mfa_index"))
