"""The addresses of login: allauth's own, opened or closed by us."""

from tests.access.matrix import IEDER_ACCOUNT, OPENBAAR

LOGIN_MATRIX = {
    "account_login": OPENBAAR,
    "account_logout": OPENBAAR,
    "account_inactive": OPENBAAR,
    "account_reset_password": OPENBAAR,
    "account_reset_password_done": OPENBAAR,
    "account_reset_password_from_key": OPENBAAR,
    "account_reset_password_from_key_done": OPENBAAR,
    "account_reauthenticate": IEDER_ACCOUNT,
    "account_change_password": IEDER_ACCOUNT,
    "account_set_password": IEDER_ACCOUNT,
    "mfa_index": IEDER_ACCOUNT,
    "mfa_authenticate": OPENBAAR,
    "mfa_reauthenticate": IEDER_ACCOUNT,
    "mfa_activate_totp": IEDER_ACCOUNT,
    "mfa_deactivate_totp": IEDER_ACCOUNT,
    "mfa_view_recovery_codes": IEDER_ACCOUNT,
    "mfa_generate_recovery_codes": IEDER_ACCOUNT,
    "mfa_download_recovery_codes": IEDER_ACCOUNT,
    "mfa_list_webauthn": IEDER_ACCOUNT,
    "mfa_add_webauthn": IEDER_ACCOUNT,
    "mfa_reauthenticate_webauthn": IEDER_ACCOUNT,
    "mfa_remove_webauthn": IEDER_ACCOUNT,
    "mfa_edit_webauthn": IEDER_ACCOUNT,
    "mfa_login_webauthn": OPENBAAR,
    "socialaccount_login_error": OPENBAAR,
    "socialaccount_login_cancelled": OPENBAAR,
    "socialaccount_signup": OPENBAAR,
    "openid_connect_login": OPENBAAR,
    "openid_connect_callback": OPENBAAR,
}

