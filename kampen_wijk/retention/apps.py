"""App configuration."""

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "kampen_wijk.retention"
    label = "retention"
