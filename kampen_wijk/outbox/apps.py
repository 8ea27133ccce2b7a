"""App configuration."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "kampen_wijk.outbox"
    label = "outbox"
