"""Words for searching stand by themselves, without whose they are: nobody finds a person by them."""

BUITEN_INZAGE = {"Woord.woord": "Losse woorden zonder wie ze schreef; ze gaan de nacht nadat de laatste tekst ervan gaat."}
