"""What becomes public of an idee: only what somebody looked at, and never the first words."""

import io

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone
from PIL import Image

from kampen_wijk.files.fotos import OngeldigeFoto
from kampen_wijk.pagecache import version
from kampen_wijk.textchecks.deur import PersoonsgegevensGevonden, akkoord_met
from kampen_wijk.textchecks.maskeren import afdruk
from participatie.inzendingen.actions import foto as fotos
from participatie.inzendingen.actions import modereren
from participatie.inzendingen.actions.versie import Verouderd
from participatie.inzendingen.models import Foto, Inzending, Origineel
from tests import factories
from tests.kampen_wijk import plaatjes

pytestmark = pytest.mark.django_db

TITEL, TEKST = "Bel 06-12345678", "Bel mevrouw De Bruin op 06-12345678. Of mail a@example.nl."


@pytest.fixture
def wijkverbinder():
    return factories.met_rol("wijkverbinder", gebied=factories.gebied())


@pytest.fixture
def idee(wijkverbinder):
    return factories.idee(gebied=wijkverbinder.rollen_nu()[0].gebied, titel=TITEL, tekst=TEKST, namens="mevrouw De Bruin")


def doe(actie, idee, door, **velden):
    idee.refresh_from_db()
    actie(idee, door=door, versie=idee.versie, **velden)
    idee.refresh_from_db()


def origineel():
    return list(Origineel.objects.values_list("titel", "tekst"))


def code(idee, soort):
    from kampen_wijk.textchecks import vondsten

    return afdruk([next(v for v in vondsten(idee.tekst) if v.soort == soort)])


def test_one_click_hides_one_thing_everywhere_and_the_first_words_are_kept_once(idee, wijkverbinder):
    doe(modereren.idee_maskeren, idee, wijkverbinder, vondst=code(idee, "telefoonnummer"))
    assert (idee.titel, idee.tekst) == (
        "Bel [telefoonnummer]", "Bel mevrouw De Bruin op [telefoonnummer]. Of mail a@example.nl."
    )
    doe(modereren.idee_maskeren, idee, wijkverbinder, vondst="alles")
    assert idee.tekst == "Bel mevrouw [naam] op [telefoonnummer]. Of mail [e-mailadres]."
    doe(modereren.idee_bewerken, idee, wijkverbinder, titel="Bankje", tekst="Een bankje.")
    assert origineel() == [(TITEL, TEKST)]


@pytest.mark.parametrize("vondst", ["niets", "", "0" * 16])
def test_hiding_what_is_not_there_says_so(idee, wijkverbinder, vondst):
    with pytest.raises(ValidationError, match="staat niet meer in de tekst"):
        doe(modereren.idee_maskeren, idee, wijkverbinder, vondst=vondst)
    assert origineel() == []


def test_a_title_that_would_become_too_long_is_left_as_it_is(idee, wijkverbinder):
    Inzending.objects.filter(pk=idee.pk).update(titel="x" * 85 + " 0612345678")
    with pytest.raises(ValidationError, match="De titel wordt zo te lang"):
        doe(modereren.idee_maskeren, idee, wijkverbinder, vondst="alles")


def test_the_door_asks_about_all_that_the_public_will_read(idee, wijkverbinder):
    for akkoord in ("", "ja", akkoord_met(TITEL)):
        with pytest.raises(PersoonsgegevensGevonden):
            doe(modereren.idee_publiceren, idee, wijkverbinder, akkoord=akkoord)
    with pytest.raises(PersoonsgegevensGevonden):
        doe(modereren.idee_publiceren, idee, wijkverbinder, akkoord=akkoord_met("a@example.nl"), toon_namens=True)
    assert list(Inzending.objects.zichtbaar_voor(AnonymousUser())) == []
    doe(modereren.idee_publiceren, idee, wijkverbinder, akkoord=akkoord_met(TITEL, TEKST))
    assert (list(Inzending.objects.zichtbaar_voor(AnonymousUser())), idee.toon_namens) == ([idee], False)


