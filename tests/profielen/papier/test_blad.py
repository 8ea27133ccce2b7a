"""What stands on the paper of a profile, and that who hears it meets the same as who sees it."""

import io
import re

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from profielen.actions.versie import concept_maken, profiel_vaststellen
from profielen.models import Beeld, Meting, Spanning
from profielen.papier import blad, stuk
from tests import factories
from tests.kampen_wijk.pdf.lezen import lees, woorden
from wijken.models import CbsCode, Gebied

VIERKANT = [[[5.9, 52.5], [5.92, 52.5], [5.92, 52.52], [5.9, 52.52], [5.9, 52.5]]]


def structuur(pdf: bytes) -> list:
    """The tags in the order of reading, each once per element."""
    gezien = []

    def loop(deel):
        if isinstance(deel, list):
            for kind in deel:
                loop(kind.get_object())
        elif hasattr(deel, "get"):
            if soort := deel.get("/S"):
                gezien.append((str(soort).strip("/"), deel.get("/Alt")))
            kinderen = deel.get("/K")
            if kinderen is not None and not isinstance(kinderen, int):
                loop(kinderen.get_object())

    loop(lees(pdf).trailer["/Root"]["/StructTreeRoot"]["/K"].get_object())
    return gezien


@pytest.fixture
def concept(cijfers, beheerder):
    grafhorst = cijfers["Grafhorst"]
    buurt = factories.gebied("Dorp", ouder=grafhorst, soort=Gebied.Soort.BUURT)
    CbsCode.objects.create(
        gebied=buurt, code="BU01660601", niveau="buurt", naam_cbs="Dorp", geldig_van=2022,
        geometrie={"type": "Polygon", "coordinates": VIERKANT},
    )
    versie = concept_maken(grafhorst, door=beheerder)
    versie.intro, versie.stem_inwoners = "Een **dorp** aan het water.", "> Wij willen een bankje.\n\n- een\n- twee"
    versie.stem_professionals, versie.kansen = "#emph[x] $y$ <b>z</b>", "Lees [het plan](https://example.nl/plan)."
    versie.save()
    Spanning.objects.create(
        versie=versie, naam="Omgevingsvisie", toelichting="Bouwen of open houden?", wie_praat="Afdeling ruimte",
        link="https://www.example.nl/visie/",
    )
    jpeg = io.BytesIO()
    Image.new("RGB", (1600, 900), "#8ab").save(jpeg, "JPEG")
    Beeld.objects.create(versie=versie, bestand=ContentFile(jpeg.getvalue(), "haven.jpg"), breedte=1600, hoogte=900, alt="De haven")
    return versie


@pytest.fixture
def vastgesteld(concept, beheerder):
    return profiel_vaststellen(concept, door=beheerder, wie="de raad")


@pytest.mark.parametrize("groot", [False, True])
def test_everything_of_the_profile_stands_on_paper(vastgesteld, groot, settings):
    settings.SITE_URL = "https://wijkportaal.example.nl"
    gelezen = woorden(blad.maak(stuk.van_versie(vastgesteld), groot=groot))
    gezocht = [
        "Gemeente Kampen Kernprofiel van Grafhorst Versie 1, vastgesteld op", "door de raad.", "Inhoud", "Een dorp aan het water.",
        "In het kort Inwoners (2024) 1.080", "Wat inwoners zeggen Wij willen een bankje.", "Wat professionals zien #emph[x] $y$ <b>z</b>",
        "Wat de cijfers zeggen • Inwoners. Van 2022 naar 2024: 55 meer (5,4%).", "Kansen Lees het plan (https://example.nl/plan).",
        "Omgevingsvisie Bouwen of open houden? Wie praat hierover: Afdeling ruimte Lees meer: www.example.nl/visie",
        "Wie wonen hier Wat 2022 2024 Gemeente Inwoners 1.025 1.080 56.177", "Koopwoningen (2022) Ongeveer 9 op de 10 woningen",
        "CBS Kerncijfers wijken en buurten 2022 (StatLine 85318NED), CC BY 4.0", "De haven",
    ]
    assert [deel for deel in gezocht if deel not in gelezen] == []
    assert "Opinternet:wijkportaal.example.nl/gebieden/grafhorst/profiel/versie/1/" in "".join(gelezen.split())
    assert "oncept" not in gelezen


