"""The pages of docs say what is there: tests, pages and pictures that they name exist."""

import re

import pytest

from kampen_wijk.starter.places import PROJECT

PAGES = [PROJECT / "README.md", PROJECT / "deploy" / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
PICTURES = sorted((PROJECT / "docs" / "beelden").glob("*"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_what_a_page_points_at_is_there(page):
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text())
    assert [target for target in targets if not list(page.parent.glob(f"{target}*"))] == []


def test_pictures_are_small_and_each_is_shown_somewhere():
    shown = {name for page in PAGES for name in re.findall(r"beelden/([\w.-]+)\)", page.read_text())}
    assert {picture.name for picture in PICTURES} == shown
    assert [picture.name for picture in PICTURES if picture.stat().st_size > 150_000] == []


def test_every_test_that_guards_a_promise_exists():
    words = (PROJECT / "docs" / "waarborgen.md").read_text()
    code = "\n".join(path.read_text() for path in (PROJECT / "tests").rglob("test_*.py"))
    tests = set(re.findall(r"\btest_\w+(?!\w|\.py)", words))
    files = set(re.findall(r"[\w/]*test_\w+\.py", words))
    assert len(tests) > 50
    assert [name for name in sorted(tests) if not re.search(rf"def {name}\b", code)] == []
    assert [name for name in sorted(files) if not list((PROJECT / "tests").rglob(name))] == []
