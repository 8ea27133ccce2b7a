"""App configuration."""

from django.apps import AppConfig


class SecretlinksConfig(AppConfig):
    name = "kampen_wijk.secretlinks"
    label = "secretlinks"
