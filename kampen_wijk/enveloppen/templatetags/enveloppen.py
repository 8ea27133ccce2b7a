"""The key that a page seals with."""

from django import template

from kampen_wijk.enveloppen.sleutels import sleutelbos

register = template.Library()


@register.simple_tag
def openbare_sleutel() -> dict[str, str]:
    """The newest public key, and the name to find its other half back by."""
    sleutel = sleutelbos()[0]
    return {"id": sleutel.id, "tekst": sleutel.tekst}
