"""Settings: every value comes from the environment (see .env.example); MODUS chooses the rest."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF

from kampen_wijk import logging as logs
from kampen_wijk import modus as keuze
from kampen_wijk.login.oidc import openid_connect
from kampen_wijk.modus import Modus, database_url, offline_sleutels, secret_key
from kampen_wijk.outbox.config import mail_settings
from kampen_wijk.starter import places

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = places.VAR
env = environ.FileAwareEnv()
env.read_env(BASE_DIR / ".env")

MODUS = keuze.kies(env)
keuze.eisen(MODUS, env)
DEBUG = MODUS == Modus.ONTWIKKELING
SECRET_KEY = secret_key(MODUS, env, VAR)
OFFLINE_SLEUTELS = offline_sleutels(MODUS, env, SECRET_KEY)
SITE_URL = keuze.site(MODUS, env)
HTTPS = SITE_URL.startswith("https://")
ALLOWED_HOSTS = keuze.hosts(MODUS, env, SITE_URL)
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)
SECURITY_CONTACT = env.str("SECURITY_CONTACT", "mailto:security@example.nl")
DEMO_WACHTWOORD = "participatie.portaal.demo.personen.WACHTWOORD"

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS and TRUSTED_PROXIES else None
LOGGING = logs.configuration(MODUS)
FORMGUARD_MIN_SECONDS = env.float("FORMGUARD_MIN_SECONDS", 2)

GEMEENTE_NAAM = env.str("GEMEENTE_NAAM", "Kampen")
GEMEENTE_CODE = env.str("GEMEENTE_CODE", "GM0166")
GEMEENTE_TELEFOON = env.str("GEMEENTE_TELEFOON", "14 038")
# How soon somebody hears from us, in working days.
TERMIJNEN = {
    "signaal": env.int("TERMIJN_SIGNAAL", 5),
    "idee": env.int("TERMIJN_IDEE", 10),
    "terugkoppelen": env.int("TERMIJN_TERUGKOPPELEN", 3),
    "hulpvraag": env.int("TERMIJN_HULPVRAAG", 2),
    "reactie": env.int("TERMIJN_REACTIE", 5),
    "taak": env.int("TERMIJN_TAAK", 5),
}
# How many working days before and after its day whoever promised something hears of it.
HERINNERINGEN = {"voor": env.int("HERINNERING_VOOR", 3), "na": env.int("HERINNERING_NA", 1)}
GOEDE_VRIJDAG_VRIJ = env.bool("GOEDE_VRIJDAG_VRIJ", False)
LOCATIESERVER_URL = env.str("LOCATIESERVER_URL", "https://api.pdok.nl/bzk/locatieserver/search/v3_1")
CBS_ODATA_URL = env.str("CBS_ODATA_URL", "https://opendata.cbs.nl/ODataApi/odata")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "crispy_forms",
    "csp",
    "kampen_wijk.crispy",
    "import_export",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "kampen_wijk.pagecache",
    "kampen_wijk.outbox",
    "kampen_wijk.files",
    "kampen_wijk.ratelimit",
    "kampen_wijk.secretlinks",
    "kampen_wijk.enveloppen",
    "kampen_wijk.retention",
    "wijken",
    "profielen",
    "participatie.partners",
    "participatie.privacy",
    "participatie.inzendingen",
    "participatie.toezeggingen",
    "participatie.activiteiten",
    "participatie.veldwerk",
    "participatie.contactmomenten",
    "participatie.onderweg",
    "participatie.overleggen",
    "participatie.portaal",
    "kampen_wijk.woordenschat",  # last: at night it forgets the words of texts that the apps above let go of
]

MIDDLEWARE = [
    "kampen_wijk.logging.RequestLog",
    "kampen_wijk.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kampen_wijk.pagecache.middleware.PageCache",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "kampen_wijk.login.middleware.SessionLimits",
    "kampen_wijk.login.middleware.SecondFactor",
    "kampen_wijk.audit.middleware.AuditMiddleware",
    "kampen_wijk.beheervragen.BeheerVragen",
]

# Who reads changes nothing: only what may write is given a context in the audit trail.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

ROOT_URLCONF = "kampen_wijk.urls"
WSGI_APPLICATION = "kampen_wijk.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kampen_wijk.context.portaal",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["kampen"]
CRISPY_TEMPLATE_PACK = "kampen"

DATABASES = {"default": env.db_url_config(database_url(env, VAR))}
DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 0, "max_size": 6, "timeout": 10}}
DATABASES["default"]["ATOMIC_REQUESTS"] = False
# How many public pages each worker remembers; 0 makes every page anew.
PAGINACACHE = env.int("PAGINACACHE", 300)
CACHES = {
    naam: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": naam, "OPTIONS": {"MAX_ENTRIES": n}}
    for naam, n in (("default", 300), ("paginas", PAGINACACHE), ("papier", 60))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "wijken.Medewerker"
AUTHENTICATION_BACKENDS = ["kampen_wijk.login.backend.Backend"]
ACCOUNT_ADAPTER = "kampen_wijk.login.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None}  # kampen_wijk.login.guard counts for all workers together
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
SOCIALACCOUNT_ADAPTER = "kampen_wijk.login.adapter.SocialAccountAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = openid_connect(env)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Wijkportaal " + GEMEENTE_NAAM
MFA_VERPLICHT = env.bool("MFA_VERPLICHT", MODUS == Modus.PRODUCTIE)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
SESSION_COOKIE_AGE = 30 * 60
LOGIN_URL = "account_login"

globals().update(mail_settings(env, VAR))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", f"Wijkportaal {GEMEENTE_NAAM} <wijkportaal@example.nl>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
# Only the build and our pictures are served; the sources of the build are not.
STATICFILES_DIRS = [("dist", BASE_DIR / "static" / "dist"), ("img", BASE_DIR / "static" / "img")]
MEDIA_ROOT = env.path("MEDIA_ROOT", str(VAR / "bestanden"))
# A file of figures waits here between its preview and saying yes.
INLEZEN_MAP = VAR / "inlezen"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "https://service.pdok.nl"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

# A figure that begins with = is text, never a formula; who may change figures may import them.
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "change"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"

# In tests: a query per row is an error, wherever it happens.
if env.bool("ZEAL", False):
    INSTALLED_APPS += ["zeal"]
    MIDDLEWARE += ["zeal.middleware.zeal_middleware"]
    ZEAL_NPLUSONE_THRESHOLD = 3  # a page refused because a colleague was first fetches its row twice
    # Several at once: each row is locked, and changed, through its own action; at most twenty.
    ZEAL_ALLOWLIST = [{"model": "inzendingen.Inzending", "field": "get()"}]
