"""How long ago something was, as people say it."""

import datetime as dt

from django import template
from django.utils import timezone
from django.utils.formats import date_format

register = template.Library()
_DAGEN_IN_WOORDEN = 14


@register.filter
def geleden(moment: dt.datetime) -> str:
    """`vandaag`, `gisteren`, `3 dagen geleden`; after two weeks the date."""
    vandaag = timezone.localdate()
    dag = timezone.localdate(moment)
    dagen = (vandaag - dag).days
    if dagen <= 0:
        return "vandaag"
    if dagen == 1:
        return "gisteren"
    if dagen <= _DAGEN_IN_WOORDEN:
        return f"{dagen} dagen geleden"
    return date_format(dag, "j F Y" if dag.year != vandaag.year else "j F")
