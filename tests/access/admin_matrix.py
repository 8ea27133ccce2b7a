"""The addresses of the admin: per model who may look, add, change and delete; nobody else gets in."""

from tests.access.matrix import INGELOGD, NIEMAND, STAF

PROFIEL = frozenset({"profielbeheerder"})
BEHEER = frozenset({"beheerder"})
SAMEN = PROFIEL | BEHEER
PRIVACY = frozenset({"privacyfunctionaris"})

# model -> (look and change, add, delete)
MODELLEN = {
    "account_emailaddress": (NIEMAND, NIEMAND, NIEMAND),
    "auth_group": (NIEMAND, NIEMAND, NIEMAND),
    "contactmomenten_inzage": (PRIVACY, NIEMAND, NIEMAND),
    "contactmomenten_kanaal": (BEHEER, BEHEER, BEHEER),
    "inzendingen_categorie": (BEHEER, BEHEER, BEHEER),
    "inzendingen_indiener": (PRIVACY, NIEMAND, NIEMAND),
    "inzendingen_inzending": (PRIVACY, NIEMAND, NIEMAND),
    "inzendingen_routeringsregel": (BEHEER, BEHEER, BEHEER),
    "mfa_authenticator": (NIEMAND, NIEMAND, NIEMAND),
    "outbox_mail": (BEHEER, NIEMAND, NIEMAND),
    "partners_partner": (BEHEER, BEHEER, BEHEER),
    "privacy_handeling": (PRIVACY, NIEMAND, NIEMAND),
    "procrastinate_procrastinatejob": (NIEMAND, NIEMAND, NIEMAND),
    "profielen_indicator": (PROFIEL, PROFIEL, PROFIEL),
    "profielen_inlezing": (PROFIEL, NIEMAND, NIEMAND),
    "profielen_meting": (PROFIEL, PROFIEL, PROFIEL),
    "profielen_profiel": (PROFIEL, PROFIEL, NIEMAND),
    "profielen_profielversie": (PROFIEL, NIEMAND, NIEMAND),
    "socialaccount_socialaccount": (NIEMAND, NIEMAND, NIEMAND),
    "socialaccount_socialapp": (NIEMAND, NIEMAND, NIEMAND),
    "socialaccount_socialtoken": (NIEMAND, NIEMAND, NIEMAND),
    "toezeggingen_toezegging": (PRIVACY, NIEMAND, NIEMAND),
    "wijken_afdeling": (BEHEER, BEHEER, BEHEER),
    "wijken_gebied": (SAMEN, SAMEN, SAMEN),
    "wijken_gebiedsindeling": (BEHEER, NIEMAND, NIEMAND),
    "wijken_medewerker": (BEHEER, BEHEER, NIEMAND),
    "wijken_ontmoetingsplek": (SAMEN, SAMEN, SAMEN),
    "wijken_rolvervulling": (BEHEER, BEHEER, BEHEER),
}

ADMIN_MATRIX = {
    "admin:index": STAF,
    "admin:login": STAF,
    "admin:logout": INGELOGD - STAF,  # GET does not log out: staff meet a 405, others the index
    "admin:password_change": STAF,
    "admin:password_change_done": STAF,
    "admin:autocomplete": NIEMAND,  # without naming a field
    "admin:jsi18n": STAF,
    "admin:view_on_site": NIEMAND,  # of an object that is not there
    "admin:app_list": SAMEN,
    "admin:profielen_indicator_import": PROFIEL,
    "admin:profielen_indicator_process_import": NIEMAND,  # POST only
    "admin:profielen_indicator_export": PROFIEL,
    "admin:profielen_meting_import": PROFIEL,
    "admin:profielen_meting_process_import": NIEMAND,
    "admin:profielen_meting_export": PROFIEL,
    "admin:profielen_meting_voorbeeldbestand": PROFIEL,
    "admin:inzendingen_routeringsregel_probeer": BEHEER,
    # Of a version that is not there.
    "admin:profielen_profiel_nieuwe_versie": NIEMAND,
    "admin:profielen_profielversie_voorbeeld": NIEMAND,
    "admin:profielen_profielversie_voorbeeld_pdf": NIEMAND,
    "admin:profielen_profielversie_proef": NIEMAND,
    "admin:profielen_profielversie_samenspraak": NIEMAND,
    "admin:profielen_profielversie_vaststellen": NIEMAND,
    "admin:profielen_profielversie_intrekken": NIEMAND,
    "admin:profielen_profielversie_reacties": NIEMAND,
    "admin:profielen_profielversie_reactie_overtypen": NIEMAND,
    "admin:profielen_profielversie_reactie_doen": NIEMAND,
}
for _model, (_kijken, _maken, _wissen) in MODELLEN.items():
    ADMIN_MATRIX |= {
        f"admin:{_model}_changelist": _kijken,
        f"admin:{_model}_change": _kijken,
        f"admin:{_model}_add": _maken,
        f"admin:{_model}_delete": _wissen,
        f"admin:{_model}_history": STAF,  # of an object that is not there: back to the index, which says so
    }
# What is not there, or of another gebied, is a 404 for who keeps profiles too.
for _model in ("profielen_profiel", "profielen_profielversie", "profielen_meting"):
    ADMIN_MATRIX |= dict.fromkeys((f"admin:{_model}_{wat}" for wat in ("change", "delete", "history")), NIEMAND)
