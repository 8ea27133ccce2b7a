import os
import re

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from profielen import ingeleverd
from profielen.admin.cijfers import IndicatorResource
from profielen.bewaren import ingeleverde_bestanden
from profielen.models import Indicator, Inlezing, Meting
from tests import factories
from wijken.models import Rol

KOP = "indicator;gebied;jaar;waarde;ontbreekt_reden;bron"


def inleveren(client, inhoud):
    bestand = SimpleUploadedFile("cijfers.csv", inhoud if isinstance(inhoud, bytes) else inhoud.encode(), "text/csv")
    return client.post(reverse("admin:profielen_meting_import"), {"import_file": bestand, "format": "0"})


def bevestigen(client, antwoord, **anders):
    velden = {naam: waarde for naam, waarde in antwoord.context["confirm_form"].initial.items() if waarde is not None}
    return client.post(reverse("admin:profielen_meting_process_import"), velden | anders)


@pytest.fixture
def inloggen(client, beheerder):
    client.force_login(beheerder)
    return client


def test_a_preview_shows_what_would_change_and_changes_nothing(cijfers, inloggen):
    eerst = list(Meting.objects.order_by("pk").values())
    antwoord = inleveren(inloggen, f"{KOP}\ninwoners;grafhorst;2024;1100;;CBS 2025\ninwoners;Zalk;2025;900;;CBS 2025\n")
    html = antwoord.content.decode()
    assert "1 nieuw, 1 gewijzigd, 0 gelijk." in html
    for veld in ("<td>Grafhorst</td>", "<td>1.080</td>", "<td>1.100</td>", "<td>900</td>"):
        assert veld in html
    assert list(Meting.objects.order_by("pk").values()) == eerst


def test_saying_yes_reads_in_all_of_it_and_keeps_who_and_which_file(cijfers, inloggen, beheerder):
    antwoord = inleveren(inloggen, f"{KOP}\ninwoners;grafhorst;2025;1100;;CBS 2025\n")
    klaar = bevestigen(inloggen, antwoord)
    gezegd = [str(bericht) for bericht in get_messages(klaar.wsgi_request)]
    assert (klaar.status_code, gezegd) == (302, ["Ingelezen: 1 nieuw, 0 gewijzigd, 0 gelijk."])
    meting = Meting.objects.get(jaar=2025)
    assert (meting.waarde, meting.bron) == (1100, "CBS 2025")
    assert (meting.inlezing.door, meting.inlezing.bestand, meting.inlezing.nieuw) == (beheerder, "cijfers.csv", 1)
    assert list(ingeleverd.plek().iterdir()) == []


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (f"{KOP}\nbestaat-niet;grafhorst;2025;1;;x\n", "de indicator &#x27;bestaat-niet&#x27; kennen wij niet"),
        (f"{KOP}\ninwoners;elders;2025;1;;x\n", "het gebied &#x27;elders&#x27; kennen wij niet"),
        ("zomaar", "Er staan geen cijfers in dit bestand"),
        (b"\x89PNG\r\n\x00\x00", "Dit is geen tekstbestand"),
    ],
)
def test_a_wrong_file_gets_a_sentence_and_can_not_be_confirmed(cijfers, inloggen, inhoud, zin):
    antwoord = inleveren(inloggen, inhoud)
    assert (antwoord.status_code, "confirm_form" in antwoord.context) == (200, False)
    assert zin in antwoord.content.decode()
    assert not Meting.objects.filter(jaar=2025).exists()


@pytest.mark.parametrize(
    "anders",
    [{"import_file_name": "../../etc/passwd"}, {"import_file_name": "a" * 32}, {"import_file_name": "x" * 10_000},
     {"format": "99"}, {"format": "x"}, {"original_file_name": "a\0b"}],
)
def test_only_the_file_of_the_preview_can_be_confirmed(cijfers, inloggen, anders):
    antwoord = inleveren(inloggen, f"{KOP}\ninwoners;grafhorst;2025;1100;;CBS 2025\n")
    assert bevestigen(inloggen, antwoord, **anders).status_code == 200
    assert not Meting.objects.filter(jaar=2025).exists()


def test_a_file_that_waited_for_an_hour_goes(cijfers, inloggen):
    inleveren(inloggen, f"{KOP}\ninwoners;grafhorst;2025;3;;Gemeente\n")
    (bestand,) = ingeleverd.plek().iterdir()
    assert ingeleverde_bestanden() == 0
    os.utime(bestand, (0, 0))
    assert (ingeleverde_bestanden(), list(ingeleverd.plek().iterdir())) == (1, [])


def test_the_pages_of_reading_in_have_nothing_that_the_policy_forbids(cijfers, inloggen):
    goed = inleveren(inloggen, f"{KOP}\ninwoners;grafhorst;2025;1100;;CBS 2025\n")
    fout = inleveren(inloggen, f"{KOP}\nx;grafhorst;2025;1100;;CBS 2025\n")
    leeg = inloggen.get(reverse("admin:profielen_meting_import"))
    for antwoord in (goed, fout, leeg, inloggen.get(reverse("admin:profielen_meting_changelist"))):
        html = antwoord.content.decode()
        assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)(?![^>]*application/json)", html) == []


def test_the_file_to_fill_in_can_be_filled_in(cijfers, inloggen):
    Indicator.objects.create(code="vrijwilligers", naam="Vrijwilligers", thema="samenleving", samenstellen="optellen", bron="Gemeente")
    antwoord = inloggen.get(reverse("admin:profielen_meting_voorbeeldbestand"))
    regels = antwoord.content.decode("utf-8-sig").splitlines()
    jaar = timezone.localdate().year
    assert (regels[0], len(regels)) == (KOP, 11)
    assert f"vrijwilligers;grafhorst;{jaar};;;Gemeente" in regels
    ingevuld = antwoord.content.decode().replace(f"grafhorst;{jaar};;", f"grafhorst;{jaar};12;")
    assert bevestigen(inloggen, inleveren(inloggen, ingevuld)).status_code == 302
    assert Meting.objects.get(indicator__code="vrijwilligers", gebied=cijfers["Grafhorst"]).waarde == 12


def test_a_small_number_typed_in_by_hand_is_withheld_too(cijfers, inloggen, beheerder):
    soort = Indicator.objects.create(code="meldingen", naam="Meldingen", thema="veiligheid", samenstellen="optellen")
    velden = {"indicator": soort.pk, "gebied": cijfers["Zalk"].pk, "jaar": 2024, "waarde": 3, "ontbreekt_reden": "", "bron": "Politie"}
    assert inloggen.post(reverse("admin:profielen_meting_add"), velden).status_code == 302
    meting = Meting.objects.get(indicator=soort)
    assert (meting.waarde, meting.ontbreekt_reden, meting.inlezing.door) == (None, "te_weinig_inwoners", beheerder)


def test_what_was_read_in_is_looked_at_and_not_changed(cijfers, inloggen):
    inlezing = Inlezing.objects.first()
    assert inloggen.get(reverse("admin:profielen_inlezing_changelist")).status_code == 200
    assert inloggen.post(reverse("admin:profielen_inlezing_change", args=[inlezing.pk]), {}).status_code == 403


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
