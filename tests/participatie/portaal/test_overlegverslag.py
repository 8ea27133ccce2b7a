"""After a meeting: what was said is a conversation, what was agreed becomes something in one pass, and the minutes go out."""

import datetime as dt
import uuid

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kampen_wijk.outbox.models import Mail
from kampen_wijk.textchecks.deur import akkoord_met
from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.inzendingen.models import Inzending
from participatie.overleggen.actions.vastleggen import Regel, RegelLuktNiet, punten_vastleggen
from participatie.overleggen.models import Genodigde, Overleg, Punt
from participatie.toezeggingen.models import Toezegging
from tests import factories
from tests.kampen_wijk.pdf.lezen import woorden

MENSEN = [("Janna Dijk", "janna@example.nl"), ("Wim Prins", ""), ("Olga Weg", "olga@example.nl")]


@pytest.fixture
def gebied(db):
    return factories.gebied("Zalk", slug="zalk")


@pytest.fixture
def vera(client, gebied):
    wie = factories.met_rol("wijkverbinder", gebied=gebied)
    client.force_login(wie)
    return wie


@pytest.fixture
def overleg(vera, gebied):
    return factories.overleg(vera, gebied=gebied, over=-1, soort="dorpsbelangen", genodigden=MENSEN)


def vastgelegd(client, overleg, **anders):
    pks = list(overleg.genodigden.filter(naam__in=["Janna Dijk", "Wim Prins"]).values_list("pk", flat=True))
    velden = {"sleutel": str(uuid.uuid4()), "aanwezig": pks, "anderen": "7", "inhoud": "Wij spraken over het verkeer."} | anders
    return velden, client.post(f"{overleg.get_absolute_url()}vastleggen/", velden)


def rijen(*punten, **anders):
    uit = {"sleutel": str(uuid.uuid4())}
    for n, punt in enumerate(punten, 1):
        uit |= {f"punt{n}-{veld}": waarde for veld, waarde in punt.items()}
    return uit | anders


def bewaar(client, overleg, gegevens):
    return client.post(f"{overleg.get_absolute_url()}punten/", gegevens)


@pytest.fixture
def gehouden(client, overleg):
    vastgelegd(client, overleg)
    return Overleg.objects.get()


def test_what_was_said_becomes_a_conversation_by_the_kanaal_overleg(client, overleg, vera):
    _velden, antwoord = vastgelegd(client, overleg)
    ding, moment = Overleg.objects.get(), Contactmoment.objects.get()
    assert (antwoord.url, ding.contactmoment, ding.aantal_aanwezig) == (f"{overleg.get_absolute_url()}punten/", moment, 9)
    assert (moment.kanaal_id, moment.medewerker, moment.plaatsgevonden_op, moment.inhoud, moment.onderwerp) == (
        "overleg", vera, overleg.begint_op, "Wij spraken over het verkeer.", "Dorpsbelangen Zalk",
    )
    # The conversation is kept for years: it names the group, and nobody in it.
    assert list(moment.betrokkenen.values_list("rol", "naam")) == [("vertegenwoordiger", "Dorpsbelangen")]
    assert list(ding.genodigden.order_by("pk").values_list("aanwezig", flat=True)) == [True, True, False]


def test_logging_twice_makes_one_and_a_colleague_who_is_second_keeps_what_she_typed(client, overleg):
    velden, eerste = vastgelegd(client, overleg)
    assert client.post(f"{overleg.get_absolute_url()}vastleggen/", velden).url == eerste.url
    _anders, tweede = vastgelegd(client, overleg, inhoud="Mijn eigen verslag.")
    assert (tweede.status_code, "Mijn eigen verslag." in tweede.text, "al opgeschreven" in tweede.text) == (200, True, True)
    assert Contactmoment.objects.count() == 1


def test_what_is_still_to_come_or_called_off_has_nothing_to_log(client, vera, gebied):
    for ding in (factories.overleg(vera, gebied=gebied), factories.overleg(vera, gebied=gebied, over=-1, afgezegd_op=timezone.now())):
        _velden, antwoord = vastgelegd(client, ding)
        assert (antwoord.status_code, Contactmoment.objects.count()) == (200, 0)


