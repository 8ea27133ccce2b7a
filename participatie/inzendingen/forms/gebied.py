"""Choosing a gebied by name."""

import re

from django import forms

from wijken.models import Gebied

_SLUG = re.compile(r"[-a-z0-9_]{1,80}", re.ASCII)


def gebied_uit(waarde: object) -> Gebied | None:
    """The gebied that an address names; None for anything that names none."""
    slug = str(waarde or "").lower()
    return Gebied.objects.om_te_kiezen().filter(slug=slug).first() if _SLUG.fullmatch(slug) else None


class GebiedField(forms.ModelChoiceField):
    """A list of the places that people live in, by slug."""

    default_error_messages = {
        "required": "Kies uw wijk of dorp.",
        "invalid_choice": "Deze wijk of dit dorp kennen wij niet. Kies er een uit de lijst.",
    }

    def __init__(self, **kwargs):
        super().__init__(
            Gebied.objects.om_te_kiezen(), to_field_name="slug", empty_label="Kies uw wijk of dorp", **kwargs
        )

    def to_python(self, value):
        # Django has a sentence of its own for NUL, in words that nobody knows.
        return super().to_python(value.replace("\0", "?") if isinstance(value, str) else value)
