"""Which role may do what: permissions are `app.verb_model` in the admin, and `werk.<verb>` on staff pages."""

from wijken.rollen import Rol

# Staff pages. A view names one of these.
WERK = {
    "werk.werkblad": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR, Rol.PARTNER},
    "werk.signaal_bekijken": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR, Rol.PARTNER},
    "werk.signaal_behandelen": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR},
    "werk.signaal_beantwoorden": {Rol.PARTNER},
    "werk.indiener_bekijken": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR},
    "werk.zorg_wissen": {Rol.WIJKVERBINDER},
    "werk.idee_modereren": {Rol.WIJKVERBINDER},
    "werk.traject": {Rol.WIJKVERBINDER},
    "werk.activiteit": {Rol.WIJKVERBINDER},
    "werk.toezegging": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR, Rol.PARTNER},
    "werk.toezegging_doen": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR},
    "werk.contactmoment": {Rol.WIJKVERBINDER},
    "werk.contactmoment_lezen": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR},
    "werk.overleg": {Rol.WIJKVERBINDER},
    "werk.taak": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR},
    "werk.schouw": {Rol.WIJKVERBINDER},
    "werk.veldwerk": {Rol.WIJKVERBINDER},
    "werk.opschrijven": {Rol.WIJKVERBINDER, Rol.BEHANDELAAR},
    "werk.kaart_overtypen": {Rol.WIJKVERBINDER},
    "werk.hulpvraag": {Rol.WIJKVERBINDER},
    "werk.terugkoppelen": {Rol.WIJKVERBINDER},
    "werk.dossier": {Rol.WIJKVERBINDER},
    "werk.gebied_overdragen": {Rol.WIJKVERBINDER},
    "werk.inzicht": {Rol.WIJKVERBINDER, Rol.PROFIELBEHEERDER},
    "werk.privacy": {Rol.PRIVACYFUNCTIONARIS},
    "werk.leeft": {Rol.WIJKVERBINDER, Rol.PROFIELBEHEERDER},
}

# Admin: per role, the apps (or single models) it may view and change.
BEHEER = {
    Rol.PROFIELBEHEERDER: {"profielen", "wijken.gebied", "wijken.ontmoetingsplek"},
    Rol.BEHEERDER: {
        "wijken", "partners", "outbox.mail", "inzendingen.categorie", "inzendingen.vraag", "inzendingen.routeringsregel",
        "contactmomenten.kanaal",
    },
    Rol.PRIVACYFUNCTIONARIS: {
        "inzendingen.inzending", "inzendingen.indiener", "toezeggingen.toezegging", "toezeggingen.verplaatsing",
        "contactmomenten.inzage", "privacy.handeling",
    },
}


def mag(medewerker, perm: str) -> bool:
    """Whether one of today's roles gives `perm`; unknown permissions are refused."""
    if perm in WERK:
        return medewerker.heeft_rol(*WERK[perm])
    app, _, codename = perm.partition(".")
    model = codename.partition("_")[2]
    return any(
        app in BEHEER.get(r.rol, ()) or f"{app}.{model}" in BEHEER.get(r.rol, ()) for r in medewerker.rollen_nu()
    )


def mag_module(medewerker, app_label: str) -> bool:
    """Whether the admin shows this app at all."""
    return any(
        place.split(".")[0] == app_label for r in medewerker.rollen_nu() for place in BEHEER.get(r.rol, ())
    )
