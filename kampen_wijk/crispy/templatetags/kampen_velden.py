"""Filters of the kampen template pack: which component a field is, and its widget with that component's class."""

from django import forms, template
from django.utils.safestring import SafeString

register = template.Library()

GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
CLASSES = (
    (forms.CheckboxInput, "utrecht-checkbox"),
    (forms.FileInput, "bestand"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)


@register.filter
def soort(field: forms.BoundField) -> str:
    """The way a field is laid out: hidden, honingpot, groep, vinkje, samen or veld."""
    widget = field.field.widget
    if widget.is_hidden:
        return "hidden"
    if "honingpot" in widget.attrs.get("class", "").split():
        return "honingpot"
    if isinstance(widget, GROUPS):
        return "groep"
    if isinstance(widget, forms.CheckboxInput):
        return "vinkje"
    return "samen" if field.use_fieldset else "veld"


@register.filter
def invoer(field: forms.BoundField) -> SafeString:
    """The widget with the class of its component; Django itself ties help text and errors by aria-describedby."""
    widget = field.field.widget
    if widget.attrs.get("placeholder") == field.label:
        # A label said twice looks like a field that is filled in already.
        del widget.attrs["placeholder"]
    component = next((name for kind, name in CLASSES if isinstance(widget, kind)), "")
    classes = " ".join(filter(None, [component, widget.attrs.get("class", "")]))
    if field.errors and component:
        classes += f" {component.split()[0]}--invalid"
    return field.as_widget(attrs={"class": classes} if classes else {})


@register.filter
def optieklasse(option: forms.boundfield.BoundWidget) -> SafeString:
    """One radio button or checkbox of a group, with the class of its component."""
    radio = option.data["type"] == "radio"
    option.data["attrs"]["class"] = (
        "utrecht-radio-button utrecht-radio-button--html-input" if radio else "utrecht-checkbox"
    )
    return option.tag(wrap_label=False)


@register.filter
def eerste_id(field: forms.BoundField) -> str:
    """Where a link in the list of errors leads: the first control of a group, else the field itself."""
    if isinstance(field.field.widget, (*GROUPS, forms.MultiWidget)):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.filter
def foutregel(error: str, field: forms.BoundField) -> str:
    """A line in the list of errors: a sentence of our own stands alone, a standard one names its field first."""
    defaults = (getattr(kind, "default_error_messages", {}) for kind in type(field.field).__mro__)
    standard = {str(text) for messages in defaults for text in messages.values()}
    return f"{field.label.rstrip('?.: ')}: {error}" if error in standard else error
