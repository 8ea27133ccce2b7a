"""Which words of inzendingen the public reads."""

from kampen_wijk.textchecks.register import DEUR, FEIT, PRIVE, Openbaar

OPENBAAR: Openbaar = {
    # Where it is stays between sender and staff; on whose behalf only where the moderator chose to show it.
    "Inzending": dict.fromkeys(["titel", "tekst", "namens", "antwoord"], DEUR)
    | dict.fromkeys(["referentie", "plaats", "afwijsreden", "wie_dan"], PRIVE),
    # Shown to the sender, and from there to whoever they pass it on to.
    "Deeluitkomst": dict.fromkeys(["onderdeel", "reden", "wie_dan"], DEUR),
    # How far it is, in our own words; who takes it up is public because they said so.
    "Stap": dict.fromkeys(["wie", "tekst"], DEUR),
    "Initiatief": dict.fromkeys(["wie_trekt", "wat_doet_gemeente"], DEUR),
    "Reactie": dict.fromkeys(["naam", "tekst"], DEUR)
    | dict.fromkeys(["eerste_naam", "eerste_tekst", "email", "afwijsreden"], PRIVE),
    "Aansluiting": {"email": PRIVE},
    # Our own words for subjects, and what we ask.
    "Categorie": dict.fromkeys(["naam", "slug", "uitleg", "signalen_hoofd", "signalen_sub"], FEIT),
    "Vraag": dict.fromkeys(["tekst", "keuzes"], FEIT),
    "VraagAntwoord": dict.fromkeys(["vraag", "antwoord"], PRIVE),
    "Origineel": dict.fromkeys(["titel", "tekst"], PRIVE),
    "Bericht": {"tekst": PRIVE},
    "Overdracht": {"vraag": PRIVE},
    "Terugkoppeling": {"aanleiding": PRIVE},
    "Hulpvraag": dict.fromkeys(["naam", "telefoon"], PRIVE),
    "Indiener": dict.fromkeys(["naam", "email", "telefoon"], PRIVE),
    "InzendingEvent": {"referentie": PRIVE},
}
