import pytest
from django.urls import reverse
from tablib import Dataset

from profielen.admin.cijfers import IndicatorResource, MetingResource
from profielen.models import Indicator, Meting
from tests import factories
from wijken.models import Rol

KOPPEN = ["indicator", "gebied", "jaar", "waarde", "ontbreekt_reden", "bron"]


def lees_in(*rij):
    return MetingResource().import_data(Dataset(rij, headers=KOPPEN))


def test_a_figure_comes_in_by_codes(cijfers):
    uitkomst = lees_in("inwoners", "grafhorst", "2025", "1100", "", "CBS 2025")
    assert (uitkomst.has_errors(), uitkomst.has_validation_errors()) == (False, False)
    assert Meting.objects.get(jaar=2025).waarde == 1100


@pytest.mark.parametrize("waarde", ["", "-99997", "-99995.00"])
def test_a_code_for_missing_comes_in_as_missing(cijfers, waarde):
    lees_in("inwoners", "grafhorst", "2025", waarde, "", "CBS 2025")
    meting = Meting.objects.get(jaar=2025)
    assert (meting.waarde, meting.ontbreekt_reden) == (None, "niet_geleverd")


@pytest.mark.parametrize(
    "rij",
    [
        ("bestaat-niet", "grafhorst", "2025", "1", "", "x"),
        ("inwoners", "elders", "2025", "1", "", "x"),
        ("inwoners", "grafhorst", "2025", "veel", "", "x"),
        ("inwoners", "grafhorst", "2025", "1", "geheim", "x"),
    ],
)
def test_a_wrong_line_is_refused(cijfers, rij):
    uitkomst = lees_in(*rij)
    assert uitkomst.has_errors() or uitkomst.has_validation_errors()
    assert not Meting.objects.filter(jaar=2025).exists()


def test_the_export_holds_no_formula(cijfers, client, beheerder):
    Indicator.objects.filter(code="inwoners").update(definitie="=1+1")
    client.force_login(beheerder)
    tekst = client.get(reverse("admin:profielen_indicator_export")).content.decode()
    assert "=1+1" not in tekst
    assert "1+1" in tekst


def test_indicatoren_go_out_and_in_again(cijfers):
    voor = list(Indicator.objects.values())
    uitkomst = IndicatorResource().import_data(IndicatorResource().export())
    assert uitkomst.has_errors() is False
    assert list(Indicator.objects.values()) == voor


@pytest.mark.parametrize("wat", ["export", "import"])
@pytest.mark.parametrize("model", ["indicator", "meting"])
def test_who_does_not_keep_profiles_cannot_export_or_import(client, db, wat, model):
    client.force_login(factories.met_rol(Rol.BEHEERDER))
    assert client.get(reverse(f"admin:profielen_{model}_{wat}")).status_code == 403


def test_a_file_is_read_in_through_the_page(cijfers, client, beheerder):
    from django.core.files.uploadedfile import SimpleUploadedFile

    client.force_login(beheerder)
    inhoud = "indicator,gebied,jaar,waarde,ontbreekt_reden,bron\ninwoners,grafhorst,2025,1100,,CBS\n"
    bestand = SimpleUploadedFile("cijfers.csv", inhoud.encode(), "text/csv")
    antwoord = client.post(reverse("admin:profielen_meting_import"), {"import_file": bestand, "format": "0"})
    velden = antwoord.context["confirm_form"].initial
    client.post(reverse("admin:profielen_meting_process_import"), velden)
    assert Meting.objects.get(jaar=2025).waarde == 1100
