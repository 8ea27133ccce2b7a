"""Two people work on one signaal, each in a browser of their own."""

from playwright.sync_api import expect

from tests import factories
from tests.browser import stappen
from wijken.models import Afdeling, Gebied


def test_the_second_sees_what_the_first_did_and_keeps_what_they_typed(bezoek, kampen, js):
    gebied, verkeer = Gebied.objects.get(slug="zalk"), Afdeling.objects.get(naam="verkeer")
    signaal = factories.signaal(gebied=gebied, afdeling=verkeer, tekst="De bocht is glad.")
    vera, karim = (bezoek.als(f"{naam}@voorbeeld.example", js=js) for naam in ("vera", "karim"))
    for page in (vera, karim):
        page.goto(f"/werk/signalen/{signaal.referentie}/")
    stappen.open_actie(vera, "vraag")
    stappen.doe(karim, "inplannen", "Plan in", toelichting="Wij strooien op maandag.")
    stappen.status(karim, "Ingepland")
    stappen.doe(vera, "vraag", "Stel de vraag", tekst="Op welk moment van de dag?")
    gebeurd = vera.locator("#actie-vraag .melding--let-op")
    expect(gebeurd.get_by_role("heading")).to_have_text("Uw collega heeft intussen iets veranderd")
    expect(gebeurd.locator("li")).to_contain_text("Karim Kruispunt")
    expect(vera.locator("#vraag_tekst")).to_have_value("Op welk moment van de dag?")
    stappen.status(vera, "Ingepland")
    stappen.doe(vera, "vraag", "Stel de vraag")
    stappen.melding(vera, "Uw vraag is gesteld.")
    signaal.refresh_from_db()
    assert (signaal.status, [b.tekst for b in signaal.berichten.order_by("pk")]) == (
        "reactie_gevraagd",
        ["Wij strooien op maandag.", "Op welk moment van de dag?"],
    )
