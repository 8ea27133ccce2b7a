"""Every kind of page: no violation found by axe-core, nothing wider than a small phone, nothing the CSP refuses."""

from django.urls import reverse

from kampen_wijk.starter.places import PROJECT
from participatie.contactmomenten.models import Contactmoment
from participatie.inzendingen.geheim import pagina
from participatie.inzendingen.models import Idee, Signaal
from profielen import geheim
from profielen.actions.reactie import reactie_plaatsen, reageren
from profielen.actions.versie import concept_maken
from tests import factories
from tests.browser import stappen
from wijken.kaartcode import kaartcode
from wijken.models import Gebied

AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
BREEDTES = (360, 768, 1280)
SMALST = 320


def test_pages_of_residents(bezoek, demo):
    idee = Idee.objects.openbaar().filter(antwoord="").first()
    adressen = [
        "/", "/?waar=nergens", "/gebieden/", "/gebieden/grafhorst/", "/gebieden/brunnepe/", "/gebieden/reeve/profiel/",
        "/gebieden/grafhorst/profiel/", "/ideeen/", "/gebieden/zalk/ideeen/", idee.get_absolute_url(),
        "/signaal/?gebied=zalk", "/idee/", "/hulp/", "/hulp/?gebied=flevowijk", "/hulp/gevraagd/",
        "/zoeken/", "/zoeken/?q=kofie", "/zoeken/?q=qqqqq&soort=idee", "/zoeken/?q=%00",
        "/over/privacy/", "/over/toegankelijkheid/", "/inloggen/", "/inloggen/wachtwoord/vergeten/",
        "/bestaat-niet/", "/inzending/onzin/",
    ]
    page = bezoek.open()
    assert {adres: mis for adres in adressen if (mis := _bekijk(page, adres))} == {}


def test_pages_about_a_profile_in_the_making(bezoek, demo):
    gebied = Gebied.objects.get(slug="zalk")
    factories.vastgesteld_profiel(gebied, door=demo["profielbeheerder"])
    ding = factories.samenspraak(gebied, door=demo["profielbeheerder"], intro="Een ander dorp.")
    reactie = reageren(ding, onderdeel="intro", tekst="Mooi.", email="rik@example.nl")
    reactie_plaatsen(reactie, door=None, stand=1)
    reageren(ding, onderdeel="heel", tekst="Bel 06-12345678.")
    basis = "/gebieden/zalk/profiel/"
    adressen = [
        basis, f"{basis}versie/1/", f"{basis}versie/1/verantwoording/", f"{basis}versie/1/samenspraak/",
        f"{basis}samenspraak/", f"{basis}versie/2/samenspraak/reageren/", f"{basis}versie/2/samenspraak/bedankt/",
        geheim.pagina(reactie.reageerder), "/reactie/onzin/",
    ]
    page = bezoek.open()
    assert {adres: mis for adres in adressen if (mis := _bekijk(page, adres))} == {}
    page = bezoek.als("petra@voorbeeld.example", naar="/beheer/")
    beheer = f"/beheer/profielen/profielversie/{ding.versie.pk}"
    adressen = [f"{beheer}/change/", f"{beheer}/reacties/"]
    assert {adres: mis for adres in adressen if (mis := _bekijk(page, adres))} == {}


def test_own_pages_of_who_sent_something(bezoek, demo):
    page = bezoek.open()
    adressen = [pagina(ding) for ding in [*Signaal.objects.all(), *Idee.objects.all()]]
    gevraagd = Signaal.objects.first()
    Signaal.objects.filter(pk=gevraagd.pk).update(status="reactie_gevraagd", afhandelreden="")
    adressen += [pagina(gevraagd, "verzonden")]
    assert len(adressen) > 5
    assert {adres: mis for adres in adressen if (mis := _bekijk(page, adres))} == {}


def test_forms_that_say_what_is_wrong(bezoek, demo):
    page = bezoek.open()
    knoppen = {
        "/signaal/": "Verstuur uw signaal",
        "/idee/": "Verstuur uw idee",
        "/hulp/": "Bel mij terug",
        "/inloggen/": "Inloggen",
    }
    gevonden = {}
    for adres, knop in knoppen.items():
        page.goto(adres)
        stappen.knop(page, knop)
        page.locator(".foutenlijst").wait_for()
        gevonden[adres] = keur(page)
    assert gevonden == dict.fromkeys(knoppen, [])


