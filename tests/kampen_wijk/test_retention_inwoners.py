"""What residents told us goes in steps: the person, the words, the idea."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from kampen_wijk.retention.actions import bewaartermijnen_uitvoeren
from participatie.contactmomenten.models import Betrokkene, Contactmoment, Inzage, Taak
from participatie.inzendingen.bewaren import GEWIST
from participatie.inzendingen.models import (
    Aansluiting,
    Bericht,
    Foto,
    Hulpvraag,
    Indiener,
    Initiatief,
    Inzending,
    Origineel,
    Reactie,
    Stap,
    VraagAntwoord,
)
from tests import factories
from wijken.models import Medewerker, Rol

pytestmark = pytest.mark.django_db


def dagen_geleden(dagen):
    return timezone.now() - timedelta(days=dagen)


def afgehandeld(dagen, **velden):
    return factories.signaal(
        status="afgehandeld", afhandelreden="gedaan", afgehandeld_op=dagen_geleden(dagen),
        ontvangen_op=dagen_geleden(dagen + 10), namens="mevrouw Voorbeeld", plaats="Voorbeeldstraat 1",
        lat=52.5, lon=5.9, **velden,
    )


def met_foto(ding, **velden):
    return factories.foto(ding, **velden)


def test_who_sent_a_signaal_goes_a_year_after_it_was_finished():
    afgehandeld(366)
    blijft = afgehandeld(364)
    bewaartermijnen_uitvoeren()
    assert list(Indiener.objects.values_list("inzending", flat=True)) == [blijft.pk]
    assert list(Inzending.objects.order_by("pk").values_list("namens", "plaats")) == [
        ("", "Voorbeeldstraat 1"), ("mevrouw Voorbeeld", "Voorbeeldstraat 1")
    ]


def test_who_sent_a_signaal_that_was_never_finished_goes_after_two_years():
    factories.signaal(ontvangen_op=dagen_geleden(731))
    blijft = factories.signaal(ontvangen_op=dagen_geleden(729))
    bewaartermijnen_uitvoeren()
    assert list(Indiener.objects.values_list("inzending", flat=True)) == [blijft.pk]


def test_a_signaal_that_was_opened_again_keeps_its_sender():
    signaal = factories.signaal(status="heropend", ontvangen_op=dagen_geleden(700))
    bewaartermijnen_uitvoeren()
    assert Indiener.objects.filter(inzending=signaal).count() == 1


def test_photos_go_with_the_sender_and_from_the_disk(django_capture_on_commit_callbacks):
    foto = met_foto(afgehandeld(366))
    met_foto(afgehandeld(364))
    with django_capture_on_commit_callbacks(execute=True):
        bewaartermijnen_uitvoeren()
    assert Foto.objects.count() == 1
    assert foto.bestand.storage.exists(foto.bestand.name) is False


def test_the_words_go_after_two_years_and_the_outcome_stays():
    signaal = afgehandeld(731)
    Bericht.objects.create(inzending=signaal, soort="vraag", tekst="Waar precies?")
    VraagAntwoord.objects.create(inzending=signaal, vraag="Welke paal?", antwoord="Die voor mijn huis")
    bewaartermijnen_uitvoeren()
    signaal.refresh_from_db()
    assert VraagAntwoord.objects.count() == 0
    assert (signaal.tekst, signaal.plaats, signaal.lat, signaal.lon) == (GEWIST, "", None, None)
    assert (signaal.status, signaal.afhandelreden, signaal.berichten.count()) == ("afgehandeld", "gedaan", 0)


def test_the_words_of_an_idea_that_was_let_through_stay_while_it_is_public():
    idee = factories.idee(ontvangen_op=dagen_geleden(1900), gepubliceerd_op=dagen_geleden(1800), antwoord="Ja.",
                          antwoord_op=dagen_geleden(1700))
    met_foto(idee, openbaar=True)
    bewaartermijnen_uitvoeren()
    assert Inzending.objects.get().tekst == "Daar kunnen we elkaar ontmoeten."
    assert (Indiener.objects.count(), Foto.objects.count()) == (0, 1)


def test_of_a_public_idea_what_the_public_does_not_see_goes_as_if_it_were_not_public(django_capture_on_commit_callbacks):
    idee = factories.idee(ontvangen_op=dagen_geleden(1900), gepubliceerd_op=dagen_geleden(1800), antwoord="Ja.",
                          antwoord_op=dagen_geleden(731))
    vers = factories.idee(gepubliceerd_op=dagen_geleden(1), antwoord="Ja.", antwoord_op=dagen_geleden(1))
    for ding in (idee, vers):
        Origineel.objects.create(inzending=ding, titel="Bankje", tekst="Bel 06-12345678")
    onbekeken, heel = met_foto(idee), met_foto(idee, openbaar=True)
    deels = met_foto(idee, openbaar=True, onherkenbaar=ContentFile(b"deels", "y.jpg"))
    eerste, copy = deels.bestand.name, deels.onherkenbaar.name
    with django_capture_on_commit_callbacks(execute=True):
        bewaartermijnen_uitvoeren()
    assert list(Origineel.objects.values_list("pk", flat=True)) == [vers.pk]
    assert list(Foto.objects.values_list("pk", "bestand", "onherkenbaar", "openbaar")) == [
        (heel.pk, heel.bestand.name, "", True), (deels.pk, copy, "", True)
    ]
    bewaard = [deels.bestand.storage.exists(naam) for naam in (eerste, onbekeken.bestand.name, copy, heel.bestand.name)]
    assert bewaard == [False, False, True, True]


def test_a_public_idea_goes_whole_after_five_years():
    met_foto(factories.idee(gepubliceerd_op=dagen_geleden(1826)))
    bewaartermijnen_uitvoeren()
    assert (Inzending.objects.count(), Foto.objects.count(), Indiener.objects.count()) == (0, 0, 0)


def test_an_idea_that_was_not_let_through_loses_its_words_after_two_years():
    factories.idee(ontvangen_op=dagen_geleden(740), afgewezen_op=dagen_geleden(731), afwijsreden="Kan niet.")
    bewaartermijnen_uitvoeren()
    assert list(Inzending.objects.values_list("titel", "tekst")) == [("Gewist idee", GEWIST)]


@pytest.mark.parametrize(("gebeld", "ontvangen", "over"), [(31, 40, 0), (29, 40, 1), (None, 91, 0), (None, 89, 1)])
def test_a_number_to_call_goes_soon_after_the_call(gebeld, ontvangen, over):
    Hulpvraag.objects.create(
        gebied=factories.gebied(), naam="Vera Voorbeeld", telefoon="038 000 00 00",
        ontvangen_op=dagen_geleden(ontvangen), gebeld_op=gebeld and dagen_geleden(gebeld),
    )
    bewaartermijnen_uitvoeren()
    assert Hulpvraag.objects.count() == over


def test_who_joined_and_did_not_confirm_it_goes_after_a_week():
    idee = factories.idee(gepubliceerd_op=timezone.now())
    for dagen, bevestigd in ((6, False), (8, False), (8, True)):
        factories.aansluiting(idee, email=f"{dagen}@{bevestigd}.nl".lower(), bevestigd=bevestigd, aangemaakt_op=dagen_geleden(dagen))
    bewaartermijnen_uitvoeren()
    assert list(Aansluiting.objects.order_by("pk").values_list("email", flat=True)) == ["6@false.nl", "8@true.nl"]


@pytest.mark.parametrize(
    ("afloop", "sinds", "adres"), [(366, 366, ""), (366, 364, "v@example.nl"), (364, 700, "v@example.nl"), (364, 731, "")]
)
def test_of_who_joined_the_address_goes_with_the_sender_and_the_number_stays(afloop, sinds, adres):
    toen = dagen_geleden(afloop)
    for ding in (afgehandeld(afloop), factories.idee(gepubliceerd_op=toen, antwoord="Ja.", antwoord_op=toen)):
        factories.aansluiting(ding, email="v@example.nl", bevestigd=True, aangemaakt_op=dagen_geleden(sinds))
    bewaartermijnen_uitvoeren()
    assert list(Aansluiting.objects.values_list("email", flat=True)) == [adres] * 2
    assert list(Inzending.objects.values_list("aantal_steun", flat=True)) == [1, 1]


def test_a_refused_reaction_goes_after_three_months_and_one_that_nobody_read_after_a_year():
    idee = factories.idee(gepubliceerd_op=timezone.now())
    for dagen in (89, 91):
        factories.reactie(idee, tekst=f"geweigerd {dagen}", afgewezen_op=dagen_geleden(dagen), afwijsreden="Nee.")
    for dagen in (364, 366):
        factories.reactie(idee, tekst=f"wacht {dagen}", ontvangen_op=dagen_geleden(dagen))
    bewaartermijnen_uitvoeren()
    assert list(Reactie.objects.values_list("tekst", flat=True)) == ["geweigerd 89", "wacht 364"]


def test_of_a_reaction_on_the_site_the_address_and_the_first_words_go_after_three_months():
    idee = factories.idee(gepubliceerd_op=timezone.now())
    for dagen in (89, 91):
        factories.reactie(idee, geplaatst_op=dagen_geleden(dagen), email="v@example.nl", eerste_naam="Vera", eerste_tekst="Bel mij.")
    bewaartermijnen_uitvoeren()
    assert list(Reactie.objects.values_list("tekst", "email", "eerste_naam", "eerste_tekst")) == [
        ("Wat een goed plan.", "v@example.nl", "Vera", "Bel mij."), ("Wat een goed plan.", "", "", "")
    ]


def test_with_an_idee_its_steps_reactions_and_initiatief_go():
    for afgewezen in (False, True):
        idee = factories.idee(gepubliceerd_op=dagen_geleden(5 * 366))
        factories.reactie(idee, geplaatst_op=dagen_geleden(1))
        Stap.objects.create(idee=idee, fase="opgepakt", wie="De buurt", tekst="Morgen.")
        Initiatief.objects.create(idee=idee, wie_trekt="De buurt", wat_doet_gemeente="Zand.", begint_op="2027-01-01")
        if afgewezen:
            toen = dagen_geleden(731)
            Inzending.objects.filter(pk=idee.pk).update(gepubliceerd_op=None, afgewezen_op=toen, afwijsreden="Nee.")
    bewaartermijnen_uitvoeren()
    assert [model.objects.count() for model in (Inzending, Reactie, Stap, Initiatief)] == [1, 0, 0, 0]


def gesprek(dagen):
    moment = Contactmoment.objects.create(
        gebied=factories.gebied(), medewerker=factories.medewerker(), kanaal_id="straat", onderwerp="Over de straat",
        plaatsgevonden_op=dagen_geleden(dagen),
    )
    return Betrokkene.objects.create(contactmoment=moment, naam="Vera Voorbeeld")


def test_names_in_conversations_go_after_a_year_and_what_was_said_after_three_while_the_counts_stay():
    for dagen in (364, 366, 1096):
        gesprek(dagen)
    Contactmoment.objects.update(inhoud="Zij wil verhuizen.", reactie="Wij bellen haar.", taal="tur")
    Contactmoment.objects.order_by("pk").last().collegas.add(factories.medewerker())
    bewaartermijnen_uitvoeren()
    assert list(Betrokkene.objects.order_by("pk").values_list("naam", "rol")) == [
        ("Vera Voorbeeld", "inwoner"), ("", "inwoner"), ("", "inwoner")
    ]
    velden = ("onderwerp", "inhoud", "reactie", "taal", "kanaal_id", "collegas")
    assert list(Contactmoment.objects.order_by("pk").values_list(*velden)) == [
        *[("Over de straat", "Zij wil verhuizen.", "Wij bellen haar.", "tur", "straat", None)] * 2,
        ("Gewist gesprek", "", "", "mis", "straat", None),
    ]


def test_words_of_taken_and_the_log_of_readings_go_in_time():
    wie, gebied = factories.medewerker(), factories.gebied()
    moment = factories.contactmoment(gebied, wie)
    for dagen in (730, 732):
        klaar = {"status": "verwerkt", "afgehandeld_op": dagen_geleden(dagen - 1), "afgehandeld_door": wie}
        factories.taak(wie, gebied=gebied, aangemaakt_op=dagen_geleden(dagen), antwoord="Zij belt.", **klaar)
    factories.taak(wie, gebied=gebied, aangemaakt_op=dagen_geleden(1096), toelichting="Nooit gedaan.")
    for dagen in (1094, 1096):
        Inzage.objects.create(contactmoment=moment, medewerker=wie, moment=dagen_geleden(dagen))
    bewaartermijnen_uitvoeren()
    assert list(Taak.objects.order_by("pk").values_list("gevraagde_handeling", "toelichting", "antwoord")) == [
        ("Kijken bij het pad", "", "Zij belt."), ("Gewiste taak", "", ""), ("Gewiste taak", "", "")
    ]
    assert Inzage.objects.count() == 1


def test_the_account_of_who_left_is_wiped_after_a_year():
    weg = factories.met_rol(Rol.BEHEERDER, is_active=False, telefoon="038 000 00 00")
    kort, werkt = factories.met_rol(Rol.BEHEERDER, is_active=False), factories.met_rol(Rol.BEHEERDER)
    for wie, dagen in ((weg, 366), (kort, 300)):
        wie.rolvervullingen.update(vanaf=dagen_geleden(900).date(), tot=dagen_geleden(dagen).date())
    Medewerker.objects.update(aangemaakt_op=dagen_geleden(900))
    bewaartermijnen_uitvoeren()
    assert list(Medewerker.objects.order_by("pk").values_list("naam", "email", "telefoon")) == [
        ("Oud-medewerker", f"oud-medewerker-{weg.pk}@example.invalid", ""),
        (kort.naam, kort.email, ""),
        (werkt.naam, werkt.email, ""),
    ]
