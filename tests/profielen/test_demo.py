from profielen.demo import maak_grafhorst
from profielen.models import ProfielVersie


def test_the_example_profile_is_published_once_and_marked(cijfers, beheerder):
    eerst, nog_eens = maak_grafhorst(door=beheerder), maak_grafhorst(door=beheerder)
    assert eerst == nog_eens == ProfielVersie.objects.get()
    assert (eerst.is_concept, eerst.is_voorbeeld, eerst.spanningen.count()) == (False, True, 2)
    assert [rij["code"] for rij in eerst.cijfers["rijen"]][:2] == ["inwoners", "mannen"]


def test_the_page_says_that_the_text_is_an_example(client, cijfers, beheerder):
    maak_grafhorst(door=beheerder)
    html = client.get("/gebieden/grafhorst/profiel/").content.decode()
    assert "De stemmen zijn verzonnen. De cijfers zijn echt." in html
