"""Settings of the web server, for `make run` and for production: `gunicorn -c python:kampen_wijk.gunicorn`."""

import os
from pathlib import Path

from gunicorn.glogging import Logger

wsgi_app = "kampen_wijk.wsgi"
bind = os.environ.get("BIND", "127.0.0.1:8000")
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "8"))
timeout = 60
graceful_timeout = 10
keepalive = 5
# On a disk that sleeps or is full the heartbeat of a worker would stall.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
control_socket_disable = True
loglevel = "warning"
# A path can be a secret link: RequestLog writes the name of the route.
accesslog = None


class WithoutPaths(Logger):
    """Says that a request failed, not which address was asked for."""

    def exception(self, msg, *args, **kwargs):
        if "request" in str(msg).lower():
            msg, args = "a request failed outside Django", ()
        super().exception(msg, *args, **kwargs)


logger_class = WithoutPaths
