"""Opens an envelope: ECDH with a key of the phone that it forgot at once, HKDF, and AES-GCM (all of WebCrypto).

`kop` stands outside in plain letters and is authenticated: who wrote it, what it is, and its idempotency key. The words
themselves are pairs of (name, value), as FormData gives them.
"""

import base64
import json
import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kampen_wijk.enveloppen.sleutels import KROMME, Sleutel, sleutelbos

DOEL = b"kampen_wijk.enveloppen envelop 1"
MEESTE_PAREN = 300
Paren = list[tuple[str, str]]


class Onleesbaar(Exception):
    """Not an envelope that we can open: damaged, forged, or sealed for a key that we no longer have."""


class Soort(StrEnum):
    """A concept is given back to its writer; what is klaar is stored."""

    CONCEPT = "concept"
    KLAAR = "klaar"


@dataclass(frozen=True)
class Kop:
    """What stands on the outside: `van` is the number of the medewerker who wrote it, `op` the clock of the phone."""

    soort: Soort
    van: int
    sleutel: uuid.UUID
    op: datetime
    sleutel_id: str


@dataclass(frozen=True)
class Envelop:
    """Still closed: anybody may read its `kop`, but only opening it proves that this is true."""

    kop: Kop
    _ruwe_kop: bytes
    _punt: bytes
    _iv: bytes
    _inhoud: bytes

    def open(self) -> Paren:
        """The words; Onleesbaar where one bit of them or of the kop was changed."""
        sleutel = next((s for s in sleutelbos() if s.id == self.kop.sleutel_id), None)
        if sleutel is None:
            raise Onleesbaar("sealed for a key that we do not have")
        try:
            leesbaar = AESGCM(self._geheim(sleutel)).decrypt(self._iv, self._inhoud, self._ruwe_kop)
            return _paren(json.loads(leesbaar))
        except (InvalidTag, ValueError, TypeError, RecursionError) as fout:
            raise Onleesbaar("changed on its way") from fout

    def _geheim(self, sleutel: Sleutel) -> bytes:
        hunne = ec.EllipticCurvePublicKey.from_encoded_point(KROMME, self._punt)
        gedeeld = sleutel.geheim.exchange(ec.ECDH(), hunne)
        return HKDF(algorithm=SHA256(), length=32, salt=self._punt + sleutel.openbaar, info=DOEL).derive(gedeeld)


def lees(ruw: bytes) -> Envelop:
    """An envelope as the phone sent it, with a kop that makes sense; Onleesbaar for anything else."""
    try:
        delen = json.loads(ruw)
        ruwe_kop = delen["kop"].encode()
        kop = json.loads(ruwe_kop)
        return Envelop(_kop(kop), ruwe_kop, *(_bytes(delen[naam]) for naam in ("punt", "iv", "inhoud")))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as fout:
        raise Onleesbaar("not an envelope") from fout


def _kop(kop: dict) -> Kop:
    if type(kop["van"]) is not int or kop["versie"] != 1:
        raise ValueError("not of this version")
    op = datetime.fromisoformat(kop["op"])
    if op.tzinfo is None or not 2000 <= op.year < 2200:
        raise ValueError("not a moment")
    return Kop(Soort(kop["soort"]), kop["van"], uuid.UUID(kop["sleutel"]), op, str(kop["sleutel_id"]))


def _bytes(tekst: str) -> bytes:
    return base64.b64decode(tekst + "=" * (-len(tekst) % 4), altchars=b"-_", validate=True)


def _paren(ding: list) -> Paren:
    if not isinstance(ding, list) or len(ding) > MEESTE_PAREN:
        raise ValueError("not a list of fields")
    paren = [(naam, waarde) for naam, waarde in ding]
    if not all(isinstance(deel, str) for paar in paren for deel in paar):
        raise ValueError("fields are text")
    return [(_heel(naam), _heel(waarde)) for naam, waarde in paren]


def _heel(tekst: str) -> str:
    """What no database holds, seen as a mark: nobody can type it again who cannot read it any more."""
    return tekst.replace("\0", "\ufffd").encode("utf-8", "replace").decode().replace("\r\n", "\n")
