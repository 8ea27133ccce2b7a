"""App configuration."""

from django.apps import AppConfig


class WoordenschatConfig(AppConfig):
    name = "kampen_wijk.woordenschat"
    label = "woordenschat"
