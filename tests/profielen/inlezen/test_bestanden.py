"""Files as people hand them in: a clear report, and all or nothing."""

import json
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from profielen.models import Indicator, Inlezing, Meting
from tests.profielen.inlezen.cbs_server import rijen

KOP = "indicator;gebied;jaar;waarde;ontbreekt_reden;bron"
GOED = "tevreden;grafhorst;2024;7,5;;Enquête gemeente 2024"


@pytest.fixture
def tevreden(cijfers):
    """A figure of the municipality itself."""
    return Indicator.objects.create(
        code="tevreden", naam="Tevreden met de buurt", eenheid="cijfer", decimalen=1, thema="subjectief_welzijn",
        samenstellen="wegen", noemer=Indicator.objects.get(code="inwoners"),
    )


def lees(tmp_path, inhoud, naam="cijfers.csv", **opties):
    bestand = tmp_path / naam
    bestand.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    uit = StringIO()
    call_command("lees_kerncijfers", bestand=str(bestand), stdout=uit, **opties)
    return uit.getvalue()


def van(soort):
    return [(str(m.gebied), m.jaar, m.waarde, m.ontbreekt_reden, m.bron) for m in soort.metingen.select_related("gebied")]


@pytest.mark.parametrize(
    "inhoud",
    [
        f"{KOP}\n{GOED}\n".encode(),
        f"{KOP}\r\n{GOED}\r\n".encode("utf-8-sig"),
        f"{KOP}\n{GOED}\n".encode("latin-1"),
        f"{KOP}\n{GOED}".replace("7,5", "7.5").replace(";", ",").encode(),
        f"{KOP}\n{GOED}\n\n;;;;;\n".replace(";", "\t").encode(),
    ],
)
def test_a_file_is_read_however_a_spreadsheet_saved_it(tevreden, tmp_path, inhoud):
    assert "1 nieuw, 0 gewijzigd" in lees(tmp_path, inhoud)
    (rij,) = van(tevreden)
    assert (rij[0], rij[1], float(rij[2]), rij[4]) == ("Grafhorst", 2024, 7.5, "Enquête gemeente 2024")


def test_a_gebied_may_be_called_by_its_name_or_its_code(tevreden, tmp_path):
    lees(tmp_path, f"{KOP}\ntevreden;'s-Heerenbroek;2024;7;;x\ntevreden;WK016604;2024;8;;x\n")
    assert {rij[0] for rij in van(tevreden)} == {"'s-Heerenbroek", "Zalk"}


def test_the_municipality_says_itself_why_a_figure_is_missing(tevreden, tmp_path):
    lees(tmp_path, f"{KOP}\ntevreden;zalk;2024;;onbetrouwbaar;x\ntevreden;wilsum;2024;-99997;;x\n")
    assert sorted(rij[3] for rij in van(tevreden)) == ["niet_geleverd", "onbetrouwbaar"]


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("tevreden;grafhorst;2024;=1+1;;x", "is een formule"),
        ("tevreden;grafhorst;2024;@SUM(A1);;x", "is een formule"),
        ("tevreden;grafhorst;2024;7;;=HYPERLINK()", "zonder formule"),
        ("tevreden;grafhorst;2024;veel;;x", "is geen getal"),
        ("tevreden;grafhorst;2024;NaN;;x", "is geen getal"),
        ("tevreden;grafhorst;2024;1e9;;x", "is geen getal"),
        ("tevreden;grafhorst;2024;1.025;;x", "heeft 3 cijfers achter de komma, dit cijfer heeft er 1"),
        ("tevreden;grafhorst;2024;1.025,5;;x", "is geen getal"),
        ("tevreden;grafhorst;2024;99999999999;;x", "is te groot"),
        ("tevreden;grafhorst;24;7;;x", "is geen jaar"),
        ("tevreden;grafhorst;٢٠٢٤;7;;x", "is geen jaar"),
        ("tevreden;grafhorst;2024;7;;", "schrijf in de kolom bron"),
        ("tevreden;grafhorst;2024;7;geheim;x", "een waarde en ook een reden"),
        ("tevreden;grafhorst;2024;;zomaar;x", "de reden 'zomaar' kennen wij niet"),
        ("tevreden;buitenland;2024;7;;x", "het gebied 'buitenland' kennen wij niet"),
        ("blij;grafhorst;2024;7;;x", "de indicator 'blij' kennen wij niet"),
        (f"tevreden;zalk;2024;8;;x\n{GOED}", "staat ook bij regel 2"),
        ("tevreden;grafhorst;20", "3 van de 6 kolommen. Is het bestand wel heel"),
        ('tevreden;grafhorst;2024;7;;"x', "breekt halverwege af"),
    ],
)
def test_one_bad_line_is_named_and_nothing_is_read_in(tevreden, tmp_path, regel, zin):
    with pytest.raises(CommandError) as fout:
        lees(tmp_path, f"{KOP}\n{GOED}\n{regel}\n")
    assert "Er is niets ingelezen" in str(fout.value)
    assert zin in str(fout.value)
    assert (van(tevreden), Inlezing.objects.count()) == ([], 1)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"\xff\xfe\x00a\x00b", "geen tekstbestand"),
        (b"indicator;gebied;jaar\na;b;c\n", "De kolom waarde ontbreekt"),
        (b"indicator;indicator\na;b\n", "een eigen naam"),
        (b'{"value": [{"WijkenEnBuurten": "GM0166"', "geen hele JSON"),
        (b"[" * 100_000, "geen hele JSON"),
        (b"[1, 2]", "geen rijen"),
    ],
)
def test_a_file_that_is_no_file_of_figures_gets_a_sentence(tevreden, tmp_path, inhoud, zin):
    with pytest.raises(CommandError, match=zin):
        lees(tmp_path, inhoud, jaar=2024)


