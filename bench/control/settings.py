"""As `startproject` makes them, without debug: default middleware, no pool, no cache."""

import os

import environ

SECRET_KEY = "bench-control-only"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench.control.urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "bench.control",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {
    # As startproject has it: a connection per request. And with a pool, as the portal has it.
    "default": environ.Env().db_url_config(os.environ["DATABASE_URL"]),
    "pool": environ.Env().db_url_config(os.environ["DATABASE_URL"])
    | {"OPTIONS": {"pool": {"min_size": 0, "max_size": 6, "timeout": 10}}},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
LANGUAGE_CODE = "nl"
