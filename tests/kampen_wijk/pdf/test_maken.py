"""The typesetter: what people wrote stays words, whatever it is, and what goes wrong is a named error."""

import json
import re
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kampen_wijk.pdf import maken, zetter
from kampen_wijk.pdf.maken import PdfLuktNiet, maak_pdf
from kampen_wijk.starter.places import PROJECT
from tests.kampen_wijk.pdf.lezen import lees, woorden

PAPIER = PROJECT / "templates" / "papier"
BRIEF = {
    "datum": "1 mei 2026", "kop": "Over uw signaal", "aanhef": "Beste inwoner,", "inleiding": "Dit kregen wij.", "zin": "Gedaan.",
    "tekst": "", "onderdelen": [], "gevraagd": "", "bellen_kop": "Bellen",
    "bellen": [{"naam": "de gemeente", "nummer": "14 038"}], "nummer": "347-9CFG",
}


def brief(*teksten) -> bytes:
    brieven = [BRIEF | {"tekst": tekst} for tekst in teksten]
    return maak_pdf("brief", {"gemeente": "Kampen", "titel": "Antwoord", "brieven": brieven})


@pytest.mark.parametrize(
    "tekst",
    [
        "#emph[x] #let a = 1 #sys.inputs.gegevens", "$x^2$ en $", "*vet* _schuin_ `code`", "@verwijzing <label> = kop",
        '\\ \\u{41} "aanhaling" \' // geen commentaar /* ook niet */', "- lijst + lijst / term: x", "{{ x }} {% y %} <b>vet</b>",
        "#read(\"/etc/passwd\") #import \"@preview/x:1.0.0\": *", "é ë ï ø ß € “ja” … œ", "Привіт, як справи",
    ],
)
def test_signs_of_the_typesetter_are_words_in_what_somebody_wrote(tekst):
    assert f"Gedaan. {' '.join(tekst.split())} Dit vertelde" in woorden(brief(tekst))


def test_lines_that_somebody_typed_stay_apart():
    assert "Eerst.\nDaarna." in lees(brief("Eerst.\r\n\r\nDaarna.")).pages[0].extract_text()


def test_what_no_letter_can_print_becomes_one_box_and_a_sentence_says_so():
    tekst = woorden(brief("Dag 😀 en 👨‍👩‍👧 en 你好."))
    assert "Dag □ en □ en □." in tekst
    assert tekst.endswith("Een □ is een teken dat wij niet kunnen afdrukken. Bladzijde 1")
    assert "□" not in woorden(brief("Dag."))


@pytest.mark.parametrize("tekst", ["مرحبا بالعالم", "שלום עולם"])
def test_letters_from_right_to_left_are_printed(tekst):
    gelezen = woorden(brief(tekst))
    assert "□" not in gelezen
    assert set(tekst) - set(gelezen) == set()


@pytest.mark.parametrize("tekst", ["w" * 4000, "woord " * 660, "😀" * 4000, "你" * 4000, "\n" * 4000, "\x00\x07\x1b\ud800\ue000" * 100])
def test_four_thousand_characters_of_anything_fit(tekst):
    pdf = lees(brief(tekst))
    assert 1 <= len(pdf.pages) <= 20


def test_of_a_long_run_without_spaces_nothing_runs_off_the_page():
    rijen = [rij for blad in lees(brief("w" * 4000)).pages for rij in blad.extract_text().split("\n") if "www" in rij]
    assert sum(rij.count("w") for rij in rijen) == 4000
    assert max(rij.count("w") for rij in rijen) <= 50


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_pdf(tekst):
    assert brief(tekst).startswith(b"%PDF-")


def test_it_is_tagged_in_dutch_and_says_what_it_is():
    pdf = lees(brief("Dag."))
    wortel = pdf.trailer["/Root"]
    assert (pdf.metadata.title, wortel["/Lang"], bool(wortel["/MarkInfo"]["/Marked"])) == ("Antwoord", "nl-NL", True)
    assert "<pdfuaid:part>1</pdfuaid:part>" in wortel["/Metadata"].get_data().decode()
    assert "/StructTreeRoot" in wortel


def test_every_letter_is_large_and_its_pages_count_from_one():
    pdf = lees(brief("Dag.", "woord " * 600, "Dag."))
    nummers = [blad.extract_text().rsplit("Bladzijde ", 1)[1].strip() for blad in pdf.pages]
    maten = set()
    for blad in pdf.pages:
        blad.extract_text(visitor_text=lambda tekst, cm, tm, font, maat: maten.add(round(maat)) if tekst.strip() else None)
    assert nummers == ["1", "1", "2", *[str(n) for n in range(3, len(nummers) - 1)], "1"]
    assert min(maten) >= 18


def test_a_letter_takes_less_than_a_second():
    brief("warm")
    begin = time.perf_counter()
    brief("Dag.")
    assert time.perf_counter() - begin < 1


def test_what_takes_too_long_is_ended():
    with pytest.raises(PdfLuktNiet):
        maak_pdf("brief", {"gemeente": "Kampen", "titel": "x", "brieven": [BRIEF]}, seconden=0.001)


def test_a_machine_that_is_full_is_a_named_error(monkeypatch):
    def vol(*args, **kwargs):
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(maken.subprocess, "run", vol)
    with pytest.raises(PdfLuktNiet):
        brief("Dag.")


def test_forty_letters_full_of_everything_are_made_in_time():
    alles = "woord " * 300 + "😀a你b好c" * 300 + "w" * 1000
    assert len(lees(brief(*[alles] * 40)).pages) >= 80


@pytest.mark.parametrize(("sjabloon", "gegevens"), [("bestaat_niet", {}), ("brief", {}), ("brief", {"gemeente": "Kampen"})])
def test_a_mistake_of_our_own_is_a_named_error_without_words_of_people_in_the_log(sjabloon, gegevens, capfd):
    with pytest.raises(PdfLuktNiet):
        maak_pdf(sjabloon, gegevens | {"tekst": "geheim-woord"})
    assert "geheim-woord" not in "".join(capfd.readouterr())


def test_an_error_in_other_words_still_gives_a_letter(monkeypatch):
    monkeypatch.setattr(zetter, "unprintable", lambda words: "[☃]")
    gegevens = {"gemeente": "Kampen", "titel": "x", "brieven": [BRIEF | {"tekst": "Dag 😀 é."}]}
    pdf = zetter.zet(PAPIER, "brief.typ", json.dumps(gegevens, ensure_ascii=False))
    assert "Dag □ é." in woorden(pdf)


def test_the_typesetter_is_given_no_environment_and_no_way_to_packages(monkeypatch):
    gezien = {}
    echt = subprocess.run

    def kijk(*args, **kwargs):
        gezien.update(kwargs)
        return echt(*args, **kwargs)

    monkeypatch.setattr(maken.subprocess, "run", kijk)
    brief("Dag.")
    assert gezien["env"] == {}
    sjablonen = "\n".join(pad.read_text() for pad in Path(PAPIER).glob("*.typ"))
    assert [naam for naam in re.findall(r"#import (\S+?):", sjablonen) if not re.fullmatch(r'"_\w+\.typ"', naam)] == []
    assert re.findall(r"\beval\(|\bread\(|\binclude ", sjablonen) == []
