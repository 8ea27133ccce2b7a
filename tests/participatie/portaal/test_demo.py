"""The example content: loads on real gebieden, and loading it again changes nothing."""

import pytest
from django.core.management import CommandError, call_command

from kampen_wijk.modus import Modus
from participatie.activiteiten.models import Activiteit
from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.inzendingen.models import Deeluitkomst, Inzending, Terugkoppeling
from participatie.portaal.leeft import tel
from participatie.portaal.periode import laatste
from participatie.toezeggingen.models import Toezegging
from profielen.models import ProfielVersie
from wijken.models import Gebied, Medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def kampen():
    call_command("laad_kampen", verbosity=0)


def test_sophies_signaal_ends_in_three_outcomes_and_promises_in_every_way(kampen, capsys):
    call_command("laad_demo")
    uitkomsten = list(Deeluitkomst.objects.values_list("onderdeel", "uitkomst"))
    assert uitkomsten == [
        ("Gaten in de weg", "gedaan"), ("Extra waarschuwingsborden", "gedaan"), ("Lantaarnpalen", "niet")
    ]
    assert Inzending.objects.get(deeluitkomsten__onderdeel="Lantaarnpalen").afhandelreden == "deels"
    assert Toezegging.objects.tel() == {"alle": 9, "lopend": 3, "nagekomen": 4, "deels": 1, "niet": 1, "te_laat": 1}


def test_mevrouw_de_bruin_still_has_to_be_told_on_paper(kampen, capsys):
    call_command("laad_demo")
    assert set(Terugkoppeling.objects.filter(gedaan_op=None).values_list("kanaal", flat=True)) == {"papier", "telefoon"}


def test_loading_the_example_twice_makes_nothing_twice(kampen, capsys):
    call_command("laad_demo")
    soorten = (Inzending, Medewerker, Toezegging, Activiteit, Contactmoment, Taak)
    eerst = [soort.objects.count() for soort in soorten]
    call_command("laad_demo")
    assert ([soort.objects.count() for soort in soorten], eerst[-3:]) == (eerst, [3, 6, 4])


def test_what_lives_is_shown_in_two_gebieden_and_in_the_profile(kampen, capsys):
    call_command("laad_demo")
    gezien = {
        slug: [regel.aantal for regel in tel(Gebied.objects.get(slug=slug), laatste(12)).signalen.regels]
        for slug in ("grafhorst", "brunnepe")
    }
    assert gezien == {"grafhorst": [12], "brunnepe": [14, 6, 5]}
    tellingen = ProfielVersie.objects.get().cijfers["tellingen"]
    assert tellingen["signalen"] == [{"onderwerp": "Straatverlichting", "aantal": 12}]


def test_every_account_of_the_example_is_marked_as_such(kampen, capsys):
    call_command("laad_demo")
    assert not Medewerker.objects.filter(is_demo=False).exists()


def test_the_example_is_refused_in_productie(settings):
    settings.MODUS = Modus.PRODUCTIE
    with pytest.raises(CommandError):
        call_command("laad_demo")
