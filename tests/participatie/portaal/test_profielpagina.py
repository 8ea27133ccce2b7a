"""The public page of a profile: a gebied beside it, what was counted, and what follows from it."""

import re

import pytest

from profielen.actions.versie import concept_maken, profiel_vaststellen
from profielen.models import Meting, Spanning
from tests import factories
from tests.profielen.conftest import beheerder, cijfers, wijken  # noqa: F401

pytestmark = pytest.mark.django_db
TELLINGEN = {
    "van": "2025-11-01", "tot": "2026-11-01", "drempel": 5, "signalen_rest": 7, "reacties": 3,
    "signalen": [{"onderwerp": "Straatverlichting", "aantal": 12}, {"onderwerp": "Zwerfvuil", "aantal": 6}],
    "ideeen": {"aantal": 4, "per_fase": [{"fase": "Opgepakt", "aantal": 2}, {"fase": "Uitgevoerd", "aantal": 2}]},
    "gesprekken": [{"kanaal": "op straat", "aantal": 9}],
}


def lees(client, vraag="", slug="grafhorst"):
    antwoord = client.get(f"/gebieden/{slug}/profiel/{vraag}")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def grafiek(html, naam):
    """The words of the drawing of a figure, for who does not see it."""
    return re.search(rf'aria-label="{naam}[ :](.*?)\."', html)[1]


def stel_vast(gebied, beheerder, **teksten):  # noqa: F811
    versie, tellingen = concept_maken(gebied, door=beheerder), teksten.pop("tellingen", {})
    versie.intro = "Een dorp."
    for veld, tekst in teksten.items():
        setattr(versie, veld, tekst)
    versie.save()
    return profiel_vaststellen(versie, door=beheerder, tellingen=tellingen)


def test_a_share_stands_beside_the_highest_and_the_lowest(client, cijfers):  # noqa: F811
    assert grafiek(lees(client), "65 jaar of ouder") == "in 2022: Grafhorst 13%, Wilsum (hoogste) 20%, Mastenbroek (laagste) 6%"
    zalk = lees(client, slug="zalk")
    assert grafiek(zalk, "Kinderen tot 15 jaar") == "in 2022: Zalk 17%, Kamperveen (hoogste) 25%"
    assert "Van alle wijken en kernen met dit cijfer is het in Zalk het laagst." in zalk


def test_a_gebied_of_ones_choice_stands_beside_it_in_drawings_and_table(client, cijfers):  # noqa: F811
    html = lees(client, "?naast=zalk")
    assert grafiek(html, "Inwoners per vierkante kilometer") == (
        "in 2024: Grafhorst 767 per km², Zalk 69 per km², Hele gemeente 398 per km², "
        "IJsselmuiden (hoogste) 784 per km², Mastenbroek (laagste) 11 per km²"
    )
    assert '<option value="zalk" selected>' in html
    rij = re.search(r'<th scope="row">Inwoners</th>(.*?)</tr>', html, re.S)[1]
    assert re.findall(r"(\d{4}: (?:<strong>)?[\d.]+)", rij) == [
        "2022: <strong>1.025", "2024: <strong>1.080", "2024: 56.177", "2024: 860",
    ]


def test_each_kind_of_bar_has_a_pattern_of_its_own(client, cijfers):  # noqa: F811
    html = lees(client, "?naast=zalk")
    figuur = re.search(r'<figure[^>]*id="cijfer-bevolkingsdichtheid">(.*?)</figure>', html, re.S)[1]
    vormen = re.findall(r'staaf--(\w+)"[^>]*?(?:fill="url\(#(\w+)\)")?/>', figuur)
    assert vormen == [("hier", ""), ("naast", "stippen"), ("gemeente", "arcering"), ("ander", ""), ("ander", "")]
    assert {vorm for _, vorm in vormen if vorm} <= set(re.findall(r'<pattern id="(\w+)"', html))


