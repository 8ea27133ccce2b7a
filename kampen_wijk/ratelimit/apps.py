"""App configuration."""

from django.apps import AppConfig


class RatelimitConfig(AppConfig):
    name = "kampen_wijk.ratelimit"
    label = "ratelimit"
