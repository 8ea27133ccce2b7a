"""The filters that turn light markdown into safe HTML, and a name into a word of a sentence."""

import nh3
from django import template
from django.utils.safestring import mark_safe
from markdown_it import MarkdownIt

register = template.Library()

# Headings would break the outline of the page around it; pictures and raw HTML could bring in anything.
LEZER = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(
    ["heading", "lheading", "image", "code", "fence", "backticks", "hr", "html_block", "html_inline", "reference"]
)
SCHEMAS = {"http", "https", "mailto", "tel"}
_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "a", "blockquote"}


@register.filter
def in_een_zin(naam: str) -> str:
    """A name inside a sentence: koopwoningen, gemiddelde WOZ-waarde."""
    return naam[:1].lower() + naam[1:]


@register.filter
def opgemaakt(tekst: str) -> str:
    """Paragraphs, lists, bold, italic and links; everything else stands there as it was typed."""
    html = nh3.clean(
        LEZER.render(tekst or ""),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes=SCHEMAS,
        link_rel="noopener noreferrer nofollow",
    )
    return mark_safe(html)  # noqa: S308 (cleaned on the line above)
