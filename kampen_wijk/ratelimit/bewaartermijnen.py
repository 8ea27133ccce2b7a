"""How long counts are kept: until the stretch has ended and the daily job has come by."""

from kampen_wijk.retention.register import NIET_PERSOONLIJK, VERWIJDEREN, persoonlijk

BEWAARTERMIJNEN = {
    "Telling": {
        "id": NIET_PERSOONLIJK,
        "naam": NIET_PERSOONLIJK,
        # An HMAC of an internet or mail address: who has the key could try addresses on it.
        "sleutel": persoonlijk(dagen=1, na="eindigt_op", dan=VERWIJDEREN),
        "begin_op": NIET_PERSOONLIJK,
        "eindigt_op": NIET_PERSOONLIJK,
        "aantal": NIET_PERSOONLIJK,
    }
}
