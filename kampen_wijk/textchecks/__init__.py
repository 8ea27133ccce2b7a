"""Text checks: what people type comes in whole, readable and without tricks."""

from kampen_wijk.textchecks.persoonlijk import persoonsgegevens

__all__ = ["persoonsgegevens"]
