"""App configuration."""

from django.apps import AppConfig


class ActiviteitenConfig(AppConfig):
    name = "participatie.activiteiten"
    label = "activiteiten"
