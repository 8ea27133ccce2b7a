"""App configuration."""

from django.apps import AppConfig


class OverleggenConfig(AppConfig):
    name = "participatie.overleggen"
    label = "overleggen"
