"""Whatever is sent to the public forms and addresses, the answer is never an error of ours.

500 examples in all; 10,000 with LANG_TESTEN=1.
"""

import contextlib
import os
import uuid
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kampen_wijk.formguard.bewaking import gestart_nu
from participatie.inzendingen.geheim import bevestigtoken, geheim_van
from participatie.inzendingen.models import Inzending
from tests import factories
from wijken.locatieserver import Adres

TOTAAL = 10_000 if os.environ.get("LANG_TESTEN") == "1" else 500
naar_rato = settings(max_examples=TOTAAL // 7, deadline=None, suppress_health_check=list(HealthCheck))

GEMEEN = [
    "", " ", "\0", "a\0b", "\u202e", "\u200b", "🏚️", "שלום", "<script>", "' OR 1=1", "%00", "%s%n", "{{ x }}", "-1", "0",
    "9" * 400, "1e999", "nan", "inf", "x" * 5000, "voorbeeldwijk", "52.55", "5.91", "email", "telefoon", "papier",
    "niet", "a@b.nl", "0612345678", "inwoner", str(uuid.UUID(int=7)), "\r\nBcc: x@y.nl", "a@b.nl\r\nBcc: x@y.nl",
    "İ", "\ud7ff", "straatverlichting", "ja", "Meer dan een",
]
tekst = st.one_of(st.sampled_from(GEMEEN), st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
VELDEN = [
    "sleutel", "gestart", "website", "titel", "tekst", "adres", "adreskeuze", "gebied", "lat", "lon", "kanaal", "email",
    "telefoon", "naam", "soort_indiener", "beste_moment", "oordeel", "bewaard", "verwijder_foto", "bevestig",
    "categorie", "nog_even", "terug", "vraag_1",
]
invoer = st.dictionaries(st.sampled_from(VELDEN), st.one_of(tekst, st.lists(tekst, max_size=2)), max_size=12)
bestand = st.one_of(st.none(), st.binary(max_size=40))
antwoorden = st.sampled_from([None, [], 1, 3])


def goed_formulier():
    return {
        "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "tekst": "Een lamp", "titel": "Een bank",
        "gebied": "voorbeeldwijk", "kanaal": "niet", "naam": "Fien", "telefoon": "0612345678",
        "beste_moment": "ochtend",
    }


@pytest.fixture
def terug(wijk, monkeypatch):
    """Runs one example and undoes what it wrote; without limits, which a fuzz would reach at once."""
    for doel in ("kampen_wijk.formguard.decorators.toegestaan", "kampen_wijk.outbox.actions.toegestaan"):
        monkeypatch.setattr(doel, lambda *args, **kwargs: True)

    @contextlib.contextmanager
    def doe():
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    return doe


@pytest.fixture(autouse=True)
def onderwerp(wijk):
    """A subject with a question that must be answered, under the number of the field in VELDEN."""
    lamp = factories.categorie("Straatverlichting", slug="straatverlichting")
    return factories.vraag(lamp, pk=1, soort="keuze", keuzes="Een\nMeer dan een", verplicht=True)


@pytest.fixture
def eigen(wijk):
    return factories.signaal(gebied=wijk, indiener={"kanaal": "email", "email": "a@example.nl"})


@pytest.fixture
def idee(wijk):
    return factories.idee(gebied=wijk, lat=52.52, lon=5.93, plaats_openbaar=True, gepubliceerd_op=timezone.now())


LIJSTVELDEN = ["gebied", "fase", "antwoord", "sorteer", "plek", "bij", "weergave", "na"]
LIJSTWAARDEN = st.one_of(
    tekst, st.sampled_from(["steun", "dichtbij", "kaart", "opgepakt", "met", "52.5575,5.9175", "99.9,5.9", "1406-1-1", "1-1"])
)
LIJST = st.dictionaries(st.sampled_from(LIJSTVELDEN), LIJSTWAARDEN, max_size=8)
PADEN = st.sampled_from(["/signaal/", "/idee/", "/hulp/"])


@naar_rato
@given(pad=PADEN, data=invoer)
def test_any_fields_at_all(client, terug, pad, data):
    with terug():
        assert client.post(pad, data).status_code < 500


@naar_rato
@given(pad=PADEN, veld=st.sampled_from(VELDEN), waarde=tekst, aantal=antwoorden)
def test_a_good_form_with_one_strange_field_keeps_the_text(client, terug, locatieserver, pad, veld, waarde, aantal):
    naar = [Adres(f"Straat {n}, Kampen", 52.5, 5.9, "", "", "GM0166") for n in range(aantal or 0)]
    locatieserver.antwoord = None if aantal is None else naar
    data = {**goed_formulier(), veld: waarde}
    with terug():
        antwoord = client.post(pad, data)
        assert antwoord.status_code in (200, 302)
        if antwoord.status_code == 200 and pad != "/hulp/":
            assert antwoord.context["form"]["tekst"].value() == data["tekst"]


@naar_rato
@given(staart=st.sampled_from(["antwoord/", "oordeel/", "heropenen/", ""]), data=invoer, gevraagd=st.booleans())
def test_any_answer_on_the_page_of_the_sender(client, terug, eigen, staart, data, gevraagd):
    with terug():
        Inzending.objects.filter(pk=eigen.pk).update(status="reactie_gevraagd" if gevraagd else "gemeld")
        antwoord = client.post(f"/inzending/{geheim_van(eigen)}/{staart}", {**goed_formulier(), **data})
        assert antwoord.status_code < 500


@naar_rato
@given(pad=st.one_of(PADEN, st.just("")), data=invoer)
def test_any_parameters_of_an_address(client, terug, eigen, pad, data):
    with terug():
        assert client.get(pad or f"/inzending/{geheim_van(eigen)}/", data).status_code < 500


@naar_rato
@given(data=LIJST, pad=st.sampled_from(["/ideeen/", "/gebieden/voorbeeldwijk/ideeen/"]))
def test_any_filter_of_the_list_of_ideas(client, terug, locatieserver, idee, pad, data):
    with terug():
        assert client.get(pad, data).status_code in (200, 302)


@naar_rato
@given(data=invoer)
def test_any_reaction_to_an_idee(client, terug, idee, data):
    with terug():
        assert client.post(f"/ideeen/{idee.referentie}/reageren/", {**goed_formulier(), **data}).status_code in (200, 302)


@naar_rato
@given(geheim=tekst, staart=st.sampled_from(["", "verzonden/", "antwoord/", "foto/1/"]))
def test_any_secret(client, terug, geheim, staart):
    geheim = quote(geheim.replace("/", ""), safe="")
    with terug():
        assert client.get(f"/inzending/{geheim}/{staart}").status_code in (301, 302, 404)


@settings(naar_rato, max_examples=10)
@given(foto=st.binary(max_size=40), waarde=tekst)
def test_any_file(client, terug, foto, waarde):
    data = {**goed_formulier(), "tekst": waarde, "bewaard": "ja", "fotos": SimpleUploadedFile("foto.jpg", foto)}
    with terug():
        assert client.post("/signaal/", data).status_code in (200, 302)


@pytest.mark.django_db
def test_the_fuzz_starts_from_forms_that_are_good(client, wijk):
    """Were they refused, then most of the code behind them would never be reached."""
    codes = [client.post(pad, goed_formulier()).status_code for pad in ("/signaal/", "/idee/", "/hulp/")]
    assert codes == [302, 302, 302]
    ding = Inzending.objects.select_related("indiener").first()
    adres = f"/inzending/{geheim_van(ding)}/?bevestig={bevestigtoken(ding, ding.indiener)}"
    assert client.get(adres).status_code == 302