def test_on_whose_behalf_it_is_stays_unknown_unless_somebody_chose_to_show_it(client, idee, wijkverbinder):
    Inzending.objects.filter(pk=idee.pk).update(titel="Bankje", tekst="Graag.", namens="de kinderen van de school")
    doe(modereren.idee_publiceren, idee, wijkverbinder)
    assert "de kinderen van de school" not in client.get(idee.get_absolute_url()).content.decode()
    doe(modereren.idee_publiceren, idee, wijkverbinder, toon_namens=True)
    assert "de kinderen van de school" in client.get(idee.get_absolute_url()).content.decode()


def test_words_of_an_idee_that_is_public_change_through_the_same_door(idee, wijkverbinder):
    doe(modereren.idee_bewerken, idee, wijkverbinder, titel=TITEL, tekst="Een bankje.")
    doe(modereren.idee_publiceren, idee, wijkverbinder, akkoord=akkoord_met(TITEL))
    with pytest.raises(PersoonsgegevensGevonden):
        doe(modereren.idee_bewerken, idee, wijkverbinder, titel="Bankje", tekst=TEKST)
    doe(modereren.idee_bewerken, idee, wijkverbinder, titel="Bankje", tekst="Bel 06-87654321", akkoord=akkoord_met("06-87654321"))
    assert idee.tekst == "Bel 06-87654321"


# Photos


@pytest.fixture
def foto(idee):
    return factories.foto(idee, inhoud=plaatjes.inhoud(_vier_kleuren(), quality=95), breedte=160, hoogte=120)


def _vier_kleuren():
    beeld = Image.new("RGB", (160, 120), "white")
    for x in range(0, 20, 2):
        for y in range(0, 20, 2):
            beeld.putpixel((x, y), (0, 0, 0))
    return beeld


def op_de_site(client, idee, foto):
    """Whether the public sees the photo: on the page, and at its own address."""
    adres = f"{idee.get_absolute_url()}foto/{foto.pk}/"
    antwoord = client.get(adres)
    if antwoord.streaming:
        antwoord.getvalue()
    return adres in client.get(idee.get_absolute_url()).content.decode(), antwoord.status_code


@pytest.fixture
def openbaar(idee):
    Inzending.objects.filter(pk=idee.pk).update(gepubliceerd_op=timezone.now())
    idee.refresh_from_db()
    return idee


def test_the_public_sees_a_photo_from_when_it_was_looked_at_until_it_is_taken_off(client, openbaar, foto, wijkverbinder):
    assert op_de_site(client, openbaar, foto) == (False, 404)
    doe(fotos.foto_bevestigen, openbaar, wijkverbinder, foto=foto)
    assert op_de_site(client, openbaar, foto) == (True, 200)
    doe(fotos.foto_niet_tonen, openbaar, wijkverbinder, foto=foto)
    assert op_de_site(client, openbaar, foto) == (False, 404)


def test_each_step_with_a_photo_makes_the_remembered_pages_anew(openbaar, foto, wijkverbinder):
    gezien = [version.nu()]
    for actie, meer in (
        (fotos.foto_bevestigen, {}), (fotos.foto_onherkenbaar_maken, {"vakken": [0]}), (fotos.foto_bevestigen, {}),
        (fotos.foto_niet_tonen, {}),
    ):
        doe(actie, openbaar, wijkverbinder, foto=Foto.objects.get(pk=foto.pk), **meer)
        gezien.append(version.nu())
    assert len(set(gezien)) == 5


def test_a_photo_is_looked_at_again_after_a_part_was_hidden(client, openbaar, foto, wijkverbinder):
    doe(fotos.foto_bevestigen, openbaar, wijkverbinder, foto=foto)
    doe(fotos.foto_onherkenbaar_maken, openbaar, wijkverbinder, foto=foto, vakken=[0])
    assert op_de_site(client, openbaar, foto) == (False, 404)
    doe(fotos.foto_bevestigen, openbaar, wijkverbinder, foto=foto)
    antwoord = client.get(f"{openbaar.get_absolute_url()}foto/{foto.pk}/")
    beeld = Image.open(io.BytesIO(antwoord.getvalue()))
    assert len({beeld.getpixel((x, y)) for x in range(2, 14) for y in range(2, 14)}) == 1
    with foto.bestand.open() as bestand, Image.open(bestand) as eerste:
        assert len({eerste.getpixel((x, y)) for x in range(2, 14) for y in range(2, 14)}) > 1


