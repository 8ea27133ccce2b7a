"""Seals as a phone does, with the public key alone: static/js/onderweg/verzegel.js in Python."""

import json
import os
import uuid

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kampen_wijk.enveloppen.envelop import DOEL
from kampen_wijk.enveloppen.sleutels import KROMME, naar_tekst, sleutelbos

OP = "2026-03-01T20:00:00.000Z"


def kop(**anders) -> dict:
    return {
        "versie": 1, "sleutel_id": sleutelbos()[0].id, "soort": "klaar", "van": 1, "sleutel": str(uuid.uuid4()), "op": OP,
    } | anders


def verzegel(paren, *, inhoud: bytes | None = None, **anders) -> dict:
    """An envelope; `inhoud` stands in for the pairs where a phone would never send such a thing."""
    openbaar = sleutelbos()[0].openbaar
    buitenkant = json.dumps(kop(**anders))
    eens, iv = ec.generate_private_key(KROMME), os.urandom(12)
    punt = eens.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    gedeeld = eens.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(KROMME, openbaar))
    geheim = HKDF(algorithm=SHA256(), length=32, salt=punt + openbaar, info=DOEL).derive(gedeeld)
    leesbaar = json.dumps(paren).encode() if inhoud is None else inhoud
    dicht = AESGCM(geheim).encrypt(iv, leesbaar, buitenkant.encode())
    return {"kop": buitenkant, "punt": naar_tekst(punt), "iv": naar_tekst(iv), "inhoud": naar_tekst(dicht)}
