import pytest

from participatie.inzendingen.actions import hulp
from participatie.inzendingen.actions.terugkoppelen import terugkoppeling_afvinken
from participatie.inzendingen.models import Bericht, Foto, Hulpvraag, Overdracht, Terugkoppeling, VraagAntwoord
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db
ZORG = "Mijn man is ziek en ik red het niet meer."


@pytest.fixture
def wijkverbinder():
    return factories.met_rol("wijkverbinder", gebied=factories.gebied())


def zorgsignaal(wijkverbinder, **indiener):
    return factories.signaal(gebied=wijkverbinder.rollen_nu()[0].gebied, tekst=ZORG, plaats=ZORG, indiener=indiener)


def test_care_details_go_out_of_every_text_and_the_photos_go_too(wijkverbinder):
    signaal = zorgsignaal(wijkverbinder)
    Bericht.objects.create(inzending=signaal, soort="antwoord", tekst=ZORG)
    Overdracht.objects.create(signaal=signaal, door=wijkverbinder, vraag=ZORG)
    Foto.objects.create(inzending=signaal, bestand="fotos/voorbeeld.jpg", breedte=1, hoogte=1)
    VraagAntwoord.objects.create(inzending=signaal, vraag="Wat is er?", antwoord="Mijn buurvrouw is ziek")
    hulp.zet_om_naar_hulpvraag(signaal, door=wijkverbinder, versie=signaal.versie)
    signaal.refresh_from_db()
    assert signaal.vraagantwoorden.count() == 0
    assert (signaal.tekst, signaal.plaats, signaal.status) == (hulp.GEWIST, "", "geannuleerd")
    assert [b.tekst for b in signaal.berichten.all()] == [hulp.GEWIST]
    assert [o.vraag for o in signaal.overdrachten.all()] == [hulp.GEWIST]
    assert signaal.fotos.count() == 0
    assert list(Gebeurtenis.objects.van(signaal).values_list("verb", flat=True)) == [
        "omgezet_naar_hulpvraag", "geannuleerd"
    ]


def test_who_left_name_and_number_is_called_back(wijkverbinder):
    signaal = zorgsignaal(wijkverbinder, naam="Mevrouw Voorbeeld", telefoon="038 000 00 00")
    hulpvraag = hulp.zet_om_naar_hulpvraag(signaal, door=wijkverbinder, versie=signaal.versie)
    assert list(Hulpvraag.objects.values_list("pk", "naam", "telefoon", "gebied")) == [
        (hulpvraag.pk, "Mevrouw Voorbeeld", "038 000 00 00", signaal.gebied_id)
    ]


def test_without_a_number_there_is_nobody_to_call(wijkverbinder):
    signaal = zorgsignaal(wijkverbinder, naam="Mevrouw Voorbeeld")
    assert hulp.zet_om_naar_hulpvraag(signaal, door=wijkverbinder, versie=signaal.versie) is None
    assert Hulpvraag.objects.count() == 0


def test_ticking_off_a_call_twice_keeps_the_first(wijkverbinder):
    hulpvraag = Hulpvraag.objects.create(gebied=factories.gebied(), naam="Vera Voorbeeld", telefoon="038 000 00 00")
    eerst = hulp.hulpvraag_gebeld(hulpvraag, door=wijkverbinder)
    daarna = hulp.hulpvraag_gebeld(hulpvraag, door=factories.medewerker())
    assert (daarna.gebeld_op, daarna.gebeld_door) == (eerst.gebeld_op, wijkverbinder)


def test_ticking_off_a_terugkoppeling_dates_it_and_shows_on_the_timeline(wijkverbinder):
    signaal = zorgsignaal(wijkverbinder)
    rij = Terugkoppeling.objects.create(inzending=signaal, kanaal="telefoon", aanleiding="afgehandeld")
    klaar = terugkoppeling_afvinken(rij, door=wijkverbinder)
    nogmaals = terugkoppeling_afvinken(rij, door=factories.medewerker())
    assert (nogmaals.gedaan_op, nogmaals.gedaan_door) == (klaar.gedaan_op, wijkverbinder)
    assert list(Gebeurtenis.objects.van(signaal).values_list("verb", "zichtbaar")) == [("teruggekoppeld", "indiener")]
