"""App configuration."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "kampen_wijk.files"
    label = "files"
