"""Conversations and taken are for staff alone."""

from kampen_wijk.textchecks.register import PRIVE, Openbaar

OPENBAAR: Openbaar = {
    "Contactmoment": dict.fromkeys(["onderwerp", "inhoud", "reactie"], PRIVE),
    "Betrokkene": {"naam": PRIVE},
    "Kanaal": dict.fromkeys(["naam", "code"], PRIVE),
    "Gebiedsoverdracht": {"notitie": PRIVE},
    "Taak": dict.fromkeys(["gevraagde_handeling", "toelichting", "antwoord"], PRIVE),
}
