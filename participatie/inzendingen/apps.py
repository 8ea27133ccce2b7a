"""App configuration."""

from django.apps import AppConfig


class InzendingenConfig(AppConfig):
    name = "participatie.inzendingen"
    label = "inzendingen"
