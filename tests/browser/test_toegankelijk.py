"""Every kind of page of residents: no violation found by axe-core, nothing wider than a small phone, nothing the CSP refuses."""

from django.urls import reverse
from django.utils import timezone

from participatie.activiteiten.models import Traject
from participatie.inzendingen.geheim import aansluitpagina, antwoordpagina, pagina, reactiepagina
from participatie.inzendingen.models import Antwoordlink, Categorie, Idee, Overdracht, Reactie, Signaal
from participatie.partners.models import Partner
from participatie.portaal.demo import jaar
from participatie.veldwerk.models import Opbrengst
from profielen import geheim
from profielen.actions.reactie import reactie_plaatsen, reageren
from tests import factories
from tests.browser import stappen
from tests.browser.keuring import bekijk, keur
from wijken.models import Gebied


def test_pages_of_residents(bezoek, demo):
    idee = Idee.objects.openbaar().filter(antwoord="").first()
    adressen = [
        "/", "/?waar=nergens", "/gebieden/", "/gebieden/grafhorst/", "/gebieden/brunnepe/", "/gebieden/reeve/profiel/",
        "/gebieden/grafhorst/profiel/", "/ideeen/", "/ideeen/?weergave=kaart", "/ideeen/?sorteer=dichtbij&bij=qqq&fase=opgepakt",
        "/ideeen/?sorteer=dichtbij&plek=52.5575,5.9175", "/ideeen/?fase=uitgevoerd&gebied=zalk", "/gebieden/zalk/ideeen/",
        "/gebieden/brunnepe/toezeggingen/", "/gebieden/brunnepe/toezeggingen/?toon=klaar", "/gebieden/zalk/toezeggingen/",
        "/gebieden/brunnepe/opbrengsten/", "/gebieden/zalk/opbrengsten/", Opbrengst.objects.openbaar().get().get_absolute_url(),
        f"{idee.get_absolute_url()}reageren/", reactiepagina(Reactie.objects.first()), "/reactie/onzin/", idee.get_absolute_url(),
        "/signaal/?gebied=zalk", "/idee/", "/hulp/", "/hulp/?gebied=flevowijk", "/hulp/gevraagd/",
        "/vergelijken/?gebied=grafhorst&gebied=reeve&gebied=flevowijk&gebied=kampen&gebied=zalk&gebied=x",
        "/zoeken/", "/zoeken/?q=kofie", "/zoeken/?q=qqqqq&soort=idee", "/zoeken/?q=%00",
        "/trajecten/", *(t.get_absolute_url() for t in Traject.objects.openbaar()), "/zoeken/?q=speeltuin&soort=traject",
        "/over/privacy/", "/over/toegankelijkheid/", "/inloggen/", "/inloggen/wachtwoord/vergeten/",
        "/bestaat-niet/", "/inzending/onzin/",
        f"{idee.get_absolute_url()}steunen/", "/aansluiting/gevraagd/", "/aansluiting/onzin/",
    ]
    page = bezoek.open()
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


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
        geheim.pagina(reactie.reageerder), "/profiel/reactie/onzin/",
    ]
    page = bezoek.open()
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}
    page = bezoek.als("petra@voorbeeld.example", naar="/beheer/")
    beheer = f"/beheer/profielen/profielversie/{ding.versie.pk}"
    adressen = [
        f"{beheer}/change/", f"{beheer}/reacties/", f"{beheer}/voorbeeld/", f"{beheer}/history/",
        "/beheer/profielen/meting/import/", "/beheer/profielen/inlezing/", "/beheer/profielen/profielversie/",
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_own_pages_of_who_sent_something(bezoek, demo):
    page = bezoek.open()
    adressen = [pagina(ding) for ding in [*Signaal.objects.exclude(tekst__in=jaar.TEKSTEN), *Idee.objects.all()]]
    gevraagd = Signaal.objects.exclude(tekst__in=jaar.TEKSTEN).first()
    Signaal.objects.filter(pk=gevraagd.pk).update(status="reactie_gevraagd", afhandelreden="")
    adressen += [pagina(gevraagd, naam) for naam in ("verzonden", "gegevens", "intrekken", "wissen")]
    adressen += [pagina(Idee.objects.openbaar().first(), "wissen"), "/inzending/gewist/"]
    assert len(adressen) > 5
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_the_page_of_who_was_asked_from_outside(bezoek, demo):
    signaal = Signaal.objects.get(namens="Dorpsbelangen")
    vraag = Overdracht.objects.create(signaal=signaal, partner=Partner.objects.first(), vraag="Is dit pad van u?")
    link = Antwoordlink.objects.create(overdracht=vraag, email="w@example.nl", geldig_tot=timezone.localdate(), tekst_mee=True)
    page, hier = bezoek.open(), antwoordpagina(link)
    mis = [bekijk(page, hier)]
    stappen.knop(page, "Lees de vraag")
    mis.append(keur(page))
    stappen.knop(page, "Verstuur uw antwoord")
    page.get_by_text("Kies een antwoord.").first.wait_for()
    mis.append(keur(page))
    Antwoordlink.objects.update(geldig_tot="2020-01-01")
    mis.append(bekijk(page, hier))
    werk = bezoek.als("vera@voorbeeld.example")
    mis.append(bekijk(werk, f"{reverse('werk:signaal', args=[signaal.referentie])}?doe=buiten-vragen"))
    assert mis == [[]] * 5


def test_pages_of_who_joined(bezoek, demo):
    page = bezoek.open()
    klaar, idee = Signaal.objects.filter(status="afgehandeld").first(), Idee.objects.openbaar().first()
    adressen = [
        aansluitpagina(factories.aansluiting(ding, bevestigd=bevestigd)) for ding in (klaar, idee) for bevestigd in (False, True)
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_what_plays_already(bezoek, demo):
    page, zalk = bezoek.open(), Gebied.objects.get(slug="zalk")
    factories.signaal(gebied=zalk, categorie=Categorie.objects.get(slug="weg-of-stoep"))
    factories.idee(titel="Een veilige weg zonder gaten", gebied=zalk, gepubliceerd_op=timezone.now())
    page.goto("/signaal/?gebied=zalk")
    page.locator("[name=tekst]").fill("De weg is niet veilig, er zitten gaten in.")
    page.locator("[name=categorie]").select_option(label="Gat of losse steen in weg of stoep")
    stappen.vul_indiener(page, "niet")
    stappen.knop(page, "Verstuur uw signaal")
    assert (page.locator("[name=volg]").count(), keur(page)) == (2, [])
    page.locator("[name=volg]").first.click()
    page.locator(".foutenlijst").wait_for()
    assert keur(page) == []


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


def test_the_step_between_form_and_sending(bezoek, demo):
    page = bezoek.open()
    page.goto("/signaal/?gebied=zalk")
    page.locator("[name=tekst]").fill("Er zit een gat in de weg.")
    page.locator("[name=categorie]").select_option(label="Gat of losse steen in weg of stoep")
    stappen.vul_indiener(page, "niet")
    stappen.knop(page, "Verstuur uw signaal")
    stappen.kop(page, "Nog even dit")
    assert keur(page) == []
