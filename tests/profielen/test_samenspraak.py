"""Residents are asked about a profile, say something, and read what was done with it."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction
from django.utils import timezone

from kampen_wijk.formguard.bewaking import gestart_nu
from kampen_wijk.outbox.models import Mail
from profielen.actions.reactie import (
    SamenspraakGesloten,
    Verouderd,
    reactie_beantwoorden,
    reactie_maskeren,
    reactie_plaatsen,
    reactie_weigeren,
    reageren,
)
from profielen.actions.samenspraak import samenspraak_openen
from profielen.actions.versie import concept_maken, profiel_intrekken, profiel_vaststellen
from profielen.geheim import pagina
from profielen.models import ProfielVersie, Reactie, Reageerder, Samenspraak
from tests import factories
from wijken.models import Gebeurtenis

pytestmark = pytest.mark.django_db


@pytest.fixture
def zalk():
    return factories.gebied("Zalk", slug="zalk", soort="kern")


@pytest.fixture
def ding(zalk):
    return factories.samenspraak(zalk)


BASIS = "/gebieden/zalk/profiel/versie/1/"


def lees(client, staart=""):
    antwoord = client.get(BASIS + staart)
    return antwoord.content.decode() if antwoord.status_code == 200 else antwoord.status_code


def stuur(client, **velden):
    goed = {
        "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": "", "onderdeel": "kansen",
        "tekst": "Noem de haven ook.", "email": "",
    }
    return client.post(BASIS + "samenspraak/reageren/", goed | velden)


def handel_af(reactie, **velden):
    reactie.refresh_from_db()
    reactie_plaatsen(reactie, door=None, stand=reactie.stand)
    velden = {"uitkomst": "overgenomen", "antwoord": ""} | velden
    reactie_beantwoorden(reactie, door=None, stand=reactie.stand + 1, **velden)


def test_the_words_that_were_asked_about_stay_while_writing_goes_on(client, ding):
    ProfielVersie.objects.filter(pk=ding.versie.pk).update(intro="Heel anders.")
    assert "Een dorp aan het water." in lees(client, "samenspraak/")
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        Samenspraak.objects.update(teksten={})
    with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
        Samenspraak.objects.filter(pk=ding.pk)._raw_delete("default")


def test_a_version_in_samenspraak_is_not_thrown_away(ding):
    with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
        ProfielVersie.objects.filter(pk=ding.versie.pk)._raw_delete("default")


def test_the_profile_of_today_says_that_one_can_talk_and_where(client, ding):
    html = client.get("/gebieden/zalk/profiel/").content.decode()
    assert f'<a href="{BASIS}samenspraak/">Lees de tekst en geef uw reactie</a>' in html
    assert client.get("/gebieden/zalk/profiel/samenspraak/").url == BASIS + "samenspraak/"


@pytest.mark.parametrize("dagen", [0, -1])
def test_the_last_day_is_a_day_that_comes(zalk, dagen):
    with pytest.raises(ValidationError, match="Kies een dag die nog komt"):
        factories.samenspraak(zalk, dagen=dagen)
    assert Samenspraak.objects.count() == 0


def test_the_database_keeps_the_last_day_after_the_first(ding):
    with pytest.raises(IntegrityError, match="samenspraak_eindigt_na_begin"), transaction.atomic():
        versie = concept_maken(factories.gebied(), door=None)
        Samenspraak.objects.create(versie=versie, teksten={}, tot=timezone.localdate() - dt.timedelta(days=1))


def test_a_reaction_is_sent_without_an_account_and_waits_to_be_looked_at(client, ding):
    assert stuur(client).url == BASIS + "samenspraak/bedankt/"
    reactie = Reactie.objects.get()
    assert (reactie.onderdeel, reactie.tekst, reactie.bron) == ("kansen", "Noem de haven ook.", "portaal")
    assert "Noem de haven ook." not in lees(client, "samenspraak/")
    reactie_plaatsen(reactie, door=None, stand=1)
    assert "Noem de haven ook." in lees(client, "samenspraak/")


def test_sending_twice_makes_one(client, ding):
    sleutel = str(uuid.uuid4())
    for _ in range(2):
        assert stuur(client, sleutel=sleutel).status_code == 302
    assert Reactie.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"tekst": ""}, "nog leeg"), ({"tekst": "a\0b"}, "niet kunnen lezen"), ({"tekst": "x" * 10_000}, "te lang"),
        ({"onderdeel": "anders"}, "Kies een van de delen"), ({"onderdeel": "wensen"}, "Kies een van de delen"),
        ({"email": "geen"}, "klopt niet"),
    ],
)
def test_a_reaction_that_is_not_right_comes_back_with_a_sentence(client, ding, velden, fout):
    antwoord = stuur(client, **velden)
    assert (antwoord.status_code, fout in antwoord.content.decode(), Reactie.objects.count()) == (200, True, 0)


@pytest.mark.parametrize("tekst", ["\U0001f600 mooi", "שלום", "<script>alert(1)</script>", "[x](javascript:alert(1))"])
def test_strange_words_are_shown_as_words(client, ding, tekst):
    assert stuur(client, tekst=tekst).status_code == 302
    reactie_plaatsen(Reactie.objects.get(), door=None, stand=1)
    html = lees(client, "samenspraak/")
    assert ("<script>alert" in html, 'href="javascript' in html) == (False, False)


def test_after_the_last_day_nobody_reacts_but_what_came_on_paper_is_typed_over(client, ding):
    factories.sluit_samenspraak(ding)
    assert (stuur(client).status_code, Reactie.objects.count()) == (200, 0)
    with pytest.raises(SamenspraakGesloten):
        reageren(ding, onderdeel="heel", tekst="Te laat.")
    piet = factories.medewerker()
    reageren(ding, onderdeel="heel", tekst="Op papier.", bron="papier", namens="Vereniging", ingevoerd_door=piet)
    assert Reactie.objects.get().namens == "Vereniging"
    assert "kon tot en met" in lees(client, "samenspraak/")


def test_on_whose_behalf_it_was_typed_over_stays_between_us(client, ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.", bron="papier", namens="Kanarie", ingevoerd_door=factories.medewerker())
    reactie_plaatsen(reactie, door=None, stand=1)
    html = lees(client, "samenspraak/")
    assert ("Kanarie" in html, "via papier en overgetypt door de gemeente" in html) == (False, True)


def test_masking_keeps_the_first_words_and_the_number_never_comes_out(client, ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Bel 06-12345678 even.")
    reactie_maskeren(reactie, vondst="alles", door=None, stand=1)
    reactie.refresh_from_db()
    assert (reactie.tekst, reactie.origineel) == ("Bel [telefoonnummer] even.", "Bel 06-12345678 even.")
    reactie_plaatsen(reactie, door=None, stand=2)
    assert "12345678" not in lees(client, "samenspraak/")


def test_who_read_an_older_reaction_is_told(ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.")
    reactie_weigeren(reactie, reden="Niet over Zalk.", door=None, stand=1)
    with pytest.raises(Verouderd):
        reactie_plaatsen(reactie, door=None, stand=1)
    reactie.refresh_from_db()
    assert (reactie.gepubliceerd_op, reactie.afwijsreden) == (None, "Niet over Zalk.")


def test_not_adopted_needs_a_reason(ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.")
    with pytest.raises(ValidationError, match="Schrijf waarom"):
        reactie_beantwoorden(reactie, uitkomst="niet", antwoord="", door=None, stand=1)
    with pytest.raises(IntegrityError, match="reactie_niet_overgenomen_met_reden"), transaction.atomic():
        Reactie.objects.update(uitkomst="niet", beantwoord_op=timezone.now())


def test_it_is_adopted_after_the_last_day_and_when_everybody_has_an_answer(ding):
    reactie = reageren(ding, onderdeel="heel", tekst="Mooi.")
    for zin, daarna in (
        ("kunnen nog reageren tot en met", lambda: factories.sluit_samenspraak(ding)),
        ("Nog niet nagekeken: 1", lambda: reactie_plaatsen(reactie, door=None, stand=1)),
        ("Nog geen antwoord: 1", lambda: reactie_beantwoorden(reactie, uitkomst="overgenomen", antwoord="", door=None, stand=2)),
    ):
        with pytest.raises(ValidationError, match=zin):
            profiel_vaststellen(ding.versie, door=None)
        daarna()
    versie = profiel_vaststellen(ding.versie, door=None, op=dt.date(2026, 11, 3), wie="de raad")
    assert (versie.staat, versie.vastgesteld_op, versie.vastgesteld_door) == ("vastgesteld", dt.date(2026, 11, 3), "de raad")
    verbs = [(g.verb, g.zichtbaar) for g in Gebeurtenis.objects.van(versie.profiel)]
    assert verbs == [("samenspraak", "iedereen"), ("vastgesteld", "iedereen")]


def test_after_adoption_a_reaction_changes_no_more(zalk):
    versie = factories.vastgesteld_profiel(zalk)
    reactie = versie.reacties.get()
    with pytest.raises(SamenspraakGesloten):
        reactie_weigeren(reactie, reden="Toch niet.", door=None, stand=reactie.stand)


def test_what_was_done_with_a_reaction_is_public_with_the_adopted_version(client, ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Noem de haven.")
    handel_af(reactie, uitkomst="deels", antwoord="De haven staat er nu kort in.")
    assert "De haven staat er nu kort in." not in lees(client, "samenspraak/")
    assert lees(client, "verantwoording/") == 404
    factories.sluit_samenspraak(ding)
    ProfielVersie.objects.filter(pk=ding.versie.pk).update(kansen="- Het dorpshuis en de haven.")
    profiel_vaststellen(ding.versie, door=None)
    html = lees(client, "verantwoording/")
    assert ("Noem de haven." in html, "<strong>Deels overgenomen.</strong> De haven staat er nu kort in." in html) == (True, True)
    assert "<ins><span class=\"visueel-verborgen\">[nieuw: ]</span> en de haven" in html


def test_a_refused_reaction_is_on_no_public_page(client, ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Kanarie.")
    reactie_weigeren(reactie, reden="Scheldt.", door=None, stand=1)
    reactie_beantwoorden(reactie, uitkomst="niet", antwoord="Hier doen wij niets mee.", door=None, stand=2)
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    for staart in ("", "verantwoording/", "samenspraak/"):
        assert [woord in lees(client, staart) for woord in ("Kanarie", "Scheldt", "Hier doen wij niets mee")] == [False] * 3


def test_the_next_version_replaces_and_both_keep_their_address(client, zalk):
    factories.vastgesteld_profiel(zalk)
    tweede = concept_maken(zalk, door=None)
    assert tweede.beelden.get().alt == "De haven met twee boten"
    tweede.intro = "Een dorp aan de IJssel."
    tweede.save()
    profiel_vaststellen(tweede, door=None)
    assert list(ProfielVersie.objects.order_by("nummer").values_list("staat", flat=True)) == ["vervangen", "vastgesteld"]
    assert ("Een dorp aan het water." in lees(client), "Dit is een oude versie." in lees(client)) == (True, True)
    assert "Een dorp aan de IJssel." in client.get("/gebieden/zalk/profiel/").content.decode()
    nieuw = client.get("/gebieden/zalk/profiel/versie/2/verantwoording/").content.decode()
    assert ("Veranderd sinds versie 1" in nieuw, "[weg: ]</span>het water" in nieuw) == (True, True)


def test_a_withdrawn_version_says_so_at_its_address_and_no_more(client, zalk):
    profiel_intrekken(factories.vastgesteld_profiel(zalk), reden="De cijfers klopten niet.", door=None)
    html = lees(client)
    assert ("De cijfers klopten niet." in html, "Een dorp aan het water." in html) == (True, False)
    assert (lees(client, "verantwoording/"), lees(client, "samenspraak/")) == (404, 404)
    assert "nog geen profiel geschreven" in client.get("/gebieden/zalk/profiel/").content.decode()


def test_an_unconfirmed_address_gets_no_word_of_anybody(ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Kanarie in mijn tekst.", email="rik@example.nl")
    handel_af(reactie, uitkomst="niet", antwoord="Kanarie in het antwoord.")
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    mails = list(Mail.objects.order_by("pk"))
    assert [mail.onderwerp for mail in mails] == [
        "Wij hebben uw reactie op het profiel ontvangen", "Wat wij met uw reactie op het profiel deden",
    ]
    assert [pagina(Reageerder.objects.get()) in mail.tekst for mail in mails] == [True, True]
    assert ["Kanarie" in mail.tekst for mail in mails] == [False, False]


def test_who_opens_the_link_confirms_the_address_and_hears_the_answer(client, ding):
    reactie = reageren(ding, onderdeel="kansen", tekst="Noem de haven.", email="rik@example.nl")
    adres = pagina(Reageerder.objects.get())
    client.head(adres)
    assert Reageerder.objects.get().email_bevestigd_op is None
    assert "Dat weten wij nog niet." in client.get(adres).content.decode()
    assert Reageerder.objects.get().email_bevestigd_op is not None
    handel_af(reactie, uitkomst="niet", antwoord="Die staat er al.")
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    assert "Niet overgenomen.\nDie staat er al." in Mail.objects.order_by("pk").last().tekst
    antwoord = client.get(adres)
    assert ("Die staat er al." in antwoord.content.decode(), "no-store" in antwoord["Cache-Control"]) == (True, True)


@pytest.mark.parametrize("geheim", ["x", "A" * 40, "a" * 500, "%00"])
def test_a_forged_link_opens_nothing(client, ding, geheim):
    assert client.get(f"/profiel/reactie/{geheim}/").status_code == 404


@pytest.mark.parametrize("nummer", ["9", "0", "99999", str(10**30)])
@pytest.mark.parametrize("staart", ["", "verantwoording/", "samenspraak/", "samenspraak/reageren/", "samenspraak/bedankt/"])
def test_a_version_that_is_not_there_is_404(client, ding, nummer, staart):
    assert client.get(f"/gebieden/zalk/profiel/versie/{nummer}/{staart}").status_code == 404


def test_where_nobody_is_asked_there_is_no_samenspraak(client, zalk):
    versie = concept_maken(zalk, door=None)
    assert client.get("/gebieden/zalk/profiel/samenspraak/").status_code == 404
    assert [lees(client, staart) for staart in ("", "samenspraak/", "verantwoording/")] == [404, 404, 404]
    with pytest.raises(ValidationError, match="nog geen tekst"):
        samenspraak_openen(versie, tot=timezone.localdate() + dt.timedelta(days=3), door=None)


def test_the_picture_of_a_concept_is_seen_by_nobody_else(client, zalk):
    versie = concept_maken(zalk, door=None)
    adres = f"/profiel/foto/{factories.beeld(versie).pk}/"
    assert client.get(adres).status_code == 404
    versie.intro = "Zalk."
    versie.save()
    profiel_vaststellen(versie, door=None)
    assert client.get(adres).getvalue() == b"jpeg"
    assert client.get(f"/profiel/foto/{10**30}/").status_code == 404


@pytest.mark.parametrize("aantal", [1, 12])
def test_the_pages_stay_within_their_queries(client, ding, django_assert_max_num_queries, aantal):
    for n in range(aantal):
        handel_af(reageren(ding, onderdeel="kansen", tekst=f"Reactie {n}."))
    with django_assert_max_num_queries(6):
        client.get(BASIS + "samenspraak/")
    with django_assert_max_num_queries(10):
        stuur(client)
    handel_af(Reactie.objects.zonder_antwoord().get())
    factories.sluit_samenspraak(ding)
    profiel_vaststellen(ding.versie, door=None)
    for staart in ("", "verantwoording/"):
        with django_assert_max_num_queries(10):
            client.get(BASIS + staart)


CONSTRAINTS = [
    ({"uitkomst": "misschien", "beantwoord_op": "2026-01-01T00:00Z"}, "reactie_uitkomst_bestaat"),
    ({"gepubliceerd_op": "2026-01-01T00:00Z", "afgewezen_op": "2026-01-01T00:00Z", "afwijsreden": "x"}, "reactie_op_de_site_of_niet"),
    ({"afgewezen_op": "2026-01-01T00:00Z"}, "reactie_afgewezen_met_reden"),
    ({"uitkomst": "overgenomen"}, "reactie_uitkomst_heeft_een_dag"),
    ({"namens": "Iemand"}, "reactie_namens_is_overgetypt"),
]


@pytest.mark.parametrize(("velden", "naam"), CONSTRAINTS)
def test_the_database_guards_a_reaction(ding, velden, naam):
    reageren(ding, onderdeel="heel", tekst="Mooi.")
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        Reactie.objects.update(**velden)


VERSIE_CONSTRAINTS = [
    (
        {"gepubliceerd_op": "2026-01-01T00:00Z", "vastgesteld_op": "2026-01-01", "vastgesteld_door": "x"},
        "profielversie_gepubliceerd_past_bij_staat",
    ),
    ({"vastgesteld_op": "2026-01-01"}, "profielversie_vastgesteld_wanneer_en_door_wie"),
    ({"intrekreden": "x"}, "profielversie_ingetrokken_met_reden"),
]


@pytest.mark.parametrize(("velden", "naam"), VERSIE_CONSTRAINTS)
def test_the_database_guards_a_version(ding, velden, naam):
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        ProfielVersie.objects.filter(pk=ding.versie.pk).update(**velden)


def test_one_version_of_a_profile_holds(zalk):
    versie = factories.vastgesteld_profiel(zalk)
    with pytest.raises(IntegrityError, match="profiel_hoogstens_een_geldend"), transaction.atomic():
        ProfielVersie.objects.create(
            profiel=versie.profiel, nummer=2, staat="vastgesteld", gepubliceerd_op=timezone.now(),
            vastgesteld_op="2026-01-01", vastgesteld_door="de raad",
        )
    with pytest.raises(IntegrityError, match="profielversie_gepubliceerd_past_bij_staat"), transaction.atomic():
        ProfielVersie.objects.create(profiel=versie.profiel, nummer=2, staat="zomaar")


def test_a_picture_and_an_address_are_never_without_words(ding):
    with pytest.raises(IntegrityError, match="beeld_heeft_beschrijving"), transaction.atomic():
        factories.beeld(ding.versie, alt="")
    with pytest.raises(IntegrityError, match="reageerder_heeft_email"), transaction.atomic():
        Reageerder.objects.create(reactie=reageren(ding, onderdeel="heel", tekst="Mooi."), email="")


def test_the_pictures_of_an_adopted_version_stay(zalk):
    beeld = factories.vastgesteld_profiel(zalk).beelden.get()
    with pytest.raises(ProgrammingError, match="Cannot change a beeld"), transaction.atomic():
        beeld.delete()
