"""Every kind of page of staff: no violation found by axe-core, nothing wider than a small phone, nothing the CSP refuses."""

from django.urls import reverse
from django.utils import timezone

from participatie.activiteiten.geheim import aanmeldpagina
from participatie.activiteiten.models import Activiteit, Traject
from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.inzendingen.models import Idee, Reactie, Signaal
from participatie.overleggen.models import Overleg
from participatie.portaal.demo import jaar
from participatie.portaal.werkblad.keuze import GROEPEN
from participatie.toezeggingen.models import Toezegging
from participatie.veldwerk.models import Opbrengst, Sessie
from profielen.actions.versie import concept_maken
from tests import factories
from tests.browser import stappen
from tests.browser.keuring import bekijk, keur
from wijken.kaartcode import kaartcode
from wijken.models import Gebied


def test_pages_of_a_wijkverbinder(bezoek, demo):
    page = bezoek.log_in("vera@voorbeeld.example")  # setting up a second factor asks for a login of just now
    van_vera = Signaal.objects.werk_van(demo["wijkverbinder"]).exclude(tekst__in=jaar.TEKSTEN)
    werk = [
        *(reverse("werk:signaal", args=[s.referentie]) for s in van_vera),
        *(reverse("werk:idee", args=[i.referentie]) for i in Idee.objects.werk_van(demo["wijkverbinder"])),
    ]
    schouw = factories.schouw(gebied=Gebied.objects.get(slug="zalk"), inzendingen=van_vera)
    gesprek = Contactmoment.objects.filter(medewerker=demo["wijkverbinder"], kanaal="overleg").earliest("pk")
    adressen = [
        "/werk/", "/werk/?status=gemeld", "/werk/?van=2026-01&tot=2026-02", "/werk/leeft/?gebied=grafhorst",
        "/werk/inzicht/?gebied=grafhorst", "/werk/terugkoppelen/", "/werk/hulpvragen/", "/werk/reacties/",
        *(f"/werk/reacties/{reactie.pk}/?doe=plaatsen" for reactie in Reactie.objects.wachtend()),
        *(f"/werk/?toon={groep}" for groep in GROEPEN), "/werk/schouwen/", f"/werk/schouwen/{schouw.pk}/",
        f"/werk/schouwen/{schouw.pk}/?doe={schouw.punten.first().pk}", "/werk/kaart/", "/werk/kaart/?code=onzin",
        f"/werk/nieuw/?kaart={kaartcode(gesprek.gebied)}", *werk,
        "/zoeken/?q=fietsroute", "/werk/contactmomenten/nieuw/schil/", "/werk/contactmomenten/concepten/",
        factories.concept(demo["wijkverbinder"]).get_absolute_url(), "/werk/contactmomenten/", "/werk/contactmomenten/nieuw/",
        f"/werk/contactmomenten/{gesprek.pk}/",
        f"/werk/contactmomenten/{gesprek.pk}/wijzigen/", f"/werk/nieuw/?gesprek={gesprek.pk}", "/werk/nieuw/",
        *(gesprek.get_absolute_url() for gesprek in Contactmoment.objects.filter(medewerker=demo["wijkverbinder"])),
        f"/werk/contactmomenten/{gesprek.pk}/koppelen/", "/werk/contactmomenten/?q=bankje&kanaal=overleg", "/werk/taken/?toon=gevraagd",
        f"/werk/taken/nieuw/?gesprek={gesprek.pk}", *(f"{taak.get_absolute_url()}?doe=doorgeven" for taak in Taak.objects.open()[:1]),
        "/inloggen/tweede-stap/", "/inloggen/tweede-stap/totp/activate/", "/inloggen/wachtwoord/", "/inloggen/uit/",
    ]
    assert len(werk) >= 3
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_pages_on_which_a_wijkverbinder_writes_a_traject(bezoek, demo):
    page = bezoek.als("wim@voorbeeld.example")
    openbaar, concept = Traject.objects.openbaar().get(), Traject.objects.get(gepubliceerd_op=None)
    adressen = [
        "/werk/trajecten/", "/werk/trajecten/nieuw/",
        *(f"/werk/trajecten/{concept.pk}/{wat}" for wat in ("", "?doe=gegevens", "?doe=kaderkaart", "?doe=weggooien", "voorbeeld/")),
        *(f"/werk/trajecten/{openbaar.pk}/{wat}" for wat in ("", "?doe=fase", "?doe=intrekken", "?doe=afronden", "voorbeeld/")),
        *(f"/werk/trajecten/fasen/{openbaar.fasen.first().pk}/{wat}" for wat in ("", "?doe=resultaat", "?doe=aanpassen")),
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_pages_about_an_activiteit(bezoek, demo):
    gebied, traject = Gebied.objects.get(slug="zalk"), Traject.objects.openbaar().get()
    ding = factories.activiteit(gebied=gebied, openbaar=True, soort="inloop", vraagt_iets=True, traject=traject)
    concept = factories.activiteit(gebied=traject.gebieden.first(), titel="Een titel van heel veel woorden " * 3, wat="")
    factories.activiteit(gebied=gebied, openbaar=True, afgelast_op=timezone.now(), afgelastreden="De zaal is dicht.")
    vol = factories.activiteit(gebied=gebied, openbaar=True, met_aanmelden=True, plaatsen=1, vol=True)
    eigen = [factories.aanmelding(vol, plaats=plaats, manier="telefoon", contact=nummer, te_vertellen=nieuws)
             for plaats, nummer, nieuws in ((True, "0381234567", "plaats"), (False, "0381234568", ""))]
    page = bezoek.open()
    adressen = ["/activiteiten/", "/gebieden/zalk/agenda/", *map(aanmeldpagina, eigen), "/aanmelding/onzin/",
                *(f"{vol.get_absolute_url()}{wat}/" for wat in ("aanmelden", "aangemeld")), "/gebieden/zalk/", "/gebieden/reeve/agenda/",
                traject.get_absolute_url(), *(a.get_absolute_url() for a in Activiteit.objects.openbaar())]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}
    page = bezoek.als("wim@voorbeeld.example")
    Activiteit.objects.filter(pk__in=[ding.pk, vol.pk]).update(gebied=concept.gebied)
    adressen = [
        "/werk/activiteiten/", "/werk/activiteiten/nieuw/", f"/werk/activiteiten/{vol.pk}/aanmeldingen/",
        *(f"/werk/activiteiten/{concept.pk}/{wat}" for wat in ("", "?doe=gegevens", "?doe=wanneer", "?doe=weggooien", "voorbeeld/")),
        *(f"/werk/activiteiten/{ding.pk}/{wat}" for wat in ("?doe=kaderkaart", "?doe=verplaatsen", "?doe=afgelasten", "voorbeeld/")),
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_pages_about_promises(bezoek, demo):
    page = bezoek.als("wim@voorbeeld.example")
    rij, klaar = Toezegging.objects.exclude(inzending=None).get(), Toezegging.objects.get(stand="deels")
    adressen = [
        *(f"/werk/toezeggingen/{wat}" for wat in ("", "?staat=laat&wie=mij", "nieuw/", f"nieuw/?bij={rij.inzending.referentie}")),
        *(f"/werk/toezeggingen/{rij.pk}/?doe={wat}" for wat in ("afloop", "verplaatsen", "aanpassen")),
        f"/werk/toezeggingen/{klaar.pk}/?doe=verteld",
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_pages_of_veldwerk(bezoek, demo):
    page = bezoek.als("wim@voorbeeld.example")
    ding, wandeling = Opbrengst.objects.get(), Sessie.objects.get(soort="wijkschouw")
    nieuw = factories.opbrengst(gebied=wandeling.gebied)
    factories.sessie(opbrengst=nieuw, tikken=["spelen", "water"])
    adressen = [
        *(f"/werk/veldwerk/{wat}" for wat in ("", "nieuw/", f"{wandeling.pk}/", f"{wandeling.pk}/klaar/")),
        *(f"/werk/opbrengsten/{ding.pk}/{wat}" for wat in ("?doe=schrijven", "?doe=intrekken", "voorbeeld/")),
        *(f"/werk/opbrengsten/{nieuw.pk}/{wat}" for wat in ("sorteren/", "?doe=op-de-site")),
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_pages_about_meetings(bezoek, demo):
    page = bezoek.als("vera@voorbeeld.example")
    gepland, geweest = Overleg.objects.get(contactmoment=None), Overleg.objects.exclude(contactmoment=None).get()
    adressen = [
        *(f"/werk/overleggen/{wat}" for wat in ("", "nieuw/")),
        *(f"/werk/overleggen/{gepland.pk}/{wat}" for wat in ("", "?doe=aanpassen", "?doe=afzeggen", "vastleggen/")),
        *(f"/werk/overleggen/{geweest.pk}/{wat}" for wat in ("?doe=versturen", "punten/")),
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}
    page.get_by_role("button", name="Bewaar de punten").click()
    assert (page.get_by_role("alert").count(), keur(page)) == (1, [])


def test_the_dossier_of_a_gebied(bezoek, demo):
    slug = demo["wijkverbinder"].rolvervullingen.first().gebied.slug
    page = bezoek.als(demo["wijkverbinder"].email)
    gekozen = ("", "?q=fietspad&soort=signalen&van=2020-01-01", "?q=qqq", "overdragen/")
    adressen = ["/werk/dossier/", *(f"/werk/dossier/{slug}/{wat}" for wat in gekozen)]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_pages_of_the_privacyfunctionaris(bezoek, demo):
    page = bezoek.als("fleur@voorbeeld.example", naar="/werk/privacy/")
    mis = [bekijk(page, "/werk/privacy/")]
    for veld, waarde in (("verzoek", "AVG-2026-14"), ("email", "sophie@voorbeeld.example"), ("naam", "Sophie")):
        page.locator(f"[name={veld}]").fill(waarde)
    page.locator("[name=reden][value=wissen]").check()
    stappen.knop(page, "Zoek")
    stappen.kop(page, "Dit bewaren wij")
    mis.append(keur(page))
    stappen.knop(page, "Wis wat is aangevinkt")
    stappen.knop(page, "Ja, wis dit")
    page.locator(".foutenlijst").wait_for()
    mis.append(keur(page))
    assert mis == [[]] * 3


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
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}


def test_the_admin_of_who_keeps_people_and_gebieden(bezoek, demo):
    page = bezoek.als("bas@voorbeeld.example", naar="/beheer/")
    flevowijk, vera = Gebied.objects.get(slug="flevowijk"), demo["wijkverbinder"]
    adressen = [
        "/beheer/", "/beheer/wijken/medewerker/", f"/beheer/wijken/medewerker/{vera.pk}/change/",
        "/beheer/wijken/gebied/", "/beheer/inzendingen/categorie/",
        "/beheer/inzendingen/categorie/add/", "/beheer/inzendingen/routeringsregel/",
        "/beheer/inzendingen/routeringsregel/add/", "/beheer/inzendingen/routeringsregel/probeer/",
        f"/beheer/wijken/gebied/{flevowijk.pk}/change/", "/beheer/outbox/mail/",
    ]
    assert {adres: mis for adres in adressen if (mis := bekijk(page, adres))} == {}
