"""Logs: the name of the route, never the path, because a path can be a secret link."""

import logging
import time
from typing import Any

import structlog

from kampen_wijk.modus import Modus

SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]
LOGGERS = {
    "django": {"handlers": [], "level": "INFO", "propagate": True},
    # Its lines hold the path; RequestLog says the same without it.
    "django.server": {"handlers": [], "level": "CRITICAL", "propagate": False},
    "httpx": {"level": "WARNING"},
    "procrastinate.periodic": {"level": "WARNING"},
    "procrastinate.blueprints": {"level": "WARNING"},
}
log = structlog.get_logger("verzoek")


def route_name(request) -> str:
    """The name of the address in urls.py; `geen` where no address fits."""
    match = getattr(request, "resolver_match", None)
    return match.view_name if match else "geen"


class RouteInsteadOfPath(logging.Filter):
    """Takes the path out of what Django says about a request ("Not Found: /inzending/...")."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = record.__dict__.pop("request", None)
        if request is not None and isinstance(record.args, tuple):
            record.args = tuple(route_name(request) if _is_path(part, request) else part for part in record.args)
        return True


def _is_path(part: object, request) -> bool:
    return isinstance(part, str) and request.path_info in part


class RequestLog:
    """One line per request: route, method, status and duration. Static files are left out."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        began = time.perf_counter()
        response = self.get_response(request)
        if not request.path_info.startswith("/static/"):
            log.info("verzoek", route=route_name(request), methode=request.method, status=response.status_code,
                     ms=round((time.perf_counter() - began) * 1000, 1))
        return response


def configuration(modus: Modus) -> dict:
    """LOGGING of Django: JSON in production, readable lines elsewhere; also sets up structlog."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    renderer = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if modus == Modus.PRODUCTIE
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"route": {"()": RouteInsteadOfPath}},
        "formatters": {
            "regel": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
                "foreign_pre_chain": SHARED,
            }
        },
        "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "regel", "filters": ["route"]}},
        "root": {"handlers": ["uit"], "level": "INFO"},
        "loggers": LOGGERS,
    }
