"""OpenID Connect with the gemeente's own identity provider, where one is configured."""


def openid_connect(env) -> dict:
    """SOCIALACCOUNT_PROVIDERS from OIDC_URL, OIDC_CLIENT_ID and OIDC_SECRET; without OIDC_URL no provider."""
    url = env.str("OIDC_URL", "")
    if not url:
        return {}
    app = {
        "provider_id": "gemeente",
        "name": env.str("OIDC_NAAM", "Inloggen via de gemeente"),
        "client_id": env.str("OIDC_CLIENT_ID"),
        "secret": env.str("OIDC_SECRET"),
        "settings": {"server_url": url},
    }
    return {"openid_connect": {"APPS": [app]}}
