"""A working day of a wijkverbinder on a phone: the network goes, the phone dies, and nothing is lost or there twice."""

import datetime as dt

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from kampen_wijk.secretlinks.reference import groepeer
from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.inzendingen.models import Inzending
from tests import factories
from tests.browser import stappen
from tests.browser.telefoon import NIEUW
from tests.kampen_wijk.pdf.lezen import woorden
from wijken.models import Rol

PLEIN = "Op het plein"


@pytest.fixture
def gebied(transactional_db):
    return factories.gebied("Zalk", slug="zalk")


@pytest.fixture
def vera(gebied):
    return factories.met_rol(Rol.WIJKVERBINDER, gebied=gebied)


@pytest.fixture
def karim():
    return factories.met_rol(Rol.BEHANDELAAR, afdeling=factories.afdeling("Verkeer"))


def test_the_day_of_a_wijkverbinder(telefoon, vera, karim):
    telefoon.log_in(vera)
    telefoon.leg_vast(PLEIN, "Bewoners missen een bankje.")
    stappen.melding(telefoon.page, "Het gesprek is vastgelegd.")
    _in_de_polder(telefoon, vera)
    _wat_eruit_volgt(telefoon.page, karim)
    _de_agenda(telefoon.page)
    assert sorted(Contactmoment.objects.values_list("onderwerp", flat=True)) == ["In de kelder", "In de polder", PLEIN]
    gesprek = Contactmoment.objects.get(onderwerp=PLEIN)
    assert (
        list(Inzending.objects.values_list("soort", "namens", "gebied__naam", "bron")),
        [(t.tekst, t.medewerker) for t in gesprek.toezeggingen.all()],
        [(t.gevraagde_handeling, t.medewerker, t.contactmoment) for t in Taak.objects.all()],
    ) == (
        [("signaal", "Buurtvereniging", "Zalk", "contactmoment")], [("Wij zoeken een plek voor een bankje.", vera)],
        [("Nakijken of het kan", karim, gesprek)],
    )


def _in_de_polder(telefoon, vera):
    """The server is away; one waits, and while she types another the phone dies. Both come, once."""
    telefoon.page.goto(NIEUW)
    telefoon.kast_heeft(0)
    telefoon.lijn.knip()
    telefoon.leg_vast("In de polder", "De sloot is vol.")
    telefoon.zegt("1 gesprek wacht op deze telefoon.")
    telefoon.typ("In de kelder", "Het water staat hoog.")
    telefoon.kast_heeft(2)
    telefoon.valt_uit()
    telefoon.lijn.herstel()
    telefoon.start()
    telefoon.log_in(vera)
    telefoon.zegt("Verstuurd: gesprek van")
    stappen.knop(telefoon.page, "Ga verder")
    expect(telefoon.page.locator("[name=inhoud]")).to_have_value("Het water staat hoog.")
    telefoon.bewaar()
    stappen.melding(telefoon.page, "Het gesprek is vastgelegd.")


def _wat_eruit_volgt(page, karim):
    """From the first conversation: a signaal namens, what she promised, and what a colleague is asked."""
    page.goto("/werk/contactmomenten/")
    stappen.link(page, PLEIN)
    stappen.link(page, "Maak hiervan een signaal of idee")
    page.locator("[name=namens]").fill("Buurtvereniging")
    stappen.vul_indiener(page, "telefoon", naam="Bea Voorbeeld", telefoon="038 000 00 22")
    stappen.knop(page, "Bewaar")
    stappen.melding(page, "Opgeschreven. Het nummer is")
    _terug(page, "Toezegging noteren")
    page.locator("[name=tekst]").fill("Wij zoeken een plek voor een bankje.")
    page.locator("[name=aan_wie]").fill("de bewoners")
    page.locator("[name=uiterlijk_op]").fill((timezone.localdate() + dt.timedelta(days=10)).isoformat())
    stappen.knop(page, "Bewaar de toezegging")
    _terug(page, "Vraag een collega iets te doen")
    page.locator("[name=naar]").select_option(f"medewerker:{karim.pk}")
    page.locator("[name=gevraagde_handeling]").fill("Nakijken of het kan")
    stappen.knop(page, "Geef de taak")
    stappen.melding(page, "De taak is gegeven.")


def _de_agenda(page):
    """In the evening the Dorpsbelangen of next week: what she wrote down today stands on the agenda."""
    page.goto("/werk/overleggen/nieuw/")
    page.locator("[name=soort][value=dorpsbelangen]").check()
    page.locator("[name=dag]").fill((timezone.localdate() + dt.timedelta(days=11)).isoformat())
    page.locator("[name=plek]").fill("Dorpshuis")
    stappen.knop(page, "Plan het overleg")
    stappen.kop(page, "Dorpsbelangen Zalk")
    agenda = page.locator("section[aria-labelledby=agenda]")
    expect(agenda).to_contain_text(groepeer(Inzending.objects.get().referentie))
    expect(agenda).to_contain_text("1 toezegging")
    papier = page.request.get(page.get_by_role("link", name="Print de agenda (PDF)").get_attribute("href"))
    assert (papier.headers["content-type"], "Bewoners missen een bankje." in woorden(papier.body())) == ("application/pdf", False)


def _terug(page, naam):
    page.goto("/werk/contactmomenten/")
    stappen.link(page, PLEIN)
    stappen.link(page, naam)
