"""The addresses of the admin, per model: which roles may look, and which may add."""

NIEMAND: frozenset[str] = frozenset()
ADMIN_MATRIX: dict[str, frozenset[str]] = {}
