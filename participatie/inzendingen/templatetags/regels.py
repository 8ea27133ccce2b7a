"""What a beheerder has to know about the rules, on the first page of the admin."""

from django import template

from participatie.inzendingen import routering

register = template.Library()


@register.simple_tag
def kapotte_regels() -> list:
    """The rules that are on and reach nobody."""
    return [regel for regel in routering.regels() if regel.mis]
