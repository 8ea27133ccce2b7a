"""Choosing a gebied by name."""

import re

from participatie.inzendingen.forms.keuze import UitGeheugenField
from wijken.models import Gebied

_SLUG = re.compile(r"[-a-z0-9_]{1,80}", re.ASCII)


def gebied_uit(waarde: object) -> Gebied | None:
    """The gebied that an address names; None for anything that names none."""
    slug = str(waarde or "").lower()
    return Gebied.objects.om_te_kiezen().filter(slug=slug).first() if _SLUG.fullmatch(slug) else None


class GebiedField(UitGeheugenField):
    """A list of the places that people live in, by slug."""

    default_error_messages = {
        "required": "Kies uw wijk of dorp.",
        "invalid_choice": "Deze wijk of dit dorp kennen wij niet. Kies er een uit de lijst.",
    }

    def __init__(self, **kwargs):
        super().__init__(_om_te_kiezen, leeg="Kies uw wijk of dorp", **kwargs)


def _om_te_kiezen() -> list[Gebied]:
    return [gebied for gebied in Gebied.objects.alle() if gebied.te_kiezen]
