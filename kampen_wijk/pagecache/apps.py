"""App configuration."""

from django.apps import AppConfig


class PagecacheConfig(AppConfig):
    name = "kampen_wijk.pagecache"
    label = "pagecache"
