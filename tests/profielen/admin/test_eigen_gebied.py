"""Who keeps the profiles of one gebied: every address of the admin of profielen, for what belongs to another."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import get_resolver, reverse

from profielen.models import Indicator, Inlezing, Meting
from tests import factories
from wijken.models import Rol

# Per address: what it is asked about, and what somebody who keeps another gebied gets, with GET and with POST.
GEMEENTE = {"changelist": (200, 200), "change": (200, 403), "history": (200, 200), "delete": (403, 403), "add": (403, 403)}
EIGEN = {"changelist": (200, 200), "change": (404, 404), "history": (404, 404), "delete": (404, 404), "add": (200, 200)}
HANDELING = dict.fromkeys(["samenspraak", "vaststellen", "intrekken", "proef", "reactie_overtypen", "reactie_doen"], (405, 404))
VERWACHT = {
    "indicator": GEMEENTE | {"export": (200, 200), "import": (403, 403), "process_import": (405, 403)},
    "inlezing": GEMEENTE,
    "meting": EIGEN | {"export": (200, 200), "import": (200, 200), "process_import": (405, 200), "voorbeeldbestand": (200, 200)},
    "profiel": EIGEN | {"delete": (403, 403), "nieuwe_versie": (405, 404)},
    "profielversie": EIGEN | HANDELING | {
        "add": (403, 403), "delete": (403, 403), "voorbeeld": (404, 405), "voorbeeld_pdf": (404, 405), "reacties": (404, 405),
    },
}
ZONDER_DING = {"changelist", "add", "export", "import", "process_import", "voorbeeldbestand"}


@pytest.fixture
def zalk(db):
    """A profile, a version in samenspraak, a figure and a reading that all speak of Zalk."""
    gebied = factories.gebied("Zalk", slug="zalk")
    ding = factories.samenspraak(gebied)
    soort = Indicator.objects.create(code="meldingen", naam="Meldingen", thema="veiligheid", samenstellen="optellen")
    inlezing = Inlezing.objects.create(bestand="cijfers.csv", nieuw=1)
    meting = Meting.objects.create(indicator=soort, gebied=gebied, jaar=2024, waarde=12, bron="Politie", inlezing=inlezing)
    return {
        "indicator": soort, "inlezing": inlezing, "meting": meting, "profiel": ding.versie.profiel, "profielversie": ding.versie,
    }


@pytest.fixture
def elders(client, zalk):
    wie = factories.met_rol(Rol.PROFIELBEHEERDER, gebied=factories.gebied("Elders", slug="elders"))
    client.force_login(wie)
    return client


def adres(model, naam, zalk):
    argumenten = [] if naam in ZONDER_DING else [zalk[model].pk, *(["plaatsen"] if naam == "reactie_doen" else [])]
    return reverse(f"admin:profielen_{model}_{naam}", args=argumenten)


def test_every_address_of_the_admin_of_profielen_is_tried_here():
    namen = {naam for naam in get_resolver().namespace_dict["admin"][1].reverse_dict if isinstance(naam, str)}
    assert {n for n in namen if n.startswith("profielen_")} == {f"profielen_{m}_{naam}" for m, rij in VERWACHT.items() for naam in rij}


@pytest.mark.parametrize("model", VERWACHT)
def test_what_belongs_to_another_gebied_is_not_there(elders, zalk, model):
    gezien, genoemd = {}, set()
    eerst = [list(type(ding).objects.values()) for ding in zalk.values()]
    for naam in VERWACHT[model]:
        antwoorden = [elders.get(adres(model, naam, zalk)), elders.post(adres(model, naam, zalk), {"reactie": 1, "stand": 1})]
        gezien[naam] = tuple(antwoord.status_code for antwoord in antwoorden)
        genoemd |= {naam for antwoord in antwoorden if b"Zalk" in antwoord.content or b"zalk" in antwoord.content}
    assert gezien == VERWACHT[model]
    assert genoemd == set()
    assert [list(type(ding).objects.values()) for ding in zalk.values()] == eerst


@pytest.mark.parametrize(("plek", "status"), [("elders", 302), ("zalk", 200)])
def test_a_file_with_figures_of_another_gebied_is_not_read_in(elders, zalk, plek, status):
    inhoud = f"indicator;gebied;jaar;waarde;ontbreekt_reden;bron\nmeldingen;{plek};2025;20;;Politie\n"
    bestand = SimpleUploadedFile("cijfers.csv", inhoud.encode(), "text/csv")
    antwoord = elders.post(reverse("admin:profielen_meting_import"), {"import_file": bestand, "format": "0"})
    velden = antwoord.context["confirm_form"].initial if "confirm_form" in antwoord.context else {"import_file_name": "x"}
    velden = {naam: waarde for naam, waarde in velden.items() if waarde is not None}
    assert elders.post(reverse("admin:profielen_meting_process_import"), velden).status_code == status
    assert ("hoort niet bij uw profielen" in antwoord.content.decode(), Meting.objects.filter(jaar=2025).exists()) == (
        status == 200, status == 302,
    )
