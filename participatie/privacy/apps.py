"""App configuration."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "participatie.privacy"
    label = "privacy"
