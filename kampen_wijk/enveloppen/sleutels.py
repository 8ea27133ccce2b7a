"""The key pairs of the server: each follows from a secret text, the newest is handed out, all of them open."""

import base64
import hashlib
from dataclasses import dataclass
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

# P-256: the one curve that WebCrypto has in every browser. Its order, of NIST SP 800-186.
KROMME = ec.SECP256R1()
_ORDE = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_DOEL = b"kampen_wijk.enveloppen sleutel 1"


@dataclass(frozen=True)
class Sleutel:
    """A key pair; `openbaar` is the point of 65 bytes that goes to the browser."""

    geheim: ec.EllipticCurvePrivateKey
    openbaar: bytes

    @property
    def id(self) -> str:
        """A name to find it back by: it says nothing about the key."""
        return hashlib.sha256(self.openbaar).hexdigest()[:16]

    @property
    def tekst(self) -> str:
        return naar_tekst(self.openbaar)


def sleutelbos() -> list[Sleutel]:
    """Every key that opens, the one that is handed out first."""
    return [_sleutel(geheim) for geheim in settings.OFFLINE_SLEUTELS]


def naar_tekst(ruw: bytes) -> str:
    """Bytes as base64url without padding."""
    return base64.urlsafe_b64encode(ruw).rstrip(b"=").decode()


@lru_cache(maxsize=16)
def _sleutel(geheim: str) -> Sleutel:
    # 48 bytes for a number of 32: what is left over after dividing is as good as even (FIPS 186-5, A.2.1).
    ruw = HKDF(algorithm=SHA256(), length=48, salt=None, info=_DOEL).derive(geheim.encode())
    getal = int.from_bytes(ruw, "big") % (_ORDE - 1) + 1
    prive = ec.derive_private_key(getal, KROMME)
    return Sleutel(prive, prive.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))
