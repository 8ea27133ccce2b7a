"""App configuration."""

from django.apps import AppConfig


class VeldwerkConfig(AppConfig):
    name = "participatie.veldwerk"
    label = "veldwerk"
