"""Letters in large print for who wants the answer on paper."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from kampen_wijk.pdf import maken
from participatie.inzendingen.models import Bericht, Deeluitkomst, Terugkoppeling
from participatie.portaal.brieven import brief
from tests import factories
from tests.kampen_wijk.pdf.lezen import lees, woorden
from wijken.models import Rolvervulling

pytestmark = pytest.mark.django_db
LIJST, ALLE = "/werk/terugkoppelen/", "/werk/terugkoppelen/brieven.pdf"


@pytest.fixture
def gebied():
    return factories.gebied("Voorbeeldwijk")


@pytest.fixture
def wijkverbinder(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied, telefoon="038 000 00 10")
    client.force_login(wie)
    return wie


def op_papier(gebied, naam="Mevrouw De Voorbeeld", **velden):
    signaal = factories.signaal(
        gebied=gebied, tekst="Het pad is donker. #let $x$",
        indiener={"kanaal": "papier", "naam": naam, "telefoon": "038 111 22 33"},
    )
    Deeluitkomst.objects.create(signaal=signaal, onderdeel="Gaten", uitkomst="gedaan")
    Deeluitkomst.objects.create(signaal=signaal, onderdeel="Lampen", uitkomst="niet", reden="Te duur.")
    signaal.status, signaal.afhandelreden = "afgehandeld", "deels"
    signaal.save()
    Bericht.objects.create(inzending=signaal, soort="bericht", tekst="De gaten zijn dicht.")
    Bericht.objects.create(inzending=signaal, soort="notitie", tekst="Interne notitie")
    return Terugkoppeling.objects.create(
        inzending=signaal, **{"kanaal": "papier", "aanleiding": "afgehandeld", "klaar_op": timezone.now()} | velden
    )


def test_a_letter_says_the_outcome_each_part_and_whom_to_call(client, wijkverbinder, gebied, time_machine):
    time_machine.move_to("2030-05-01T10:00+02:00", tick=False)
    client.force_login(wijkverbinder)
    rij = op_papier(gebied)
    ref = rij.inzending.referentie
    antwoord = client.get(f"{LIJST}{rij.pk}/brief.pdf")
    assert (antwoord.status_code, antwoord["Content-Type"], antwoord["Cache-Control"]) == (
        200, "application/pdf", "private, no-store"
    )
    assert woorden(antwoord.content) == (
        "Gemeente Kampen 1 mei 2030 Over uw signaal Beste Mevrouw De Voorbeeld, Op 1 mei 2030 kregen wij een signaal van u. "
        "Het ging over Voorbeeldwijk. Ons bericht aan u Een deel is gedaan en een deel niet. Hieronder staat waarom. "
        "De gaten zijn dicht. Wat gebeurt er met elk onderdeel? • Gaten: gedaan • Lampen: niet gedaan Te duur. "
        "Dit vertelde u ons Het pad is donker. #let $x$ Wilt u iets vragen of vertellen? Bel de gemeente: 14 038 Zeg dan dit nummer: "
        f"{ref[:3]}-{ref[3:7]}-{ref[7:10]}-{ref[10:]} Bladzijde 1"
    )


def test_a_wijkverbinder_who_is_public_can_be_called_and_one_who_is_not_stays_nameless(gebied):
    buurt = factories.gebied(ouder=gebied, soort="buurt")
    factories.met_rol("wijkverbinder", gebied=gebied, naam="Niet Openbaar", telefoon="038 000 00 99")
    vera = factories.medewerker(openbaar=True, telefoon="038 000 00 10")
    for plek in (gebied, buurt):
        Rolvervulling.objects.create(medewerker=vera, rol="wijkverbinder", gebied=plek)
    factories.met_rol("wijkverbinder", gebied=factories.gebied(), naam="Elders", telefoon="038 000 00 11", openbaar=True)
    assert brief(op_papier(buurt))["bellen"] == [
        {"naam": "Vera Voorbeeld, uw wijkverbinder", "nummer": "038 000 00 10"}, {"naam": "de gemeente", "nummer": "14 038"}
    ]


def test_nobody_is_named_who_gave_no_name(gebied):
    rij = op_papier(gebied)
    rij.inzending.indiener.naam = ""
    assert brief(rij)["aanhef"] == "Beste inwoner,"


def test_parts_belong_to_the_letter_about_the_end_only(gebied):
    assert brief(op_papier(gebied, aanleiding="bericht"))["onderdelen"] == []


def test_a_letter_with_a_question_says_how_to_answer(gebied):
    gezegd = brief(op_papier(gebied, aanleiding="vraag"))
    assert (gezegd["zin"], gezegd["bellen_kop"]) == ("Wij hebben een vraag aan u.", "Wilt u antwoord geven?")


def test_a_long_text_is_repeated_as_far_as_a_letter_allows(gebied):
    rij = op_papier(gebied)
    rij.inzending.tekst = "woord " * 600
    gevraagd = brief(rij)["gevraagd"]
    assert (len(gevraagd) <= 610, gevraagd.endswith("woord …")) == (True, True)


def test_an_idee_gets_a_letter_too(gebied):
    idee = factories.idee(
        gebied=gebied, titel="Een bankje", antwoord="Het komt er.", indiener={"kanaal": "papier", "naam": "Ida"},
        antwoord_op=timezone.now(), gepubliceerd_op=timezone.now(),
    )
    gezegd = brief(Terugkoppeling.objects.create(inzending=idee, kanaal="papier", aanleiding="beantwoord"))
    assert (gezegd["kop"], gezegd["tekst"], gezegd["gevraagd"]) == (
        "Over uw idee", "Het komt er.", "Een bankje\nDaar kunnen we elkaar ontmoeten."
    )


def test_the_list_prints_the_letters_of_a_page_and_no_calls(client, wijkverbinder, gebied):
    op_papier(gebied, "Anna")
    op_papier(gebied, "Berend", kanaal="telefoon")
    op_papier(gebied, "Carla")
    op_papier(factories.gebied(), "Elders")
    op_papier(gebied, "Dirk", gedaan_op=timezone.now())
    tekst = woorden(client.get(ALLE).content)
    assert [f"Beste {naam}," in tekst for naam in ("Anna", "Berend", "Carla", "Elders", "Dirk")] == [
        True, False, True, False, False
    ]
    assert "Print alle 2 brieven van deze bladzijde" in client.get(LIJST).text


def test_nothing_is_cut_off_and_each_page_prints_its_own_letters(client, wijkverbinder, gebied):
    nu = timezone.now()
    for n in range(45):
        op_papier(gebied, f"Naam {n}.", klaar_op=nu - timezone.timedelta(minutes=n // 10))
    gezien, gedrukt, na = [], 0, ""
    for _ in range(2):
        antwoord = client.get(LIJST, {"na": na})
        gezien += [kaart["rij"].pk for kaart in antwoord.context["kaarten"]]
        gedrukt += len(lees(client.get(ALLE, {"na": na}).content).pages)
        na = antwoord.context["volgende"]
    verwacht = Terugkoppeling.objects.order_by("klaar_op", "pk").values_list("pk", flat=True)
    assert (gezien, gedrukt, na) == (list(verwacht), 45, "")


def test_without_letters_one_reads_so(client, wijkverbinder):
    assert "staan geen brieven" in client.get(ALLE, follow=True).text


def test_the_first_number_in_a_letter_is_that_of_the_wijkverbinder(client, wijkverbinder, gebied):
    wijkverbinder.openbaar = True
    wijkverbinder.save()
    tekst = woorden(client.get(f"{LIJST}{op_papier(gebied).pk}/brief.pdf").content)
    assert "Bel Vera Voorbeeld, uw wijkverbinder: 038 000 00 10 Of bel de gemeente: 14 038 Zeg dan dit nummer:" in tekst


@pytest.mark.parametrize("na", ["onzin", "\0", "😀", "9" * 60, "-1-2", "' OR 1=1"])
def test_garbage_for_a_bookmark_gives_the_first_page(client, wijkverbinder, gebied, na):
    op_papier(gebied)
    assert [len(client.get(LIJST, {"na": na}).context["kaarten"]), client.get(ALLE, {"na": na}).status_code] == [1, 200]


def test_who_cannot_print_reads_what_to_do_and_nothing_is_ticked_off(client, wijkverbinder, gebied, monkeypatch):
    rij = op_papier(gebied)
    monkeypatch.setattr(maken, "SECONDEN", 0)
    monkeypatch.setattr(maken, "ZETTER", ContentFile(b"", "bestaat-niet.py"))
    antwoord = client.get(f"{LIJST}{rij.pk}/brief.pdf")
    rij.refresh_from_db()
    assert (antwoord.status_code, "probeer het over een paar minuten opnieuw" in antwoord.text, rij.gedaan_op) == (503, True, None)


def test_letters_take_the_same_queries_whatever_the_rows(client, wijkverbinder, gebied, django_assert_max_num_queries):
    for n in range(15):
        op_papier(gebied, f"Naam {n}")
    client.get("/werk/")
    for pad in (LIJST, ALLE):
        with django_assert_max_num_queries(7):
            assert client.get(pad).status_code == 200
