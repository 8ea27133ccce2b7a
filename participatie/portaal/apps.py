"""App configuration."""

from importlib import import_module

from django.apps import AppConfig


class PortaalConfig(AppConfig):
    name = "participatie.portaal"
    label = "portaal"

    def ready(self):
        """A version of a profile is adopted with the counts of what lives in its gebied."""
        import_module("participatie.portaal.leeft")