def test_pages_of_a_wijkverbinder(bezoek, demo):
    page = bezoek.als("vera@voorbeeld.example")
    werk = [
        *(reverse("werk:signaal", args=[s.referentie]) for s in Signaal.objects.werk_van(demo["wijkverbinder"])),
        *(reverse("werk:idee", args=[i.referentie]) for i in Idee.objects.werk_van(demo["wijkverbinder"])),
    ]
    gesprek = Contactmoment.objects.get(medewerker=demo["wijkverbinder"])
    adressen = [
        "/werk/", "/werk/?status=gemeld", "/werk/terugkoppelen/", "/werk/hulpvragen/",
        "/werk/?wacht=te_lang", "/werk/kaart/", "/werk/kaart/?code=onzin",
        f"/werk/kaart/?code={kaartcode(gesprek.gebied)}", *werk,
        "/zoeken/?q=fietsroute", "/werk/contactmomenten/", "/werk/contactmomenten/nieuw/", f"/werk/contactmomenten/{gesprek.pk}/",
        f"/werk/contactmomenten/{gesprek.pk}/wijzigen/", f"/werk/contactmomenten/{gesprek.pk}/signaal/",
        "/inloggen/tweede-stap/", "/inloggen/tweede-stap/totp/activate/", "/inloggen/wachtwoord/", "/inloggen/uit/",
    ]
    assert len(werk) >= 3
    assert {adres: mis for adres in adressen if (mis := _bekijk(page, adres))} == {}


def test_a_signaal_with_everything_unfolded(bezoek, demo):
    page = bezoek.als("vera@voorbeeld.example")
    page.goto(reverse("werk:signaal", args=[Signaal.objects.get(namens="Dorpsbelangen").referentie]))
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert keur(page) == []


def test_the_admin(bezoek, demo):
    versie = concept_maken(Gebied.objects.get(slug="grafhorst"), door=demo["profielbeheerder"])
    page = bezoek.als("petra@voorbeeld.example", naar="/beheer/")
    basis = f"/beheer/profielen/profielversie/{versie.pk}"
    adressen = [
        "/beheer/", "/beheer/profielen/profiel/", f"/beheer/profielen/profiel/{versie.profiel_id}/change/",
        f"{basis}/change/", f"{basis}/voorbeeld/", "/beheer/profielen/meting/",
    ]
    assert {adres: mis for adres in adressen if (mis := _bekijk(page, adres))} == {}


def test_the_admin_of_who_keeps_people_and_gebieden(bezoek, demo):
    page = bezoek.als("bas@voorbeeld.example", naar="/beheer/")
    flevowijk, vera = Gebied.objects.get(slug="flevowijk"), demo["wijkverbinder"]
    adressen = [
        "/beheer/", "/beheer/wijken/medewerker/", f"/beheer/wijken/medewerker/{vera.pk}/change/",
        "/beheer/wijken/gebied/", f"/beheer/wijken/gebied/{flevowijk.pk}/change/", "/beheer/outbox/mail/",
    ]
    assert {adres: mis for adres in adressen if (mis := _bekijk(page, adres))} == {}


def _bekijk(page, adres):
    page.set_viewport_size({"width": BREEDTES[-1], "height": 900})
    page.goto(adres)
    return keur(page)


def keur(page):
    """What is wrong with this page, at every width."""
    page.evaluate(AXE.read_text())
    mis = []
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 900})
        uitslag = page.evaluate("() => axe.run(document, { resultTypes: ['violations'], preload: false })")
        for fout in uitslag["violations"]:
            mis.append((breedte, fout["id"], fout["help"], [deel["html"][:150] for deel in fout["nodes"]][:3]))
    page.set_viewport_size({"width": SMALST, "height": 740})
    breed = page.evaluate("document.documentElement.scrollWidth")
    return mis if breed <= SMALST else [*mis, f"{breed} px breed op een scherm van {SMALST}"]
