"""The addresses of login: allauth's own, opened or closed by us."""

from tests.access.matrix import IEDER_ACCOUNT, OPENBAAR

LOGIN_MATRIX = {
    "account_login": OPENBAAR,
    "account_logout": OPENBAAR,
    "account_inactive": LEZEN,
    "account_reset_password": OPENBAAR,
    "account_reset_password_done": LEZEN,
    "account_reset_password_from_key": OPENBAAR,
    "account_reset_password_from_key_done": LEZEN,
    "account_reauthenticate": IEDER_ACCOUNT,
    "account_change_password": IEDER_ACCOUNT,
    "account_set_password": IEDER_ACCOUNT,
    "mfa_index": ACCOUNT_LEZEN,
    "mfa_authenticate": IEDER_ACCOUNT,
    "mfa_reauthenticate": IEDER_ACCOUNT,
    "mfa_activate_totp": IEDER_ACCOUNT,
    "mfa_deactivate_totp": ACCOUNT_HEEFT_NIETS,
    "mfa_view_recovery_codes": Rij(NIEMAND, None, weg=INGELOGD),
    "mfa_generate_recovery_codes": IEDER_ACCOUNT,
    "mfa_download_recovery_codes": ACCOUNT_HEEFT_NIETS,
    "mfa_list_webauthn": ACCOUNT_LEZEN,
    "mfa_add_webauthn": IEDER_ACCOUNT,
    "mfa_reauthenticate_webauthn": IEDER_ACCOUNT,
    "mfa_remove_webauthn": IEDER_ACCOUNT,
    "mfa_edit_webauthn": IEDER_ACCOUNT,
    "mfa_login_webauthn": IEDER_ACCOUNT,
    "socialaccount_login_error": ACCOUNT_LEZEN,
    "socialaccount_login_cancelled": LEZEN,
    "socialaccount_signup": Rij(None, None, overal="login"),
    "openid_connect_login": Rij(None, None, overal="weg"),
    "openid_connect_callback": Rij(None, None, overal="weg"),
}