def test_it_is_tagged_so_that_it_can_be_heard(vastgesteld):
    pdf = blad.maak(stuk.van_versie(vastgesteld), groot=False)
    wortel, tags = lees(pdf).trailer["/Root"], structuur(pdf)
    assert (lees(pdf).metadata.title, wortel["/Lang"]) == ("Kernprofiel van Grafhorst", "nl-NL")
    assert "<pdfuaid:part>1</pdfuaid:part>" in wortel["/Metadata"].get_data().decode()
    soorten = [soort for soort, _ in tags]
    assert {soort: soorten.count(soort) for soort in ("H1", "BlockQuote")} == {"H1": 1, "BlockQuote": 1}
    assert {"H2", "H3", "L", "LI", "Table", "TH", "TD", "TOC", "Link"} - set(soorten) == set()
    assert [alt for soort, alt in tags if soort == "Figure"] == [
        "Kaart met de grenzen van Grafhorst, deel van Kampen. Grafhorst is donker gekleurd, wat eromheen ligt is licht.", "De haven",
    ]


def test_in_large_print_every_letter_is_large(vastgesteld):
    maten = set()
    for bladzijde in lees(blad.maak(stuk.van_versie(vastgesteld), groot=True)).pages:
        bladzijde.extract_text(visitor_text=lambda tekst, cm, tm, font, maat: maten.add(round(maat, 1)) if tekst.strip("²• \n") else None)
    assert min(maten) >= 18


def test_of_a_concept_every_page_says_so_and_of_what_was_withdrawn_too(concept, beheerder):
    bladen = [blad.extract_text() for blad in lees(blad.maak(stuk.van_versie(concept), groot=False)).pages]
    assert [n for n, tekst in enumerate(bladen) if not re.search(r"Concept van \d+ \w+ \d+\. Nog niet vastgesteld\.", tekst)] == []
    ding = factories.samenspraak(concept.profiel.gebied, door=beheerder, wensen="- Licht.")
    bladen = [blad.extract_text() for blad in lees(blad.maak(stuk.van_samenspraak(ding), groot=True)).pages]
    assert [n for n, tekst in enumerate(bladen) if "Nog niet vastgesteld." not in tekst] == []
    assert "U kunt reageren tot en met" in bladen[0]
    assert "Licht." in "".join(bladen)


def test_without_an_adopted_profile_there_are_the_figures_and_it_says_so(concept, cijfers):
    gelezen = woorden(blad.maak(stuk.van_gebied(cijfers["Grafhorst"]), groot=False))
    assert "Voor Grafhorst is nog geen profiel vastgesteld. Hier staan alleen de cijfers." in gelezen
    assert ("1.080" in gelezen, "aan het water" in gelezen) == (True, False)


def test_a_buurt_has_the_figures_of_the_wijk_by_name_and_an_empty_place_says_that_it_is(cijfers):
    factories.gebied("Flevowijk", slug="flevowijk", ouder=cijfers["Kampen-stad"])
    flevowijk = Gebied.objects.get(slug="flevowijk")
    assert "Dit zijn die van Kampen-stad, waar Flevowijk in ligt." in woorden(blad.maak(stuk.van_gebied(flevowijk), groot=False))
    Meting.objects.all().delete()
    assert "Van Flevowijk zijn er nog geen cijfers." in woorden(blad.maak(stuk.van_gebied(flevowijk), groot=False))


def test_a_missing_figure_is_named_and_zero_is_no_bar(cijfers):
    reeve = stuk.van_gebied(cijfers["Reeve"])
    thema = blad.gegevens(reeve, groot=False)["cijfers"]["themas"][0]
    assert thema["regels"][3]["waarden"][0] == ["niet gepubliceerd door CBS", True]
    assert thema["balken"][0]["rijen"] == [{"naam": "2022", "waarde": "0", "deel": 0.0}, {"naam": "2024", "waarde": "190", "deel": 1.0}]
    assert ("(0" in (gelezen := woorden(blad.maak(reeve, groot=False))), "-9999" in gelezen) == (False, False)


@pytest.mark.parametrize(
    "tekst", ["> " * 300 + "x", "- " * 300 + "x", "w" * 10_000, "😀" * 3_000, "- punt\n" * 1_400, "**" * 5_000, "[" * 10_000]
)
def test_any_text_gives_paper(concept, tekst):
    concept.stem_inwoners = concept.kansen = tekst
    assert blad.maak(stuk.van_versie(concept), groot=True).startswith(b"%PDF-")


def test_of_a_photo_that_is_gone_the_words_stay(concept):
    concept.beelden.get().bestand.storage.delete(concept.beelden.get().bestand.name)
    assert "De haven" in woorden(blad.maak(stuk.van_versie(concept), groot=False))