def test_hiding_twice_hides_both_and_beginning_again_shows_all(openbaar, foto, wijkverbinder, django_capture_on_commit_callbacks):
    namen = []
    for vak in (0, 47):
        foto.refresh_from_db()
        with django_capture_on_commit_callbacks(execute=True):
            doe(fotos.foto_onherkenbaar_maken, openbaar, wijkverbinder, foto=foto, vakken=[vak])
        foto.refresh_from_db()
        namen.append(foto.onherkenbaar.name)
    with foto.onherkenbaar.open() as bestand, Image.open(bestand) as beeld:
        assert len({beeld.getpixel((x, y)) for x in range(2, 14) for y in range(2, 14)}) == 1
    assert [foto.bestand.storage.exists(naam) for naam in namen] == [False, True]
    doe(fotos.foto_herstellen, openbaar, wijkverbinder, foto=foto)
    foto.refresh_from_db()
    assert (foto.onherkenbaar.name, foto.voor_publiek.name) == ("", foto.bestand.name)
    with pytest.raises(ValidationError, match="nog heel"):
        doe(fotos.foto_herstellen, openbaar, wijkverbinder, foto=foto)


def test_a_photo_whose_file_has_gone_gets_a_sentence(idee, foto, wijkverbinder):
    foto.bestand.storage.delete(foto.bestand.name)
    with pytest.raises(OngeldigeFoto):
        doe(fotos.foto_onherkenbaar_maken, idee, wijkverbinder, foto=foto, vakken=[1])


def test_who_looked_at_an_older_picture_does_not_let_the_new_one_through(idee, foto, wijkverbinder):
    gelezen = Inzending.objects.get(pk=idee.pk).versie
    doe(fotos.foto_onherkenbaar_maken, idee, wijkverbinder, foto=foto, vakken=[3])
    with pytest.raises(Verouderd):
        fotos.foto_bevestigen(idee, foto=foto, door=wijkverbinder, versie=gelezen)


def test_a_photo_of_another_idee_cannot_be_let_through_from_here(idee, wijkverbinder):
    ander = factories.foto(factories.idee())
    with pytest.raises(Verouderd):
        doe(fotos.foto_bevestigen, idee, wijkverbinder, foto=ander)


def sql(zin, *waarden):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(zin, waarden)


def test_the_database_shows_no_photo_that_nobody_looked_at(openbaar, foto):
    with pytest.raises(IntegrityError, match="openbare_foto_is_bevestigd"):
        sql("UPDATE inzendingen_foto SET openbaar = true WHERE id = %s", foto.pk)
    with pytest.raises(IntegrityError, match="openbare_foto_is_bevestigd"):
        sql(
            "INSERT INTO inzendingen_foto (inzending_id, bestand, breedte, hoogte, toegevoegd_op, openbaar) "
            "VALUES (%s, 'x.jpg', 1, 1, now(), true)", openbaar.pk,
        )


@pytest.mark.parametrize("veld", ["bestand", "onherkenbaar"])
def test_the_database_shows_no_other_picture_than_the_one_that_was_looked_at(openbaar, foto, wijkverbinder, veld):
    doe(fotos.foto_bevestigen, openbaar, wijkverbinder, foto=foto)
    with pytest.raises(ProgrammingError, match="another picture"):
        sql(f"UPDATE inzendingen_foto SET {veld} = 'ander.jpg' WHERE id = %s", foto.pk)
    sql(f"UPDATE inzendingen_foto SET {veld} = 'ander.jpg', bevestigd_op = now() WHERE id = %s", foto.pk)


def test_the_first_words_are_on_no_page_of_the_public(client, idee, wijkverbinder):
    doe(modereren.idee_maskeren, idee, wijkverbinder, vondst="alles")
    doe(modereren.idee_publiceren, idee, wijkverbinder)
    for adres in ("/", "/ideeen/", idee.get_absolute_url(), idee.gebied.get_absolute_url(), f"{idee.gebied.get_absolute_url()}ideeen/"):
        tekst = client.get(adres).content.decode()
        assert ("[telefoonnummer]" in tekst, [w for w in ("06-12345678", "De Bruin", "a@example.nl") if w in tekst]) == (True, [])
