"""Sophie (22): the dark cycle route, from the meeting of Dorpsbelangen to three part-outcomes that both hear.

Everything goes over the pages, a real SMTP server and the worker; Dorpsbelangen and Sophie both hear it by mail.
"""

import re

from playwright.sync_api import expect

from participatie.inzendingen.models import Signaal
from tests.browser import stappen

TEKST = "De fietsroute naar de stad is donker en vol gaten."
OOK = "Ook ik fiets daar niet meer in het donker."
PARTNER = "Dorpsbelangen Zalk"
SECRETARIS, SOPHIE, BUITEN = "dorpsbelangen@example.nl", "sophie@example.nl", "penning@example.nl"
DELEN = [
    ("Gaten in de weg", "gedaan", ""),
    ("Waarschuwingsborden", "gedaan", ""),
    ("Lantaarnpalen", "niet", "Het licht stoort de vleermuizen in de polder."),
]
DATUM = re.compile(r"^\d{1,2} [a-z]+ \d{4}$")


def test_sophie_and_the_meeting_both_hear_what_became_of_each_part(bezoek, kampen, postbus, js):
    vera = bezoek.als("vera@voorbeeld.example", js=js)
    _vergadering(vera)
    _schrijf_op_voor_sophie(vera)
    dorp, sophie = _bevestig(bezoek, postbus, js)
    _voeg_samen(vera, sophie)
    _vraag_buiten(vera)
    _antwoord_van_buiten(bezoek.open(js=js), postbus)
    _zet_door(vera)
    _doe_het_werk(bezoek.als("karim@voorbeeld.example", js=js))
    _vertel_het(vera)
    _lees_de_uitkomst(dorp, sophie, postbus)


def _vergadering(vera):
    """Dorpsbelangen brings it in; the wijkverbinder writes it down namens them, out of the conversation."""
    vera.get_by_role("link", name="Gesprek vastleggen").click()
    vera.locator("[name=onderwerp]").fill("Vergadering van Dorpsbelangen")
    vera.locator("[name=inhoud]").fill(TEKST)
    vera.locator("summary", has_text="Meer").first.click()
    vera.locator("[name=gebied]").select_option(label="Zalk")
    vera.locator("[name=kanaal][value=overleg]").check()
    vera.locator("[name=betrokkene_1_naam]").fill("Dorpsbelangen")
    vera.locator("[name=betrokkene_1_rol]").select_option("vertegenwoordiger")
    stappen.knop(vera, "Bewaar")
    vera.get_by_role("link", name="Maak hiervan een signaal of idee").click()
    vera.locator("[name=soort_indiener]").select_option("vereniging")
    stappen.vul_indiener(vera, "email", email=SECRETARIS, naam="Dorpsbelangen")
    stappen.knop(vera, "Bewaar")
    stappen.melding(vera, "Opgeschreven. Het nummer is")


def _schrijf_op_voor_sophie(vera):
    """Sophie told it at that meeting, and wants to hear it herself."""
    vera.goto("/werk/")
    vera.get_by_role("link", name="Opschrijven wat iemand vertelde").click()
    vera.locator("[name=bron][value=activiteit]").check()
    vera.locator("[name=tekst]").fill(OOK)
    vera.locator("[name=gebied]").select_option(label="Zalk")
    vera.locator("[name=namens]").fill("Dorpsbelangen")
    stappen.vul_indiener(vera, "email", email=SOPHIE, naam="Sophie Voorbeeld")
    stappen.knop(vera, "Bewaar")
    stappen.melding(vera, "Opgeschreven. Het nummer is")


def _bevestig(bezoek, postbus, js):
    """Both open the link in their mail: from then on they are mailed what is said."""
    brieven = {brief.aan[0]: brief for brief in postbus.haal()}
    assert set(brieven) == {SECRETARIS, SOPHIE}
    paginas = []
    for adres in (SECRETARIS, SOPHIE):
        page = bezoek.open(js=js)
        page.goto(brieven[adres].link)
        stappen.melding(page, "Wij weten nu dat uw e-mailadres klopt.")
        paginas.append(page)
    return paginas


def _voeg_samen(vera, sophie):
    signaal = Signaal.objects.get(tekst=TEKST)
    stappen.doe(vera, "samenvoegen", "Voeg samen", vink={"met": str(signaal.pk)})
    stappen.melding(vera, "De signalen zijn samengevoegd.")
    sophie.reload()
    assert _keten(sophie) == [
        "U vertelde dit aan Dorpsbelangen.",
        "Dorpsbelangen vertelde dit op een bijeenkomst aan wijkverbinder Vera Voorbeeld.",
        "Iemand anders had dit al verteld. Het gaat daar samen verder.",
    ]