def test_the_points_become_a_signaal_a_taak_a_promise_and_a_line_in_one_pass(client, vera, gehouden, gebied):
    lamp, groen, schakel = factories.categorie("Straatverlichting"), factories.afdeling("groen"), factories.partner("De Schakel")
    straks = timezone.localdate() + dt.timedelta(days=30)
    antwoord = bewaar(client, gehouden, rijen(
        {"tekst": "De lamp bij de haven is uit.", "soort": "signaal", "categorie": lamp.slug},
        {"tekst": "De heg snoeien.", "soort": "taak", "wie": f"afdeling:{groen.pk}"},
        {"tekst": "Het huisje verven.", "soort": "toezegging", "wie": f"partner:{schakel.pk}", "uiterlijk_op": straks.isoformat()},
        {"tekst": "Het feest opruimen.", "soort": "toezegging", "wie": "groep", "uiterlijk_op": straks.isoformat()},
        {"tekst": "Volgende keer om acht uur.", "soort": "afspraak"},
    ))
    assert (antwoord.status_code, antwoord.url) == (302, gehouden.get_absolute_url())
    signaal, taak, moment = Inzending.objects.get(), Taak.objects.get(), gehouden.contactmoment
    assert (signaal.tekst, signaal.categorie, signaal.eigenaar, signaal.namens, signaal.bron, signaal.gebied) == (
        "De lamp bij de haven is uit.", lamp, vera, "Dorpsbelangen", "contactmoment", gebied,
    )
    assert (taak.gevraagde_handeling, taak.afdeling, taak.contactmoment) == ("De heg snoeien.", groen, moment)
    assert list(Toezegging.objects.order_by("pk").values_list("tekst", "partner__naam", "wie", "aan_wie", "uiterlijk_op")) == [
        ("Het huisje verven.", "De Schakel", "", "Dorpsbelangen", straks),
        ("Het feest opruimen.", None, "Dorpsbelangen", "Dorpsbelangen", straks),
    ]
    assert (set(moment.inzendingen.all()), moment.toezeggingen.count()) == ({signaal}, 2)
    assert list(Punt.objects.order_by("pk").values_list("soort", flat=True)) == ["signaal", "taak", "toezegging", "toezegging", "afspraak"]


def test_sending_the_points_twice_makes_them_once(client, gehouden):
    gegevens = rijen({"tekst": "De lamp is uit.", "soort": "signaal"}, {"tekst": "Tot ziens."})
    assert bewaar(client, gehouden, gegevens).url == bewaar(client, gehouden, gegevens).url
    assert (Inzending.objects.count(), Punt.objects.count()) == (1, 2)
    bewaar(client, gehouden, rijen({"tekst": "Nog een punt."}))
    assert Punt.objects.count() == 3


@pytest.mark.parametrize(
    ("punt", "veld"),
    [
        ({"tekst": "Snoeien", "soort": "taak"}, "wie"),
        ({"tekst": "Snoeien", "soort": "taak", "wie": "groep"}, "wie"),
        ({"tekst": "Snoeien", "soort": "taak", "wie": "IK", "uiterlijk_op": "2020-01-01"}, "uiterlijk_op"),
        ({"tekst": "Verven", "soort": "toezegging", "uiterlijk_op": "2090-01-01"}, "wie"),
        ({"tekst": "Verven", "soort": "toezegging", "wie": "groep"}, "uiterlijk_op"),
        ({"tekst": "Verven", "soort": "toezegging", "wie": "groep", "uiterlijk_op": "2020-01-01"}, "uiterlijk_op"),
        ({"tekst": "", "soort": "signaal"}, "tekst"),
        ({"tekst": "x" * 201}, "tekst"),
        ({"tekst": "Bel 06-12345678"}, "akkoord"),
        ({"tekst": "Snoeien", "soort": "taak", "wie": "medewerker:999999"}, "wie"),
        ({"tekst": "Lamp", "soort": "signaal", "categorie": "bestaat-niet"}, "categorie"),
    ],
)
def test_one_wrong_point_keeps_all_that_was_typed_and_stores_none(client, vera, gehouden, punt, veld):
    if punt.get("wie") == "IK":
        punt = punt | {"wie": f"medewerker:{vera.pk}"}
    antwoord = bewaar(client, gehouden, rijen({"tekst": "De lamp is uit.", "soort": "signaal"}, punt))
    assert (antwoord.status_code, list(antwoord.context["form"].rijen[1].errors)) == (200, [veld])
    assert ('value="De lamp is uit."' in antwoord.text, "Punt 2: " in antwoord.text) == (True, True)
    assert (Punt.objects.count(), Inzending.objects.count(), Taak.objects.count(), Toezegging.objects.count()) == (0, 0, 0, 0)


