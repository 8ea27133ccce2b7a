"""Logging a conversation in half a minute."""

import datetime as dt
import uuid

import pytest
from django.utils import timezone

from participatie.contactmomenten.actions import contactmoment_vastleggen, contactmoment_wijzigen, uit_gesprek
from participatie.contactmomenten.gelukt import ALLEEN_TAAK, GEEN_REACTIE, ZOCHT_NIET, NietGelukt
from participatie.contactmomenten.models import Betrokkene, Contactmoment, Kanaal, Taak
from tests import factories

NIEUW = "/werk/contactmomenten/nieuw/"


def velden(gebied, **anders):
    return {
        "sleutel": str(uuid.uuid4()), "gebied": gebied.pk, "kanaal": "overleg", "richting": "in", "gelukt": "on",
        "onderwerp": "Het fietspad", "inhoud": "Het fietspad is donker.", "plaatsgevonden_op": "2026-03-01T20:00",
        "betrokkene_1_rol": "inwoner",
    } | anders


def van_form(form) -> dict:
    """What a browser sends of a form that nobody touched: every field with what stands in it."""
    waarden = {naam: form[naam].value() for naam in form.fields}
    waarden["plaatsgevonden_op"] = waarden["plaatsgevonden_op"].strftime("%Y-%m-%dT%H:%M")
    return {naam: waarde for naam, waarde in waarden.items() if waarde not in (None, False)}


def test_two_fields_and_one_button_are_enough(client, vera, gebied):
    """The path of half a minute: a subject, what was said, ‘Bewaar’. All else is filled in already, behind ‘Meer’."""
    pagina = client.get(NIEUW)
    html = pagina.text
    voor, achter = html.split("<details", 1)
    assert [veld in voor for veld in ('name="onderwerp"', 'name="inhoud"', 'name="kanaal"', 'name="betrokkene_1_rol"')] == [
        True, True, False, False
    ]
    assert 'class="uitklap gesprek__meer">' in achter
    client.post(NIEUW, van_form(pagina.context["form"]) | {"onderwerp": "De brug", "inhoud": "Hij piept."})
    ding = Contactmoment.objects.get()
    assert (ding.onderwerp, ding.inhoud, ding.gebied, ding.kanaal_id, ding.richting, ding.taal, ding.gelukt) == (
        "De brug", "Hij piept.", gebied, "straat", "in", "nld", True
    )
    assert abs(timezone.now() - ding.plaatsgevonden_op) < dt.timedelta(minutes=2)
    assert list(ding.betrokkenen.values_list("rol", "naam")) == [("inwoner", "")]


def test_the_gebied_and_kanaal_that_were_used_last_come_first_as_long_as_they_can_be_chosen(client, vera, gebied):
    straat = factories.gebied(ouder=gebied)
    factories.contactmoment(straat, vera, kanaal_id="telefoon")
    begin = client.get(NIEUW).context["form"].initial
    assert (begin["gebied"], begin["kanaal"]) == (straat.pk, "telefoon")
    Kanaal.objects.filter(code="telefoon").update(geldig_tot=timezone.localdate())
    factories.contactmoment(factories.gebied(), vera, kanaal_id="telefoon")
    begin = client.get(NIEUW).context["form"].initial
    assert (begin["gebied"], begin["kanaal"]) == (gebied.pk, "straat")


def test_everything_behind_meer_is_kept(client, vera, gebied):
    partner = factories.partner()
    client.post(NIEUW, velden(
        gebied, betrokkene_1_rol="vertegenwoordiger", betrokkene_1_naam="Dorpsbelangen", betrokkene_2_partner=partner.pk,
        reactie="Ik kom kijken.", taal="tur", vertrouwelijk="on", vervolg="Maandag kijken",
    ))
    ding = Contactmoment.objects.get()
    assert (ding.reactie, ding.taal, ding.vertrouwelijk, timezone.localtime(ding.plaatsgevonden_op).hour) == (
        "Ik kom kijken.", "tur", True, 20
    )
    assert list(Betrokkene.objects.order_by("pk").values_list("rol", "naam", "partner")) == [
        ("vertegenwoordiger", "Dorpsbelangen", None), ("partner", "", partner.pk)
    ]
    taak = Taak.objects.get()
    assert (taak.gevraagde_handeling, taak.medewerker, taak.gevraagd_door, taak.contactmoment) == (
        "Maandag kijken", vera, vera, ding
    )


def test_sending_twice_makes_one_with_all_that_belongs_to_it(client, vera, gebied):
    data = velden(gebied, vervolg="Maandag kijken")
    assert client.post(NIEUW, data)["Location"] == client.post(NIEUW, data)["Location"]
    assert [model.objects.count() for model in (Contactmoment, Betrokkene, Taak)] == [1, 1, 1]


