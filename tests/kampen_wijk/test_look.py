"""The frame of every page: light, without third parties, and the same for errors and login."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.urls import reverse

from tests.factories import met_rol
from wijken.models import Rol

pytestmark = pytest.mark.django_db
FETCHED = re.compile(r'<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"')
COLOUR = re.compile(r"--kampen-([a-z-]+): (#[0-9a-f]{6});")


@pytest.fixture
def kader(client):
    return client.get(reverse("account_login")).content.decode()


def packed(address):
    path = finders.find(address.removeprefix(settings.STATIC_URL))
    assert path, f"{address} is missing: run `npm run build`"
    return len(gzip.compress(Path(path).read_bytes(), 9))


def test_a_first_visit_is_light(client):
    html = client.get("/bestaat-niet/").content
    weights = {address: packed(address) for address in FETCHED.findall(html.decode())}
    assert len(weights) + 1 <= 6
    assert sum(weights.values()) + len(gzip.compress(html)) <= 40_000
    assert sum(weight for address, weight in weights.items() if address.endswith(".js")) <= 15_000


def test_everything_a_page_fetches_comes_from_ourselves(kader):
    assert [a for a in FETCHED.findall(kader) if not a.startswith("/static/")] == []


def test_the_map_is_not_part_of_a_page_until_somebody_asks_for_it(kader):
    assert [a for a in FETCHED.findall(kader) if "kaart" in a] == []


def test_a_page_has_one_heading_a_language_and_a_way_past_the_menu(kader):
    assert kader.count("<h1") == 1
    assert '<html lang="nl"' in kader
    assert re.search(r'<body>\s*<a class="nl-skip-link[^"]*" href="#inhoud">', kader)
    assert kader.count('id="inhoud"') == 1


def test_no_template_holds_inline_style_or_script():
    found = []
    for path in (settings.BASE_DIR / "templates").rglob("*.html"):
        if "post" in path.parts:
            continue
        text = path.read_text()
        inline = re.search(r'\sstyle="|<style|\son[a-z]+="|<script(?![^>]*(?:src=|application/json))', text)
        if inline:
            found.append(str(path.relative_to(settings.BASE_DIR)))
    assert found == []


def test_templates_stay_short():
    long = [p.name for p in (settings.BASE_DIR / "templates").rglob("*.html") if len(p.read_text().splitlines()) > 120]
    assert long == []


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "429", "500"])
def test_an_error_page_can_be_made_without_anything_around_it(name):
    html = render_to_string(f"{name}.html")
    assert html.count("<h1>") == 1
    assert "Bel de gemeente." in html


def test_an_unknown_address_says_what_to_do_and_gives_a_phone_number(client):
    response = client.get("/bestaat-niet/")
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in response.content.decode()
    assert settings.GEMEENTE_TELEFOON in response.content.decode()


def test_the_demo_says_on_every_page_that_it_is_an_example(client, settings):
    settings.MODUS = "demo"
    assert "Dit is een voorbeeld." in client.get(reverse("account_login")).content.decode()


def test_a_visitor_sees_no_menu_for_staff(kader):
    assert "Menu voor medewerkers" not in kader


def test_the_admin_wears_the_colours_of_the_house_without_inline_style(client):
    client.force_login(met_rol(Rol.BEHEERDER))
    html = client.get(reverse("admin:index")).content.decode()
    assert html.count('href="/static/dist/beheer.css"') == 1
    assert re.findall(r'\sstyle="|<style|<script(?![^>]*src=)', html) == []


def test_a_colleague_sees_the_menu_of_what_they_may_do(client):
    client.force_login(met_rol(Rol.BEHEERDER))
    html = client.get(reverse("account_logout")).content.decode()
    menu = html.split('aria-label="Menu voor medewerkers"')[1].split("</nav>")[0]
    assert re.findall(r">([A-Z][a-z]+)</(?:a|button)>", menu) == ["Beheer", "Uitloggen"]


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("inkt", "papier"),
        ("inkt-zacht", "papier"),
        ("inkt-zacht", "papier-diep"),
        ("ijssel", "papier"),
        ("ijssel", "ijssel-licht"),
        ("ijssel-diep", "ijssel-licht"),
        ("baksteen", "papier"),
        ("baksteen", "baksteen-licht"),
        ("gras", "gras-licht"),
        ("goud", "goud-licht"),
        ("fout", "papier"),
        ("fout", "fout-licht"),
    ],
)
def test_text_can_be_read_on_its_background(text, background):
    colours = dict(COLOUR.findall((settings.BASE_DIR / "static/css/tokens.css").read_text()))
    light, dark = sorted((luminance(colours[text]), luminance(colours[background])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