def test_a_number_that_may_stay_goes_along_with_every_kind_of_point(client, gehouden):
    tekst, straks = "Bel 06-12345678", timezone.localdate() + dt.timedelta(days=3)
    antwoord = bewaar(client, gehouden, rijen({
        "tekst": tekst, "soort": "toezegging", "wie": "groep", "uiterlijk_op": straks.isoformat(), "akkoord": akkoord_met(tekst),
    }))
    assert (antwoord.status_code, Toezegging.objects.get().tekst) == (302, tekst)


def test_an_empty_screen_is_no_point_and_nothing_before_the_meeting(client, vera, gebied, gehouden):
    assert "Schrijf minstens één punt op." in bewaar(client, gehouden, rijen()).text
    straks = factories.overleg(vera, gebied=gebied)
    assert "Schrijf eerst op wat er is besproken." in bewaar(client, straks, rijen({"tekst": "Iets"})).text
    assert client.get(f"{straks.get_absolute_url()}punten/").url == f"{straks.get_absolute_url()}vastleggen/"


def test_where_one_of_them_is_refused_by_its_action_none_is_made(vera, gehouden):
    weg = factories.medewerker()
    regels = [Regel("signaal", "De lamp is uit."), Regel("taak", "Kijken", wie=weg)]
    with pytest.raises(RegelLuktNiet) as fout:
        punten_vastleggen(gehouden, sleutel=uuid.uuid4(), door=vera, regels=regels)
    assert (fout.value.nummer, Punt.objects.count(), Inzending.objects.count()) == (1, 0, 0)


def verstuur(client, overleg, **anders):
    versie = Overleg.objects.get(pk=overleg.pk).versie
    return client.post(f"{overleg.get_absolute_url()}versturen/", {"versie": versie} | anders)


def test_the_minutes_go_once_to_who_was_there_and_left_an_address(client, vera, gehouden):
    kijken = {"tekst": "Kijken", "soort": "taak", "wie": f"medewerker:{vera.pk}"}
    bewaar(client, gehouden, rijen({"tekst": "De lamp is uit.", "soort": "signaal"}, kijken))
    pagina = client.get(gehouden.get_absolute_url()).text
    assert ("per mail naar Janna Dijk." in pagina, "op papier aan Wim Prins." in pagina, "Olga" in pagina) == (True, True, False)
    verstuur(client, gehouden)
    verstuur(client, gehouden)
    mail = Mail.objects.get()
    assert (mail.aan, mail.onderwerp.startswith("Verslag van Dorpsbelangen Zalk van ")) == ("janna@example.nl", True)
    afspraken = ("1. De lamp is uit.\n   Dit is nu een signaal, met nummer ", "2. Kijken\n   De gemeente gaat hiermee aan de slag")
    assert [zin for zin in ("Wij spraken over het verkeer.", *afspraken) if zin not in mail.tekst] == []
    assert [woord for woord in ("Janna", "Wim", "Olga", vera.naam, "&") if woord in mail.tekst] == []
    blad = " ".join(woorden(client.get(f"{gehouden.get_absolute_url()}verslag.pdf").content).split())
    assert ("Wij spraken over het verkeer." in blad, "De lamp is uit." in blad, "Wim" in blad) == (True, True, False)


def test_minutes_that_are_sent_get_no_more_points(client, gehouden):
    verstuur(client, gehouden)
    assert "Het verslag is al verstuurd" in bewaar(client, gehouden, rijen({"tekst": "Nog iets"})).text
    assert Punt.objects.count() == 0


