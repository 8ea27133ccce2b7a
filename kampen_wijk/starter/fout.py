"""The error that ends a start."""


class StartFout(RuntimeError):
    """The portal cannot start or stop; the message is one clear sentence that says what to do."""
