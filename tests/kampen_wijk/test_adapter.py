"""Accounts are made by a beheerder alone: neither a form nor a provider of logins makes one."""

import pytest
from django.urls import NoReverseMatch, reverse

from kampen_wijk.login.adapter import AccountAdapter, SocialAccountAdapter


def test_both_doors_of_allauth_are_closed_for_who_has_no_account(rf):
    request = rf.get("/inloggen/")
    assert AccountAdapter(request).is_open_for_signup(request) is False
    assert SocialAccountAdapter(request).is_open_for_signup(request, sociallogin=None) is False


@pytest.mark.parametrize("name", ["account_signup", "account_email", "socialaccount_connections"])
def test_there_is_no_address_to_make_or_change_an_account_oneself(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)
