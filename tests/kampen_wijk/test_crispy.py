"""The template pack `kampen`: labels, help and errors that belong together for everybody."""

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Row, Submit
from crispy_forms.utils import render_crispy_form
from django import forms
from django.template import Context, Template
from django.test.html import parse_html


class Formulier(forms.Form):
    tekst = forms.CharField(
        label="Wat is er?",
        help_text="In uw eigen woorden.",
        widget=forms.Textarea,
        error_messages={"required": "Vertel wat er is."},
    )
    email = forms.EmailField(label="Uw e-mailadres", required=False)
    antwoord = forms.ChoiceField(
        label="Hoe wilt u het horen?", help_text="Kies er een.", widget=forms.RadioSelect, choices=[("t", "Telefoon")]
    )
    akkoord = forms.BooleanField(label="U mag mij bellen.", required=False)
    website = forms.CharField(required=False, widget=forms.TextInput(attrs={"class": "honingpot"}))
    sleutel = forms.CharField(widget=forms.HiddenInput, error_messages={"required": "Verstuur het opnieuw."})


def elements(html, name):
    """All elements with this tag name, in order."""
    found, queue = [], [parse_html(html)]
    while queue:
        element = queue.pop(0)
        if isinstance(element, str):
            continue
        if element.name == name:
            found.append(dict(element.attributes))
        queue = list(element.children) + queue
    return found


def by_filter(form):
    return Template("{% load crispy_forms_tags %}{{ form|crispy }}").render(Context({"form": form}))


def by_tag(form):
    return Template("{% load crispy_forms_tags %}{% crispy form %}").render(Context({"form": form}))


def test_help_and_error_describe_their_control():
    html = by_filter(Formulier({}))
    assert elements(html, "textarea")[0]["aria-describedby"] == "id_tekst_helptext id_tekst_error"
    assert elements(html, "textarea")[0]["aria-invalid"] == "true"
    for found in ("id_tekst_helptext", "id_tekst_error"):
        assert html.count(f'id="{found}"') == 1


def test_a_field_without_errors_is_not_marked_invalid():
    html = by_filter(Formulier())
    assert "aria-invalid" not in html
    assert elements(html, "textarea")[0]["aria-describedby"] == "id_tekst_helptext"


def test_a_group_of_choices_is_a_fieldset_with_its_help_and_error():
    html = by_filter(Formulier({}))
    assert elements(html, "fieldset") == [
        {"aria-describedby": "id_antwoord_helptext id_antwoord_error", "aria-invalid": "true"}
    ]
    assert [legend["class"] for legend in elements(html, "legend")] == ["utrecht-form-fieldset__legend"]


def test_every_visible_control_has_its_own_label():
    html = by_filter(Formulier())
    labelled = [label["for"] for label in elements(html, "label")]
    assert labelled == ["id_tekst", "id_email", "id_antwoord_0", "id_akkoord", "id_website"]


def test_optional_fields_say_so_in_words_and_required_fields_have_no_star():
    html = by_filter(Formulier())
    assert html.count("(niet verplicht)") == 1  # email; a tick box is always free to leave empty
    assert "*" not in html


def test_the_list_of_errors_leads_to_the_fields():
    html = by_filter(Formulier({"email": "geen adres"}))
    links = [link["href"] for link in elements(html, "a")]
    assert links == ["#id_tekst", "#id_email", "#id_antwoord_0"]
    ids = {e.get("id") for name in ("input", "textarea") for e in elements(html, name)}
    assert {link[1:] for link in links} <= ids


def test_a_standard_error_names_its_field_and_our_own_sentence_stands_alone():
    html = by_filter(Formulier({}))
    assert '<a href="#id_tekst">Vertel wat er is.</a>' in html
    assert '<a href="#id_antwoord_0">Hoe wilt u het horen: Dit veld is verplicht.</a>' in html


def test_an_error_of_a_hidden_field_is_told_without_a_link():
    assert "<li>Verstuur het opnieuw.</li>" in by_filter(Formulier({}))


def test_errors_that_belong_to_no_field_stand_in_the_list():
    form = Formulier({"tekst": "x", "antwoord": "t", "sleutel": "s"})
    form.add_error(None, "Dit formulier is verlopen.")
    assert "<p>Dit formulier is verlopen.</p>" in by_filter(form)


def test_the_honeypot_is_out_of_sight_and_out_of_the_accessibility_tree():
    divs = elements(by_filter(Formulier()), "div")
    assert [d for d in divs if d.get("class") == "honingpot"] == [{"class": "honingpot", "aria-hidden": "true"}]


def test_what_was_typed_is_escaped():
    html = by_filter(Formulier({"tekst": "</textarea><script>x</script>", "email": '"><b>'}))
    assert "<script>" not in html
    assert "<b>" not in html


def test_a_form_helper_renders_fieldsets_rows_and_a_button():
    form = Formulier()
    form.helper = FormHelper()
    form.helper.layout = Layout(Fieldset("Vraag", Row("tekst", "email")), "antwoord", Submit("verstuur", "Verstuur"))
    html = by_tag(form)
    assert elements(html, "form") == [{"method": "post", "novalidate": None}]
    assert elements(html, "button") == [
        {
            "type": "submit",
            "name": "verstuur",
            "value": "Verstuur",
            "class": "nl-button nl-button--primary",
            "id": "submit-id-verstuur",
        }
    ]
    assert "<legend>Vraag</legend>" in html


def test_a_form_with_a_file_is_multipart():
    class MetFoto(forms.Form):
        foto = forms.FileField(label="Foto")

    form = MetFoto()
    html = render_crispy_form(form)
    assert elements(html, "form")[0]["enctype"] == "multipart/form-data"
    assert elements(html, "input")[0]["class"] == "bestand"


def test_a_formset_renders_every_form_with_its_management_fields():
    formset = forms.formset_factory(Formulier, extra=2)()
    html = by_tag(formset)
    assert len(elements(html, "textarea")) == 2
    assert html.count("TOTAL_FORMS") == 2  # its name and its id


@pytest.mark.parametrize(
    ("veld", "component"),
    [
        (forms.CharField(), "utrecht-textbox utrecht-textbox--html-input"),
        (forms.ChoiceField(), "utrecht-select utrecht-select--html-select"),
        (forms.DateField(), "utrecht-textbox utrecht-textbox--html-input"),
        (forms.BooleanField(), "utrecht-checkbox"),
    ],
)
def test_each_kind_of_control_is_its_component_of_the_design_system(veld, component):
    html = by_filter(type("Los", (forms.Form,), {"veld": veld})())
    control = (elements(html, "select") or elements(html, "input"))[0]
    assert control["class"] == component
