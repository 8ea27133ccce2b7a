"""App configuration."""

from django.apps import AppConfig


class EnveloppenConfig(AppConfig):
    name = "kampen_wijk.enveloppen"
    label = "enveloppen"
