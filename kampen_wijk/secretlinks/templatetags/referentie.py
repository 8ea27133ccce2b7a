"""Template filter for references: `{% load referentie %}{{ inzending.referentie|voorlezen }}`."""

from django import template

from kampen_wijk.secretlinks.reference import groepeer

register = template.Library()


@register.filter
def voorlezen(referentie) -> str:
    """The reference in groups, as one reads it aloud."""
    return groepeer(str(referentie))
