"""The poster and the flyer of an activiteit."""

import io

import pytest
from django.test import Client
from pypdf import PdfReader

from participatie.portaal.poster import kort
from tests import factories
from tests.kampen_wijk.pdf.lezen import woorden

pytestmark = pytest.mark.django_db

A4, A5 = (595, 842), (420, 595)


def haal(ding, soort="poster"):
    antwoord = Client().get(f"{ding.get_absolute_url()}{soort}.pdf")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "application/pdf")
    return antwoord.content


def maat(pdf):
    bladen = PdfReader(io.BytesIO(pdf)).pages
    return len(bladen), tuple(round(float(zijde)) for zijde in bladen[0].mediabox[2:])


def test_it_says_what_when_where_and_where_to_read_more():
    ding = factories.activiteit(openbaar=True, titel="Koffie in Zalk", drempelvrij="ja", toilet="nee")
    tekst = " ".join(woorden(haal(ding)).split())
    for zin in ("Koffie in Zalk", "10:00 tot 12:00 uur", "Dorpshuis", "zonder drempels", "geen toilet", "niet aan te melden"):
        assert zin in tekst
    assert ding.get_absolute_url() in tekst.replace("\u200b", "").replace(" ", "")


def test_the_kaderkaart_stands_on_it_where_something_is_asked():
    vraagt, koffie = factories.activiteit(openbaar=True, vraagt_iets=True), factories.activiteit(openbaar=True)
    kop = "Dit spreken wij vooraf af"
    assert (kop in " ".join(woorden(haal(vraagt)).split()), kop in " ".join(woorden(haal(koffie)).split())) == (True, False)


@pytest.mark.parametrize(("soort", "formaat"), [("poster", A4), ("flyer", A5)])
def test_the_longest_texts_fit_on_one_page(soort, formaat):
    ding = factories.activiteit(
        openbaar=True, vraagt_iets=True, titel="Wandeling " * 10, wat="Wij lopen samen door de wijk.\n" * 130, voor_wie="iedereen " * 16,
        waar="Het plein achter de school " * 5, adres="Een heel lang adres in Kampen " * 6, vast="Dit staat vast. " * 60,
        open="Dit is open. " * 70, wie_beslist="De gemeenteraad " * 9, drempelvrij="nee", ringleiding="ja", toilet="nee",
        met_aanmelden=True, plaatsen=30,
    )
    for _ in range(4):
        ding.partners.add(factories.partner("Stichting Voorbeeld met een lange naam " + str(_)))
    assert maat(haal(ding, soort)) == (1, formaat)


def test_a_concept_has_no_poster_and_there_are_two_kinds():
    concept, ding = factories.activiteit(), factories.activiteit(openbaar=True)
    adressen = [f"{concept.get_absolute_url()}poster.pdf", f"{ding.get_absolute_url()}banner.pdf"]
    assert [Client().get(adres).status_code for adres in adressen] == [404, 404]


def test_a_long_text_is_cut_after_a_word():
    assert (kort("Een twee drie", 20), kort("Een twee drie", 9), kort("a\n\nb", 9)) == ("Een twee drie", "Een twee …", "a\nb")