def test_what_became_confidential_or_holds_a_number_does_not_go_out(client, gehouden):
    Contactmoment.objects.update(inhoud="Bel 06-12345678")
    assert verstuur(client, gehouden).status_code == 422
    Contactmoment.objects.update(inhoud="Gewoon.", vertrouwelijk=True)
    assert verstuur(client, gehouden).status_code == 422
    assert client.get(f"{gehouden.get_absolute_url()}verslag.pdf").status_code == 404
    assert ("Gewoon." in client.get(gehouden.get_absolute_url()).text, Mail.objects.count()) == (False, 0)


def test_who_was_added_by_a_guess_is_not_there(client, overleg, vera, gebied):
    ander = factories.overleg(vera, gebied=gebied, over=-2, genodigden=[("Piet", "piet@example.nl")])
    _velden, antwoord = vastgelegd(client, overleg, aanwezig=[ander.genodigden.get().pk])
    assert (list(antwoord.context["form"].errors), Genodigde.objects.filter(aanwezig=True).count()) == (["aanwezig"], 0)


RAAR = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["\0", "😀" * 300, "x" * 10_000, "-1", "9" * 30, "afdeling:9", "groep", "partner:x", "taak"]),
)
VAN_GESPREK = ["sleutel", "anderen", "aanwezig", "inhoud"]
VAN_PUNT = [f"punt1-{veld}" for veld in ("tekst", "soort", "wie", "uiterlijk_op", "categorie", "akkoord")]
VAN_NIEUW = ["sleutel", "soort", "gebied", "dag", "begint", "eindigt", "plek", "agendapunten", "genodigden"]


@given(
    st.dictionaries(st.sampled_from(VAN_GESPREK), RAAR), st.dictionaries(st.sampled_from(VAN_PUNT), RAAR),
    st.dictionaries(st.sampled_from(VAN_NIEUW), RAAR),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_the_screens_answer(client, vera, gehouden, gesprek, punten, nieuw):
    with transaction.atomic():
        vers = factories.overleg(vera, gebied=gehouden.gebied, over=-1, genodigden=MENSEN)
        _velden, antwoord = vastgelegd(client, vers, **gesprek)
        assert antwoord.status_code in (200, 302)
        assert bewaar(client, gehouden, rijen({"tekst": "Iets"}) | punten).status_code in (200, 302)
        begin = {"gebied": gehouden.gebied_id, "soort": "wijkoverleg"}
        assert client.post("/werk/overleggen/nieuw/", begin | nieuw).status_code in (200, 302)
        assert verstuur(client, gehouden, **nieuw).status_code in (302, 422)
        transaction.set_rollback(True)


def _vragen(doe) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert doe().status_code in (200, 302)
    return len([vraag for vraag in vragen.captured_queries if "SAVEPOINT" not in vraag["sql"]])


def test_logging_and_sending_stay_near_the_queries_of_a_post(client, vera, gebied, overleg):
    client.get("/werk/overleggen/")
    velden = {"sleutel": str(uuid.uuid4()), "aanwezig": [overleg.genodigden.first().pk], "inhoud": "Wij spraken."}
    assert _vragen(lambda: client.post(f"{overleg.get_absolute_url()}vastleggen/", velden)) <= 11
    assert _vragen(lambda: client.post(f"{overleg.get_absolute_url()}versturen/", {"versie": 2})) <= 11
    assert Mail.objects.count() == 1


def test_writing_stays_within_the_queries_of_a_post_and_each_point_adds_its_own(client, vera, gehouden, gebied):
    client.get(f"{gehouden.get_absolute_url()}punten/")  # who can be chosen is remembered from then on
    begin = _vragen(lambda: bewaar(client, gehouden, rijen({"tekst": "Iets"})))
    extra = [_vragen(lambda n=n: bewaar(client, gehouden, rijen(*[{"tekst": "Iets"}] * n))) - begin for n in (2, 4)]
    assert (begin <= 10, extra) == (True, [1, 3]), begin
    assert _vragen(lambda: client.get(f"{gehouden.get_absolute_url()}punten/")) <= 9
