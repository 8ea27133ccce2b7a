"""App configuration."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "participatie.partners"
    label = "partners"