def test_a_hundred_thousand_lines_get_a_report_of_a_page(tevreden, tmp_path):
    with pytest.raises(CommandError) as fout:
        lees(tmp_path, f"{KOP}\n" + "tevreden;nergens;2024;7;;x\n" * 100_000)
    assert (len(str(fout.value).splitlines()), "... en nog 99950." in str(fout.value)) == (52, True)


def test_a_file_of_cbs_is_read_like_its_answer(cijfers, feitenbestand, tmp_path):
    Meting.objects.all().delete()
    kolommen = list(rijen(feitenbestand, "2024")[0])
    regels = [";".join(kolommen)] + [";".join(str(r[k]) for k in kolommen) for r in rijen(feitenbestand, "2024")]
    regels.append("99;WK059900  ;Wijk;1;2;" + ";".join(["5"] * (len(kolommen) - 5)))
    uit = lees(tmp_path, "\n".join(regels).encode("latin-1"), jaar=2024)
    assert "1 regels gaan over andere gemeenten" in uit
    assert Meting.objects.get(indicator__code="inwoners", gebied=cijfers["Grafhorst"]).waarde == 1080
    vorm = json.dumps({"value": rijen(feitenbestand, "2024")})
    assert "0 nieuw, 0 gewijzigd" in lees(tmp_path, vorm, naam="cijfers.json", jaar=2024)


@pytest.fixture
def feitenbestand():
    from profielen.laden import FEITEN

    return json.loads(FEITEN.read_text())


def test_a_column_that_is_there_twice_is_not_guessed(cijfers, feitenbestand, tmp_path):
    Indicator.objects.filter(code="koopwoningen").update(kolom="Nederland")
    with pytest.raises(CommandError, match="De kolom Nederland staat er 2 keer in"):
        lees(tmp_path, json.dumps(rijen(feitenbestand, "2024")), jaar=2024)


def test_a_share_of_more_than_a_hundred_is_a_mistake(tevreden, tmp_path):
    Indicator.objects.filter(pk=tevreden.pk).update(eenheid="%")
    with pytest.raises(CommandError, match="een deel is nooit meer dan 100%"):
        lees(tmp_path, f"{KOP}\ntevreden;grafhorst;2024;140;;Enquête\n")
    assert van(tevreden) == []


@pytest.mark.parametrize(
    ("velden", "veld"),
    [({"samenstellen": "optellen", "eenheid": "%"}, "samenstellen"), ({"samenstellen": "wegen"}, "noemer")],
)
def test_what_can_not_be_put_together_is_told_at_its_field(db, velden, veld):
    with pytest.raises(ValidationError) as fout:
        Indicator(code="x", naam="X", thema="wonen", **velden).full_clean()
    assert list(fout.value.message_dict) == [veld]