def test_figures_of_another_place_are_called_by_its_name(client, cijfers):  # noqa: F811
    factories.gebied("Flevowijk", slug="flevowijk", ouder=cijfers["Kampen-stad"])
    html = lees(client, "?naast=flevowijk")
    assert "Ernaast staan de cijfers van <strong>Kampen-stad</strong>, waar Flevowijk in ligt." in html
    assert grafiek(html, "Koopwoningen").startswith("in 2022: Grafhorst 88%, Kampen-stad 58%,")
    assert "Dat zijn dezelfde cijfers als die van dit profiel." in lees(client, "?naast=flevowijk", slug="kampen-stad")


@pytest.mark.parametrize("slug", ["atlantis", "kampen", "grafhorst", "%00", "a" * 10_000, "%F0%9F%8F%9A", "%FF"])
def test_what_cannot_stand_beside_it_gets_a_sentence(client, cijfers, slug):  # noqa: F811
    html = lees(client, f"?naast={slug}")
    assert html.count("Het gebied dat u ernaast wilt zetten, kennen wij niet. Kies een gebied uit de lijst.") == 1
    assert "selected" not in html


@pytest.mark.parametrize(
    ("vraag", "onthouden"),
    [
        ("", True), ("?naast=zalk", True), ("?naast=atlantis", False), ("?naast=", False), ("?x=1", False),
        ("?naast=zalk&x=1", False), ("?naast=wilsum&naast=zalk", False), ("?naast=%7Aalk", False),
    ],
)
def test_only_a_gebied_that_exists_makes_another_page_to_remember(client, cijfers, vraag, onthouden):  # noqa: F811
    antwoord = client.get(f"/gebieden/grafhorst/profiel/{vraag}")
    assert (antwoord.status_code, antwoord.has_header("ETag")) == (200, onthouden)


def test_what_was_counted_stands_beside_the_voices(client, cijfers, beheerder):  # noqa: F811
    stel_vast(cijfers["Grafhorst"], beheerder, stem_inwoners="> Meer licht.", tellingen=TELLINGEN)
    blok = re.search(r'<section class="tellingen".*?</section>', lees(client), re.S)[0]
    woorden = " ".join(re.sub(r"<.*?>", " ", blok).split())
    assert woorden == (
        "Zo vaak hoorden wij het Van 1 november 2025 tot 1 november 2026. "
        "Meldingen Wat Hoe vaak Straatverlichting 12 Zwerfvuil 6 Andere onderwerpen samen 7 "
        "Gesprekken Wat Hoe vaak op straat 9 4 ideeën van inwoners: 2 opgepakt, 2 uitgevoerd. "
        "Iets staat hier alleen apart als wij het 5 keer of vaker hoorden. Zo is niemand te herkennen. "
        "Op de tekst van dit profiel kwamen daarna 3 reacties ."
    )
    assert re.findall(r'<rect width="(\d+)"', blok) == ["320", "160", "320"]


@pytest.mark.parametrize("tellingen", [{}, {"van": "2025-11-01", "tot": "2026-11-01", "drempel": 5}])
def test_where_nothing_was_counted_the_page_is_silent_about_it(client, cijfers, beheerder, tellingen):  # noqa: F811
    stel_vast(cijfers["Grafhorst"], beheerder, tellingen=tellingen)
    assert "Zo vaak hoorden wij het" not in lees(client)


def test_the_trajecten_that_are_public_follow_from_it(client, cijfers, beheerder):  # noqa: F811
    stel_vast(cijfers["Grafhorst"], beheerder)
    factories.traject(openbaar=True, gebied=cijfers["Grafhorst"], titel="Licht op de fietsroute")
    factories.traject(gebied=cijfers["Grafhorst"], titel="Nog geheim")
    factories.traject(openbaar=True, gebied=cijfers["Zalk"], titel="Een veer in Zalk")
    deel = lees(client).split('id="kop-gevolgen">')[1]
    assert (deel.split("<")[0], re.findall(r'kaart__titel"><a href="[^"]*">(.*?)</a>', deel)) == (
        "Wat eruit volgt", ["Licht op de fietsroute"],
    )