def test_personal_data_are_pointed_at_before_anything_is_kept_and_may_stay(client, vera, gebied):
    data = velden(gebied, inhoud="Bel 06 12 34 56 78")
    eerst = client.post(NIEUW, data)
    form = eerst.context["form"]
    assert ([vondst.tekst for vondst in form.gevonden], Contactmoment.objects.count()) == (["06 12 34 56 78"], 0)
    knop = f'<button class="knop" type="submit" name="toch" value="{form.code_van_toch}">'
    assert ("Bel 06 12 34 56 78</textarea>" in eerst.text, knop in eerst.text) == (True, True)
    # Agreeing to that number is no leave for another.
    client.post(NIEUW, data | {"toch": form.code_van_toch, "reactie": "Ik bel 06 87 65 43 21"})
    assert Contactmoment.objects.count() == 0
    client.post(NIEUW, data | {"toch": form.code_van_toch})
    assert Contactmoment.objects.get().inhoud == "Bel 06 12 34 56 78"


@pytest.mark.parametrize(
    ("anders", "fouten"),
    [
        ({"plaatsgevonden_op": "2999-01-01T10:00"}, {"plaatsgevonden_op": ["Dit moment is nog niet geweest. Kies een eerder moment."]}),
        ({"plaatsgevonden_op": "0001-01-01T00:00"}, {"plaatsgevonden_op": ["Dat is te lang geleden. Kies een datum na 1 januari 2000."]}),
        ({"onderwerp": ""}, {"onderwerp": ["Dit veld is nog leeg. Vul het in."]}),
        ({"gelukt": ""}, {"richting": [ZOCHT_NIET]}),
        ({"gelukt": "", "richting": "uit", "reactie": "Goed."}, {"reactie": [GEEN_REACTIE]}),
    ],
)
def test_a_wrong_answer_gets_a_sentence_and_the_rest_is_kept(client, vera, gebied, anders, fouten):
    antwoord = client.post(NIEUW, velden(gebied, **anders))
    assert (antwoord.context["form"].errors, Contactmoment.objects.count()) == (fouten, 0)
    assert "Het fietspad is donker." in antwoord.text


def test_a_partner_is_chosen_with_the_role_of_partner_and_a_kanaal_on_a_day_that_it_was_there(client, vera, gebied):
    Kanaal.objects.filter(code="brief").update(geldig_van=dt.date(2026, 3, 2))
    antwoord = client.post(NIEUW, velden(gebied, kanaal="brief", betrokkene_1_partner=factories.partner().pk))
    assert sorted(antwoord.context["form"].errors) == ["betrokkene_1_partner", "kanaal"]


@pytest.mark.parametrize("waarde", ["", "\0", "😀" * 300, "9" * 40, "x" * 10_000])
def test_bad_input_never_breaks_the_page(client, vera, gebied, waarde):
    assert client.post(NIEUW, dict.fromkeys(van_form(client.get(NIEUW).context["form"]), waarde)).status_code == 200
    assert Contactmoment.objects.count() == 0


def test_a_gebied_of_somebody_else_cannot_be_chosen(client, vera):
    client.post(NIEUW, velden(factories.gebied()))
    assert Contactmoment.objects.count() == 0


def test_from_a_contact_that_failed_comes_a_taak_and_nothing_else(client, vera, gebied):
    """VNG: follow-up of a contact is an interne taak; what nobody told is no signaal, and what nobody promised no promise."""
    client.post(NIEUW, velden(gebied, gelukt="", richting="uit", vervolg="Morgen nog eens bellen"))
    ding = Contactmoment.objects.get()
    assert (ding.gelukt, ding.taken.get().gevraagde_handeling) == (False, "Morgen nog eens bellen")
    with pytest.raises(NietGelukt, match=ALLEEN_TAAK):
        uit_gesprek(ding, soort="signaal")
    adressen = (f"/werk/nieuw/?gesprek={ding.pk}", f"/werk/toezeggingen/nieuw/?gesprek={ding.pk}")
    assert [client.get(adres).status_code for adres in adressen] == [404, 404]


def test_the_action_keeps_the_rule_whoever_calls_it(gebied, vera):
    with pytest.raises(NietGelukt):
        contactmoment_vastleggen(sleutel=uuid.uuid4(), door=vera, gebied=gebied, kanaal_id="straat", onderwerp="Niet thuis", gelukt=False)
    ding = factories.contactmoment(gebied, vera, richting="uit", gelukt=False)
    with pytest.raises(NietGelukt):
        contactmoment_wijzigen(ding, door=vera, reactie="Ja.")


def test_its_writer_mends_it_and_nobody_else(client, vera, gebied):
    ding = factories.contactmoment(gebied, vera, inhoud="Bel 06 12 34 56 78")
    hier = f"/werk/contactmomenten/{ding.pk}/"
    assert client.get(hier).context["gevonden"] == ["telefoonnummer"]
    form = client.get(f"{hier}wijzigen/").context["form"]
    client.post(f"{hier}wijzigen/", van_form(form) | {"inhoud": "Zonder nummer"})
    assert (client.get(hier).context["gevonden"], Contactmoment.objects.get().inhoud) == ([], "Zonder nummer")
    client.force_login(factories.met_rol("wijkverbinder", gebied=gebied))
    assert [client.get(hier).status_code, client.get(f"{hier}wijzigen/").status_code] == [200, 404]
