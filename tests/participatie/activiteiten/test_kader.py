"""The words of the kaderkaart: every rung and role is explained, in the order of the ladder, with its source."""

import re

from participatie.activiteiten.kader import NIVEAUS, ROLLEN, Niveau, Rol


def test_there_are_six_rungs_and_five_roles_in_the_order_of_their_ladder():
    assert list(NIVEAUS) == [
        "informeren", "raadplegen", "adviseren", "coproduceren", "meebeslissen", "zelfbeheer"
    ] == Niveau.values
    assert list(ROLLEN) == ["loslaten", "faciliteren", "stimuleren", "regisseren", "reguleren"] == Rol.values


def test_each_is_told_in_short_sentences_and_says_where_it_comes_from():
    for trede in [*NIVEAUS.values(), *ROLLEN.values()]:
        zinnen = [zin for zin in re.split(r"[.?]\s*", f"{trede.kort}. {trede.uitleg}") if zin]
        assert [zin for zin in zinnen if len(zin.split()) > 16] == []
        assert (trede.bron.naam != "", trede.bron.adres.startswith("https://")) == (True, True)


def test_no_two_rungs_read_the_same():
    for tabel in (NIVEAUS, ROLLEN):
        assert len({trede.kort for trede in tabel.values()}) == len({trede.uitleg for trede in tabel.values()}) == len(tabel)
