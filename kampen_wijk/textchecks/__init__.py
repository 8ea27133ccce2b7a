"""Text checks: what people type comes in whole, readable and without tricks, and leaves without personal data."""

from kampen_wijk.textchecks.persoonlijk import Vondst, persoonsgegevens, vondsten

__all__ = ["Vondst", "persoonsgegevens", "vondsten"]
