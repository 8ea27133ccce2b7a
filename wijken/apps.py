"""App configuration."""

from django.apps import AppConfig


class WijkenConfig(AppConfig):
    name = "wijken"
    label = "wijken"
