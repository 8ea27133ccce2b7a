"""The list of conversations, what they belong to, and finding them back from the other side."""

import pytest
from django.utils import timezone

from participatie.contactmomenten.models import Contactmoment, Kanaal
from profielen.models import Profiel
from tests import factories

LIJST = "/werk/contactmomenten/"


def gevonden(client, **keuze) -> set[str]:
    return {titel for _, titel in client.get(LIJST, keuze).context["rijen"]}


@pytest.fixture
def drie(vera, gebied):
    """In the gebied and in a street of it; by another kanaal; long ago."""
    straat = factories.gebied(ouder=gebied)
    toen = timezone.make_aware(timezone.datetime(2024, 5, 1, 12))
    return [
        factories.contactmoment(gebied, vera, onderwerp="De lantaarn", inhoud="Er branden geen lampen."),
        factories.contactmoment(straat, vera, onderwerp="Het bankje", kanaal_id="telefoon"),
        factories.contactmoment(gebied, vera, onderwerp="De heg", plaatsgevonden_op=toen),
    ], straat


def test_it_is_chosen_by_gebied_kanaal_days_and_words(client, drie):
    assert gevonden(client, gebied=drie[1].slug) == {"Het bankje"}
    assert gevonden(client, kanaal="telefoon") == {"Het bankje"}
    assert gevonden(client, van="2024-04-30", tot="2024-05-01") == {"De heg"}
    assert gevonden(client, q="lamp") == {"De lantaarn"}
    assert gevonden(client, q="lamp", kanaal="telefoon") == set()


@pytest.mark.parametrize(
    "keuze",
    [
        {"gebied": "bestaat-niet", "kanaal": "x", "van": "gisteren", "tot": "9999-12-31", "partner": "0", "profiel": "\0"},
        {"van": "0001-01-01", "partner": "9" * 30, "na": "9" * 40, "onderdeel": "😀"},
    ],
)
def test_what_is_not_understood_counts_as_not_said(client, drie, keuze):
    assert gevonden(client, **keuze) == {"De lantaarn", "Het bankje", "De heg"}
    assert client.get(LIJST, {"q": "\0" + "x" * 10_000}).status_code == 200


def test_it_pages_on_keeps_the_choice_and_takes_the_same_queries(client, vera, gebied, django_assert_max_num_queries):
    for n in range(30):
        factories.contactmoment(gebied, vera, onderwerp=f"Praatje {n}")
    factories.contactmoment(gebied, vera, kanaal_id="brief", onderwerp="Een brief")
    client.get(LIJST)
    with django_assert_max_num_queries(7):
        eerste = client.get(LIJST, {"kanaal": "straat", "q": "praatje"}).context
    tweede = client.get(f"{LIJST}?{eerste['volgende']}").context
    beide = [rij.pk for rij, _ in [*eerste["rijen"], *tweede["rijen"]]]
    assert (len(eerste["rijen"]), len(tweede["rijen"]), tweede["volgende"], len(set(beide))) == (25, 5, "", 30)


def test_everything_that_it_belongs_to_shows_it_and_is_shown_by_it(client, vera, gebied, django_assert_max_num_queries):
    gesprek = factories.contactmoment(gebied, vera)
    hier = gesprek.get_absolute_url()
    partner, traject, profiel = factories.partner(), factories.traject(gebied=gebied), Profiel.objects.create(gebied=gebied)
    collega = factories.met_rol("behandelaar", afdeling=factories.afdeling(), naam="Karim Kruispunt")
    keuze = {
        "partners": [partner.pk], "trajecten": [traject.pk], "plekken": [f"{profiel.pk}-kansen", f"{profiel.pk}-wensen"],
        "collegas": [collega.pk],
    }
    assert client.post(f"{hier}koppelen/", keuze)["Location"] == hier
    signaal, idee = factories.signaal(gebied=gebied), factories.idee(gebied=gebied)
    toezegging = factories.toezegging(gebied=gebied, medewerker=vera)
    gesprek.inzendingen.add(signaal, idee)
    gesprek.toezeggingen.add(toezegging)
    client.get(hier)
    with django_assert_max_num_queries(8):
        tekst = client.get(hier).text
    for woord in (
        partner.naam, traject.titel, f"{gebied}: Kansen", f"{gebied}: Wensen", "Karim Kruispunt", signaal.kop(), idee.titel,
        toezegging.tekst,
    ):
        assert (woord, woord in tekst) == (woord, True)
    andere_kant = [
        f"/werk/signalen/{signaal.referentie}/", f"/werk/ideeen/{idee.referentie}/", f"/werk/trajecten/{traject.pk}/",
        toezegging.get_absolute_url(), f"/gebieden/{gebied.slug}/profiel/", f"{LIJST}?partner={partner.pk}",
        f"{LIJST}?profiel={gebied.slug}&onderdeel=wensen",
    ]
    assert [adres for adres in andere_kant if f'href="{hier}"' not in client.get(adres).text] == []
    assert gevonden(client, profiel=gebied.slug, onderdeel="cijfers") == set()
    client.logout()
    assert hier not in client.get(f"/gebieden/{gebied.slug}/profiel/").text


def test_a_link_that_she_cannot_see_stays_and_only_its_writer_lets_others_read(client, vera, gebied):
    gesprek = factories.contactmoment(gebied, vera)
    elders, collega = factories.traject(), factories.met_rol("wijkverbinder", gebied=factories.gebied())
    gesprek.trajecten.add(elders)
    client.post(f"{gesprek.get_absolute_url()}koppelen/", {"collegas": [collega.pk]})
    assert (list(gesprek.trajecten.all()), list(gesprek.collegas.all())) == ([elders], [collega])
    client.force_login(factories.met_rol("wijkverbinder", gebied=gebied))
    assert "collegas" not in client.get(f"{gesprek.get_absolute_url()}koppelen/").context["form"].fields
    client.post(f"{gesprek.get_absolute_url()}koppelen/", {"collegas": []})
    assert list(gesprek.collegas.all()) == [collega]


def test_a_kanaal_that_was_used_cannot_be_deleted_in_the_admin(client, vera, gebied):
    factories.contactmoment(gebied, vera)
    client.force_login(factories.met_rol("beheerder"))
    codes = [
        client.get(f"/beheer/contactmomenten/kanaal/{Kanaal.objects.get(code=code).pk}/delete/").status_code
        for code in ("straat", "brief")
    ]
    assert codes == [403, 200]
    assert Contactmoment.objects.get().kanaal.naam == "op straat"
