"""Wissen: what goes, what stays and counts, the second look, and the log that nobody changes."""

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone

from participatie.contactmomenten.models import Betrokkene, Contactmoment
from participatie.inzendingen.models import Aansluiting, Indiener, Inzending, Reactie
from participatie.privacy.bewaren import handelingen
from participatie.privacy.models import Handeling
from participatie.toezeggingen.models import Toezegging
from tests import factories
from tests.participatie.privacy.conftest import MAIL

pytestmark = pytest.mark.django_db


def dingen(antwoord, *, soort="") -> list[str]:
    return [ding.sleutel for deel in antwoord.context["gevonden"] for ding in deel.vondsten if ding.sleutel.startswith(soort)]


@pytest.fixture
def anna(gebied, vera):
    """Her signaal, told in a conversation, with a promise; a reaction and support of an idee of somebody else."""
    signaal = factories.signaal(
        gebied=gebied, tekst="Anna zegt: de lamp is stuk.", indiener={"email": MAIL, "kanaal": "email", "naam": "Anna Appel"}
    )
    gesprek = factories.contactmoment(gebied, vera, onderwerp="Lamp van Anna", inhoud="Anna en Bob zagen het.")
    gesprek.inzendingen.add(signaal)
    for naam in ("Anna Appel", "Bob Bes"):
        Betrokkene.objects.create(contactmoment=gesprek, naam=naam)
    factories.toezegging(gebied=gebied, aan_wie="Anna Appel", inzending=signaal)
    idee = factories.idee(gebied=gebied, gepubliceerd_op=timezone.now())
    factories.aansluiting(idee, email=MAIL, bevestigd=True)
    factories.reactie(idee, naam="Anna Appel", email=MAIL, tekst="Goed plan, zegt Anna.", geplaatst_op=timezone.now())
    return signaal


ZIJ = {"email": MAIL, "naam": "Anna Appel"}
BEVESTIGD = {"tweede": "ja", "zeker": "on"}


def test_who_it_was_goes_and_what_was_said_stays_and_counts(anna, stuur):
    stuur("wissen/", ding=dingen(stuur(**ZIJ)), wat="laat_staan", **ZIJ, **BEVESTIGD)
    assert (Indiener.objects.filter(inzending=anna).exists(), dingen(stuur(**ZIJ))) == (False, [])
    assert Inzending.objects.get(pk=anna.pk).tekst == "[naam] zegt: de lamp is stuk."
    gesprek = Contactmoment.objects.get()
    assert (gesprek.onderwerp, gesprek.inhoud) == ("Lamp van [naam]", "[naam] en Bob zagen het.")
    assert (Toezegging.objects.get().aan_wie, Reactie.objects.get().tekst) == ("een bewoner", "Goed plan, zegt [naam].")
    assert (Aansluiting.objects.get().email, Inzending.objects.get(soort="idee").aantal_steun) == ("", 1)


def test_with_the_words_too_all_of_it_goes_and_the_rows_stay(anna, stuur):
    stuur("wissen/", ding=dingen(stuur(**ZIJ)), wat="alles", **ZIJ, **BEVESTIGD)
    rij, gesprek = Inzending.objects.get(pk=anna.pk), Contactmoment.objects.get()
    assert ("gewist" in rij.tekst, rij.status, gesprek.onderwerp, gesprek.inhoud) == (True, "geannuleerd", "Gewist gesprek", "")
    assert (Reactie.objects.count(), Toezegging.objects.count(), Inzending.objects.get(soort="idee").aantal_steun) == (0, 1, 1)


def test_wiping_one_find_leaves_the_others(anna, stuur):
    stuur("wissen/", ding=dingen(stuur(**ZIJ), soort="contactmomenten.gesprekken"), wat="laat_staan", **ZIJ, **BEVESTIGD)
    assert sorted(Betrokkene.objects.values_list("naam", flat=True)) == ["", "Bob Bes"]
    assert Indiener.objects.get(inzending=anna).naam == "Anna Appel"


def test_found_by_address_alone_the_names_in_the_conversation_about_it_go_too(anna, stuur):
    stuur("wissen/", ding=dingen(stuur(email=MAIL), soort="contactmomenten.gesprekken"), wat="laat_staan", email=MAIL, **BEVESTIGD)
    assert list(Betrokkene.objects.values_list("naam", flat=True)) == ["", ""]


