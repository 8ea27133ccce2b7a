"""App configuration."""

from django.apps import AppConfig


class OnderwegConfig(AppConfig):
    name = "participatie.onderweg"
    label = "onderweg"
