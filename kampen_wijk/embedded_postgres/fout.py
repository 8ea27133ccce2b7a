"""The one error of this room."""


class PostgresFout(RuntimeError):
    """The server could not be made, started or stopped; the message is one clear sentence."""