def test_where_another_names_her_only_her_name_goes_whatever_is_chosen(anna, gebied, stuur):
    ander = factories.signaal(
        gebied=gebied, tekst="Buurvrouw Anna Appel valt.", indiener={"naam": "Carla", "email": "c@example.nl", "kanaal": "email"}
    )
    stuur("wissen/", ding=f"inzendingen.inzendingen:{ander.pk}", wat="alles", **ZIJ, **BEVESTIGD)
    ander.refresh_from_db()
    assert (ander.tekst, ander.indiener.naam, ander.linkversie) == ("Buurvrouw [naam] valt.", "Carla", 1)


@pytest.mark.parametrize("velden", [
    {}, {"tweede": "ja"}, {"tweede": "ja", "wat": "alles"}, {"tweede": "ja", "zeker": "on"}, {"zeker": "on", "wat": "alles"},
])
def test_nothing_goes_before_the_second_look_is_answered(velden, anna, stuur):
    antwoord = stuur("wissen/", ding=dingen(stuur(**ZIJ)), **ZIJ, **velden)
    assert ("Weet u het zeker?" in antwoord.text, Indiener.objects.filter(email=MAIL).count()) == (True, 1)
    assert Handeling.objects.filter(soort="gewist").count() == 0


def test_a_request_to_see_is_no_leave_to_wipe(anna, stuur):
    gevonden = stuur(reden="inzage", **ZIJ)
    assert "Wis wat is aangevinkt" not in gevonden.text
    stuur("wissen/", ding=dingen(gevonden), wat="alles", reden="inzage", **ZIJ, **BEVESTIGD)
    assert Indiener.objects.filter(email=MAIL).count() == 1


def test_each_step_is_written_down_with_who_and_for_what_and_nothing_of_her(anna, stuur, fatma):
    gekozen = dingen(stuur(reden="inzage", **ZIJ))
    stuur("uw-gegevens.json", ding=gekozen, reden="inzage", **ZIJ)
    stuur("wissen/", ding=gekozen, wat="alles", **ZIJ, **BEVESTIGD)
    stuur(telefoon="0612345678")
    rijen = Handeling.objects.order_by("pk").values_list("soort", "reden", "verzoek", "medewerker")
    assert list(rijen) == [
        (soort, reden, "AVG-2026-14", fatma.pk)
        for soort, reden in (("gezocht", "inzage"), ("meegegeven", "inzage"), ("gewist", "wissen"), ("gezocht", "wissen"))
    ]
    assert [rij.aantal for rij in Handeling.objects.order_by("pk")] == [len(gekozen)] * 3 + [0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(h::text, ' ') FROM privacy_handeling h")
        alles = cursor.fetchone()[0].lower()
    assert [spoor for spoor in ("anna", "example.nl", "appel", "061234") if spoor in alles] == []


def test_nobody_changes_or_deletes_what_was_done_before_its_term(stuur):
    stuur(naam="Anna")
    for doe in (lambda: Handeling.objects.update(verzoek="AVG-0"), lambda: Handeling.objects.all().delete()):
        with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            doe()
    assert handelingen() == 0
    Handeling.objects.bulk_create([
        Handeling(soort="gezocht", reden="inzage", verzoek="OUD-1", medewerker=Handeling.objects.get().medewerker, aantallen={},
                  moment=timezone.now() - timezone.timedelta(days=5 * 365 + 1))
    ])
    assert (handelingen(), Handeling.objects.count()) == (1, 1)


@pytest.mark.parametrize(("velden", "regel"), [
    ({"verzoek": "Anna de Wit"}, "verzoek_is_een_kenmerk"),
    ({"verzoek": "0612345678"}, "verzoek_is_een_kenmerk"),
    ({"gewist": ["inzendingen.inzendingen:1"]}, "alleen_wissen_noemt_nummers"),
    ({"soort": "gewist"}, "wissen_om_te_wissen"),
])
def test_the_database_guards_the_log(velden, regel, fatma):
    goed = {"soort": "gezocht", "reden": "inzage", "verzoek": "AVG-1", "medewerker": fatma, "aantallen": {}}
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Handeling.objects.create(**(goed | velden))
