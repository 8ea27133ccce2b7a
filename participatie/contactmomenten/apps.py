"""App configuration."""

from django.apps import AppConfig


class ContactmomentenConfig(AppConfig):
    name = "participatie.contactmomenten"
    label = "contactmomenten"
