"""What a phone sealed is opened as it was, and nothing else is."""

import json
import uuid

import pytest

from kampen_wijk.enveloppen.envelop import Onleesbaar, Soort, lees
from kampen_wijk.enveloppen.sleutels import sleutelbos
from tests.kampen_wijk.enveloppen.telefoon import kop, verzegel

PAREN = [["onderwerp", "Overleg"], ["inhoud", "Het fietspad is donker. 😀"], ["kies", "a"], ["kies", "b"]]


def post(envelop) -> bytes:
    return json.dumps(envelop).encode()


def test_what_was_sealed_comes_out_as_it_was_typed():
    sleutel = uuid.uuid4()
    envelop = lees(post(verzegel(PAREN, van=7, soort="concept", sleutel=str(sleutel))))
    assert envelop.open() == [tuple(paar) for paar in PAREN]
    assert (envelop.kop.van, envelop.kop.soort, envelop.kop.sleutel, envelop.kop.op.hour) == (7, Soort.CONCEPT, sleutel, 20)


def test_nothing_of_it_can_be_read_on_the_outside():
    assert [woord for woord in ("fietspad", "Overleg", "inhoud\\", "kies") if woord in json.dumps(verzegel(PAREN))] == []


def test_the_same_secret_makes_the_same_key_and_another_one_another(settings):
    settings.OFFLINE_SLEUTELS = ["een", "twee"]
    eerst = [sleutel.tekst for sleutel in sleutelbos()]
    settings.OFFLINE_SLEUTELS = ["drie", "een", "twee"]
    assert ([sleutel.tekst for sleutel in sleutelbos()][1:], len(set(eerst))) == (eerst, 2)


def test_after_a_new_key_what_was_sealed_before_still_opens_until_the_old_one_goes(settings):
    settings.OFFLINE_SLEUTELS = ["oud"]
    envelop = post(verzegel(PAREN))
    settings.OFFLINE_SLEUTELS = ["nieuw", "oud"]
    assert lees(envelop).open()[0] == ("onderwerp", "Overleg")
    settings.OFFLINE_SLEUTELS = ["nieuw"]
    with pytest.raises(Onleesbaar):
        lees(envelop).open()


@pytest.mark.parametrize("anders", [{"van": 8}, {"soort": "concept"}, {"sleutel": str(uuid.uuid4())}, {"op": "2026-03-02T20:00:00Z"}])
def test_nobody_changes_who_wrote_it_or_what_it_is(anders):
    envelop = verzegel(PAREN, van=7)
    envelop["kop"] = json.dumps(json.loads(envelop["kop"]) | anders)
    with pytest.raises(Onleesbaar):
        lees(post(envelop)).open()


@pytest.mark.parametrize("deel", ["punt", "iv", "inhoud"])
@pytest.mark.parametrize("kapot", ["", "A", "AAAA", "=*&", "é", None, 12, "A" * 88])
def test_a_damaged_part_is_refused_and_breaks_nothing(deel, kapot):
    envelop = verzegel(PAREN)
    afgekapt = [envelop | {deel: kapot}, envelop | {deel: envelop[deel][:-4]}, {k: v for k, v in envelop.items() if k != deel}]
    for anders in afgekapt:
        with pytest.raises(Onleesbaar):
            lees(post(anders)).open()


@pytest.mark.parametrize(
    "anders",
    [
        {"van": "1"}, {"van": True}, {"van": None}, {"versie": 2}, {"soort": "anders"}, {"sleutel": "\0"}, {"op": "gisteren"},
        {"op": "2026-03-01T20:00:00"}, {"op": "0001-01-01T00:00:00+14:00"}, {"op": 3}, {"sleutel_id": "onbekend"}, {"sleutel": [1]},
    ],
)
def test_an_odd_outside_is_refused(anders):
    with pytest.raises(Onleesbaar):
        lees(post(verzegel(PAREN, **anders))).open()


@pytest.mark.parametrize("ruw", [b"", b"\0", b"\xff", b"[]", b"3", b"null", b'{"kop": 1}', b'{"kop": "[]"}', b"[" * 99_999, b"9" * 9999])
def test_what_is_no_envelope_is_refused(ruw):
    with pytest.raises(Onleesbaar):
        lees(ruw)


@pytest.mark.parametrize(
    "inhoud", [b"", b"\xff", b"{}", b"3", b"[3]", b'["a"]', b'[["a"]]', b'[["a", 1]]', b'[["a", null]]', b'[["a","b","c"]]', b"[" * 99_999,
               json.dumps([["a", "b"]] * 301).encode()]
)
def test_who_holds_our_public_key_can_seal_nonsense_and_it_is_refused(inhoud):
    with pytest.raises(Onleesbaar):
        lees(post(verzegel([], inhoud=inhoud))).open()


def test_what_no_database_can_keep_becomes_a_mark_that_can_be_seen():
    paren = lees(post(verzegel([["inhoud", "a\0b\ud800c\r\nd"]]))).open()
    assert paren == [("inhoud", "a\ufffdb?c\nd")]


def test_the_outside_of_the_test_is_that_of_the_browser():
    assert set(kop()) == {"versie", "sleutel_id", "soort", "van", "sleutel", "op"}
