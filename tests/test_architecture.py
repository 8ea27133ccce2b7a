"""The house rules that can be counted: imports, sizes of rooms, and what may not stand in the repository."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from kampen_wijk.starter.places import PROJECT

ROOTS = ("kampen_wijk", "wijken", "profielen", "participatie")


def modules():
    return [
        path for root in ROOTS for path in sorted((PROJECT / root).rglob("*.py")) if "migrations" not in path.parts
    ]


def lines(path):
    return len(path.read_text().splitlines())


def too_long(sizes, most):
    return {str(name): size for name, size in sizes if size > most}


def functions():
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path.relative_to(PROJECT), node


def size(node):
    """Lines of a function, from its def; decorators are not its body."""
    return node.end_lineno - node.lineno + 1


def is_view(path, node):
    in_views = path.name == "views.py" or "views" in path.parts
    return in_views and bool(node.args.args) and node.args.args[0].arg == "request"


def test_imports_only_go_down():
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_no_module_is_longer_than_300_lines_and_half_are_at_most_70():
    sizes = [(path.relative_to(PROJECT), lines(path)) for path in modules()]

    assert too_long(sizes, 300) == {}
    assert statistics.median(count for _, count in sizes if count) <= 70


def test_no_function_is_longer_than_30_lines():
    assert too_long([(f"{path}:{node.name}", size(node)) for path, node in functions()], 30) == {}


def test_no_view_is_longer_than_25_lines():
    views = [(f"{path}:{node.name}", size(node)) for path, node in functions() if is_view(path, node)]

    assert len(views) > 10
    assert too_long(views, 25) == {}


def test_no_template_is_longer_than_120_lines():
    templates = [path for path in (PROJECT / "templates").rglob("*") if path.is_file()]

    assert len(templates) > 10
    assert too_long([(path.relative_to(PROJECT), lines(path)) for path in templates], 120) == {}


def test_there_are_no_drawers_for_everything():
    drawers = {"services", "utils", "helpers", "common", "misc"}

    assert [path for path in modules() if path.stem in drawers or path.parent.name in drawers] == []


def test_templates_have_no_inline_style_or_script():
    """The CSP would refuse them; better to hear it here."""
    inline = re.compile(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\s(src=|type=.application/json))")
    found = [
        path.relative_to(PROJECT) for path in (PROJECT / "templates").rglob("*.html") if inline.search(path.read_text())
    ]

    assert found == []


@pytest.mark.parametrize("name", ["requirements/run.txt", "requirements/dev.txt", "requirements/build.txt"])
def test_requirements_are_locked_with_hashes_and_hold_no_addresses(name):
    text = (PROJECT / name).read_text()
    pins = re.findall(r"^[A-Za-z0-9][^=\n]*==\S+.*$", text, re.M)

    assert re.findall(r"https?://|file:|--index|--find-links|@ ", text) == []
    assert [pin for pin in pins if not pin.endswith("\\")] == []
    assert len(pins) == len(re.findall(r"^[A-Za-z0-9]", text, re.M)) > 0


def test_the_front_end_lock_holds_no_addresses():
    assert '"resolved"' not in (PROJECT / "package-lock.json").read_text()


def test_at_most_25_runtime_dependencies_each_with_its_reason():
    text = (PROJECT / "pyproject.toml").read_text()
    block = text.split("dependencies = [")[1].split("\n]")[0].strip().splitlines()

    assert 0 < len(block) <= 25
    assert [line for line in block if not re.search(r'",?\s+# \w', line)] == []


# Put together here, so that this file does not find itself.
FORBIDDEN = ("/" + "work/", "../" + "shared", "TO" + "DO", "FIX" + "ME", "pragma: no " + "cover", "xf" + "ail", "." + "skip(")


@pytest.mark.parametrize("word", FORBIDDEN)
def test_a_forbidden_word_stands_nowhere(word):
    places = [*modules(), *(PROJECT / "tests").rglob("*.py"), *(PROJECT / "deploy").rglob("*"),
              *(PROJECT / "docs").rglob("*.md"), PROJECT / "Makefile", PROJECT / "pyproject.toml"]

    assert [path.relative_to(PROJECT) for path in places if path.is_file() and word in path.read_text()] == []


def test_the_example_of_the_settings_is_complete():
    asked = re.compile(r'env\.(?:str|bool|int|float|list|path|email_url)\("([A-Z_]+)"|environ\.get\("([A-Z_]+)"')
    names = {a or b for path in modules() for a, b in asked.findall(path.read_text())}
    given = set(re.findall(r"^#?([A-Z_]+)=", (PROJECT / ".env.example").read_text(), re.M))

    assert given == names


def test_the_licence_is_the_eupl_and_publiccode_says_so():
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (PROJECT / "LICENSE").read_text().splitlines()[0]
    assert "\n  license: EUPL-1.2\n" in (PROJECT / "publiccode.yml").read_text()
