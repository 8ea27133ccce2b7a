"""App configuration."""

from django.apps import AppConfig


class ToezeggingenConfig(AppConfig):
    name = "participatie.toezeggingen"
    label = "toezeggingen"