def _vraag_buiten(vera):
    """Somebody without an account is asked by a link."""
    stappen.open_van_werkblad(vera, TEKST)
    stappen.doe(
        vera, "buiten-vragen", "Verstuur de vraag", kies={"naar": PARTNER}, email=BUITEN,
        vraag="Op welk stuk van de route is het het ergst?",
    )
    stappen.melding(vera, "De vraag is verstuurd.")
    expect(vera.locator(".keten")).to_contain_text(BUITEN)
    expect(vera.locator(".keten")).to_contain_text("nog niet")


def _antwoord_van_buiten(page, postbus):
    [brief] = [brief for brief in postbus.haal() if brief.aan == [BUITEN]]
    assert "ergst" not in brief.tekst
    page.goto(brief.link)
    stappen.knop(page, "Lees de vraag")
    expect(page.get_by_text("Op welk stuk van de route is het het ergst?")).to_be_visible()
    assert [woord for woord in (TEKST, "Sophie", SECRETARIS) if woord in page.content()] == []
    page.locator("[name=antwoord][value=klaar]").check()
    page.locator("[name=tekst]").fill("Tussen de molen en de brug.")
    stappen.knop(page, "Verstuur uw antwoord")
    stappen.kop(page, "Dank u wel voor uw antwoord")
    page.goto(brief.link)
    stappen.kop(page, "Dank u wel voor uw antwoord")


def _zet_door(vera):
    stappen.open_van_werkblad(vera, TEKST)
    expect(vera.locator(".keten")).to_contain_text("Tussen de molen en de brug.")
    naar = {"naar": "Karim Kruispunt (verkeer)"}
    stappen.doe(vera, "doorzetten", "Zet door", kies=naar, vraag="Wil je kijken naar gaten, borden en licht?")
    stappen.melding(vera, "Het signaal is doorgezet.")


def _doe_het_werk(karim):
    stappen.open_van_werkblad(karim, TEKST)
    for onderdeel, uitkomst, reden in DELEN:
        woorden = {"onderdeel": onderdeel} | ({"reden": reden} if reden else {})
        stappen.doe(karim, "deeluitkomst", "Leg de uitkomst vast", vink={"uitkomst": uitkomst}, **woorden)
        stappen.melding(karim, "De uitkomst is vastgelegd.")
    stappen.doe(karim, "afhandelen-vragen", "Vraag om af te handelen", tekst="De gaten zijn dicht en de borden staan.")
    stappen.status(karim, "Verzoek tot afhandeling")


def _vertel_het(vera):
    stappen.open_van_werkblad(vera, TEKST)
    expect(vera.locator(".keten")).to_contain_text("De gaten zijn dicht en de borden staan.")
    stappen.doe(vera, "afhandelen", "Handel af", toelichting="U kunt weer veilig fietsen. Neem in het donker wel een lamp mee.")
    stappen.melding(vera, "Het signaal is afgehandeld.")


def _lees_de_uitkomst(dorp, sophie, postbus):
    brieven = {brief.aan[0]: brief for brief in postbus.haal() if "U kunt weer veilig fietsen." in brief.tekst}
    assert set(brieven) == {SECRETARIS, SOPHIE}
    for brief in brieven.values():
        assert [deel for deel, _, reden in DELEN if deel not in brief.tekst or reden not in brief.tekst] == []
    for page in (dorp, sophie):
        page.reload()
        expect(page.locator("#kop-stand")).to_have_text("Een deel is gedaan, een deel niet")
        titels = page.locator("section[aria-labelledby=kop-delen] .lijst__titel").all_inner_texts()
        assert [re.sub(r"\s+", " ", tekst) for tekst in titels] == [
            "Gaten in de weg Gedaan", "Waarschuwingsborden Gedaan", "Lantaarnpalen Niet gedaan"
        ]
        assert _keten(page)[-5:] == [
            f"Wijkverbinder Vera Voorbeeld stelde een vraag aan {PARTNER}.",
            f"{PARTNER} gaf antwoord aan wijkverbinder Vera Voorbeeld.",
            "Wijkverbinder Vera Voorbeeld gaf het door aan een collega van verkeer.",
            "Een collega van verkeer gaf antwoord aan wijkverbinder Vera Voorbeeld.",
            "De gemeente gaf u de uitkomst.",
        ]
        expect(page.locator(".keten__hier")).to_have_text("Dit was de laatste stap.")
        dagen = page.locator(".keten time").all_inner_texts()
        assert [dag for dag in dagen if not DATUM.match(dag)] == []
        assert "Karim" not in page.content()


def _keten(page):
    """The sentences of the keten, oldest first."""
    return page.locator(".keten__schakel > p:first-of-type").all_inner_texts()
