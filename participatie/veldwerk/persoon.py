"""Why nobody finds themselves in what was gathered along the doors or on a schoolyard."""

BUITEN_INZAGE = {
    "Vondst.woorden": "Een paar woorden zonder afzender. Namen, leeftijden en nummers komen er niet in, en ze gaan binnen een jaar weg."
}
