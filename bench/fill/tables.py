"""Which tables are filled, with which columns, in the order of their rows."""

from bench.fill import around, control, inzendingen

TABLES = {
    # Before what it is a part of: a part of what is closed can be written no more.
    "inzendingen_deeluitkomst": ("onderdeel, uitkomst, reden, wie_dan, vastgelegd_op, signaal_id", around.deeluitkomsten),
    "inzendingen_inzending": (inzendingen.COLUMNS, inzendingen.inzendingen),
    "inzendingen_indiener": (
        "id, soort, naam, kanaal, email, email_bevestigd_op, telefoon, inzending_id", around.indieners,
    ),
    "inzendingen_foto": ("bestand, breedte, hoogte, toegevoegd_op, bevestigd_op, openbaar, inzending_id", around.fotos),
    "inzendingen_bericht": ("soort, tekst, moment, verzendsleutel, door_id, inzending_id", around.berichten),
    "inzendingen_overdracht": (
        "vraag, moment, afdeling_id, behandelaar_id, door_id, partner_id, signaal_id", around.overdrachten,
    ),
    "inzendingen_terugkoppeling": (
        "kanaal, aanleiding, klaar_op, gedaan_op, gedaan_door_id, inzending_id", around.terugkoppelingen,
    ),
    "inzendingen_stap": ("fase, wie, tekst, moment, door_id, idee_id", around.stappen),
    "inzendingen_reactie": (
        "naam, tekst, eerste_naam, eerste_tekst, email, verzendsleutel, versie, ontvangen_op, geplaatst_op, geplaatst_door_id, "
        "afgewezen_op, afwijsreden, idee_id",
        around.reacties,
    ),
    "inzendingen_hulpvraag": (
        "naam, telefoon, beste_moment, verzendsleutel, ontvangen_op, gebeld_op, gebeld_door_id, gebied_id",
        around.hulpvragen,
    ),
    "wijken_gebeurtenis": (
        "soort, object_id, moment, verb, zichtbaar, gegevens, actor_id, gebied_id", around.gebeurtenissen,
    ),
    "contactmomenten_contactmoment": (
        "id, kanaal, richting, onderwerp, inhoud, gelukt, vertrouwelijk, plaatsgevonden_op, aangemaakt_op, "
        "verzendsleutel, gebied_id, medewerker_id",
        around.contactmomenten,
    ),
    "contactmomenten_betrokkene": ("rol, naam, contactmoment_id", around.betrokkenen),
    "bench_row": ("titel, tekst, gebied, moment", control.rows),
}