def test_what_was_promised_follows_from_it_in_counts(client, cijfers):  # noqa: F811
    zonder = lees(client)
    factories.toezegging(gebied=cijfers["Grafhorst"])
    factories.toezegging(gebied=cijfers["Zalk"])
    met = lees(client)
    telling = re.search(r"<h3>Wat er is beloofd</h3>\s*<p>(.*?)</p>", met, re.S)[1]
    assert ("Wat er is beloofd" in zonder, " ".join(re.sub(r"<.*?>", "", telling).split())) == (
        False, "1 toezegging, 0 nagekomen. Lees wat er in Grafhorst is beloofd",
    )


@pytest.mark.parametrize(
    ("volgorde", "koppen"),
    [
        (
            None,
            [
                "Wat inwoners zeggen", "Wat professionals zien", "Wat de cijfers zeggen", "Hoe verder?",
                "Waar het schuurt met andere plannen",
            ],
        ),
        (
            ["wensen", "spanningen", "stem_professionals", "kansen", "uitdagingen", "stem_inwoners"],
            [
                "Wensen", "Waar het schuurt met andere plannen", "Wat professionals zien", "Wat de cijfers zeggen", "Hoe verder?",
                "Wat inwoners zeggen",
            ],
        ),
    ],
)
def test_the_parts_stand_in_the_order_of_the_writer(client, cijfers, beheerder, volgorde, koppen):  # noqa: F811
    teksten = dict.fromkeys(("stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen"), "Een zin.")
    versie = concept_maken(cijfers["Grafhorst"], door=beheerder)
    Spanning.objects.create(versie=versie, naam="Dijkplan", toelichting="De dijk wordt hoger.")
    for veld, waarde in {**teksten, "intro": "Een dorp.", "volgorde": volgorde or versie.volgorde}.items():
        setattr(versie, veld, waarde)
    versie.save()
    profiel_vaststellen(versie, door=beheerder, tellingen={})
    html = lees(client)
    delen = html.split('id="kop-kort"')[-1].split('id="kop-gevolgen"')[0]
    gelezen = re.findall(r'<h2 id="kop-[a-z_]+"[^>]*>(.*?)</h2>', delen)
    wijzer = re.findall(r'<li><a href="#kop-[a-z_]+">(.*?)</a>', html.split('class="inhoudsopgave')[1].split("</nav>")[0])
    assert (gelezen, wijzer) == (koppen, [*koppen, "Wat eruit volgt"])


def test_without_a_picture_the_map_stands_on_top(client, cijfers, beheerder):  # noqa: F811
    factories.vastgesteld_profiel(cijfers["Zalk"], door=beheerder)
    met, zonder = lees(client, slug="zalk"), lees(client)
    boven = [html.split('class="profielkop__beeld">')[1].lstrip()[:4] for html in (met, zonder)]
    assert (boven, met.count('class="kaartje"'), zonder.count('class="kaartje"')) == (["<img", "<svg"], 1, 1)


def test_a_new_figure_is_drawn_at_once(client, cijfers):  # noqa: F811
    assert "1.080" in lees(client)
    Meting.objects.filter(gebied=cijfers["Grafhorst"], indicator__code="inwoners", jaar=2024).update(waarde=1200)
    assert ("1.080" in lees(client), "1.200" in lees(client)) == (False, True)


@pytest.mark.parametrize("vraag", ["", "?naast=wilsum"])
def test_ten_queries_whatever_stands_on_the_page(client, cijfers, beheerder, settings, django_assert_max_num_queries, vraag):  # noqa: F811
    settings.PAGINACACHE = 0
    for _ in range(2):
        stel_vast(cijfers["Zalk"], beheerder, kansen="- Het dorpshuis.", tellingen=TELLINGEN)
    factories.toezegging(gebied=cijfers["Zalk"])
    for _ in range(8):
        factories.traject(openbaar=True, gebied=cijfers["Zalk"])
    lees(client, vraag, slug="zalk")
    with django_assert_max_num_queries(10):
        lees(client, vraag, slug="zalk")
