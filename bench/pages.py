"""The pages that are measured; every later issue adds its own here.

What depends on the rows of the database (references, a cursor, a session) comes from `facts`, which runs in the portal.
"""

import io
from dataclasses import dataclass, field

# Any 32 letters and digits: the cookie and the field have to be the same.
COOKIE_CSRF = "benchBENCHbenchBENCHbenchBENCH12"
FILE = "@PHOTO@"
UNIQUE = "@UNIQUE@"


@dataclass(frozen=True)
class Page:
    """One page, and how it is asked for.

    `cached`: an anonymous visitor gets it from memory; then it is measured cold, warm and with ETag.
    `stays`: a form that is shown again on purpose, as the step between.
    `paper`: a PDF, which no browser measures; set before, and from memory.
    `reach`: the highest ratio to the control that we want, cold; a photo is held against its decoding instead.
    """

    name: str
    path: str
    reach: float | None
    staff: bool = False
    cached: bool = False
    form: dict[str, str] = field(default_factory=dict)
    stays: bool = False
    paper: bool = False

    @property
    def method(self) -> str:
        return "POST" if self.form else "GET"


def pages(facts: dict) -> list[Page]:
    """In the order of the report. `facts` as `bench.facts` prints them."""
    return [
        Page("home", "/", 1.3, cached=True),
        Page("gebied", f"/gebieden/{facts['gebied']}/", 1.3, cached=True),
        Page("profiel", f"/gebieden/{facts['profiel']}/profiel/", 2.0, cached=True),
        Page("profiel versie", f"/gebieden/{facts['profiel']}/profiel/versie/1/", 2.0, cached=True),
        Page("profiel wat veranderde", f"/gebieden/{facts['profiel']}/profiel/versie/1/verantwoording/", 2.0, cached=True),
        Page("profiel samenspraak", _samenspraak(facts), 2.0, cached=True),
        Page("profiel reageren", f"{_samenspraak(facts)}reageren/", 2.0),
        Page("profiel pdf", f"/gebieden/{facts['profiel']}/profiel.pdf", 2.0, paper=True),
        Page("vergelijken", f"/vergelijken/?gebied={facts['gebied']}&gebied={facts['profiel']}", 2.0, cached=True),
        Page("ideeen", "/ideeen/", 1.3, cached=True),
        Page("ideeen diep", f"/ideeen/?na={facts['diep']}", 1.3, cached=True),
        Page("ideeen gebied", f"/gebieden/{facts['gebied']}/ideeen/", 1.3, cached=True),
        Page("ideeen steun", "/ideeen/?sorteer=steun", 1.3, cached=True),
        Page("ideeen fase", "/ideeen/?fase=opgepakt&antwoord=met", 1.3, cached=True),
        Page("ideeen dichtbij", "/ideeen/?sorteer=dichtbij&plek=52.5575,5.9175", 1.3, cached=True),
        Page("ideeen dichtbij diep", f"/ideeen/?sorteer=dichtbij&plek=52.5575,5.9175&na={facts['dichtbij_diep']}", 1.3, cached=True),
        Page("ideeen kaart", "/ideeen/?weergave=kaart", 1.3, cached=True),
        Page("idee", f"/ideeen/{facts['idee']}/", 1.3, cached=True),
        Page("idee met foto", f"/ideeen/{facts['idee_met_foto']}/", 1.3, cached=True),
        Page("idee steunen", f"/ideeen/{facts['idee']}/steunen/", 2.0),
        Page("trajecten", "/trajecten/", 1.3, cached=True),
        Page("traject", f"/trajecten/{facts['traject']}/", 1.3, cached=True),
        Page("activiteiten", "/activiteiten/", 1.3, cached=True),
        Page("agenda", f"/gebieden/{facts['gebied']}/agenda/", 1.3, cached=True),
        Page("agenda kalender", f"/gebieden/{facts['gebied']}/agenda.ics", 2.0, paper=True),
        Page("activiteit poster", f"/activiteiten/{facts['activiteit']}/poster.pdf", 2.0, paper=True),
        Page("activiteit", f"/activiteiten/{facts['activiteit']}/", 1.3, cached=True),
        Page("aanmelden", f"/activiteiten/{facts['activiteit']}/aanmelden/", 2.0),
        Page("toezeggingen", f"/gebieden/{facts['gebied']}/toezeggingen/", 1.3, cached=True),
        Page("toezeggingen klaar", f"/gebieden/{facts['profiel']}/toezeggingen/?toon=klaar", 1.3, cached=True),
        Page("opbrengsten", f"/gebieden/{facts['profiel']}/opbrengsten/", 1.3, cached=True),
        Page("opbrengst", f"/opbrengsten/{facts['opbrengst']}/", 1.3, cached=True),
        Page("zoeken veel", "/zoeken/?q=school", 2.0),
        Page("zoeken zelden", "/zoeken/?q=vleermuiskast", 2.0),
        Page("zoeken typfout", "/zoeken/?q=vleermiuskast", 2.0),
        Page("zoeken veel werk", "/zoeken/?q=school", 2.0, staff=True),
        Page("zoeken zelden werk", "/zoeken/?q=vleermuiskast", 2.0, staff=True),
        Page("werkblad", "/werk/", 1.3, staff=True),
        Page("werkblad diep", f"/werk/?toon=alles&volgorde=nieuwste&na={facts['werk_diep']}", 1.3, staff=True),
        Page("werkblad bij mij", "/werk/?toon=mij", 1.3, staff=True),
        Page("werkblad ander", "/werk/?toon=ander", 1.3, staff=True),
        Page("werkblad te laat", "/werk/?toon=alles&volgorde=laat", 1.3, staff=True),
        Page("werkblad vertellen", "/werk/?toon=vertellen", 1.3, staff=True),
        Page("werk signaal", f"/werk/signalen/{facts['signaal']}/", 1.3, staff=True),
        Page("terugkoppelen", "/werk/terugkoppelen/", 2.0, staff=True),
        Page("reacties", "/werk/reacties/", 1.3, staff=True),
        Page("profiel schrijven", f"/beheer/profielen/profielversie/{facts['versie_pk']}/change/", 2.0, staff=True),
        Page("profiel reacties", f"/beheer/profielen/profielversie/{facts['versie_pk']}/reacties/", 2.0, staff=True),
        Page("werk trajecten", "/werk/trajecten/", 1.3, staff=True),
        Page("werk activiteiten", "/werk/activiteiten/", 1.3, staff=True),
        Page("werk activiteit", f"/werk/activiteiten/{facts['activiteit_pk']}/", 1.3, staff=True),
        Page("werk aanmeldingen", f"/werk/activiteiten/{facts['activiteit_pk']}/aanmeldingen/", 2.0, staff=True),
        Page("werk toezeggingen", "/werk/toezeggingen/", 1.3, staff=True),
        Page("werk toezegging", facts["toezegging"], 1.3, staff=True),
        Page("veldwerk", "/werk/veldwerk/", 1.3, staff=True),
        Page("veldwerk sessie", facts["veldwerk"], 1.3, staff=True),
        Page("opbrengst sorteren", f"/werk/opbrengsten/{facts['te_sorteren']}/sorteren/", 2.0, staff=True),
        Page("gesprekken", "/werk/contactmomenten/", 1.3, staff=True),
        Page("gesprekken zoeken", "/werk/contactmomenten/?q=school&kanaal=straat", 1.3, staff=True),
        Page("gesprek", facts["gesprek_gelezen"], 1.3, staff=True),
        Page("gesprek nieuw", facts["gesprek"], 1.3, staff=True),
        Page("taken", "/werk/taken/", 1.3, staff=True),
        Page("taak", facts["taak"], 1.3, staff=True),
        Page("overleggen", "/werk/overleggen/", 1.3, staff=True),
        Page("overleg agenda", facts["overleg"], 2.0, staff=True),
        Page("overleg punten", f"{facts['overleg_gehouden']}punten/", 1.3, staff=True),
        Page("wat leeft er", "/werk/leeft/?periode=jaar", 2.0, staff=True),
        Page("dossier", f"/werk/dossier/{facts['dossier']}/", 2.0, staff=True),
        Page("dossier gesprekken", f"/werk/dossier/{facts['dossier']}/?soort=gesprekken", 1.3, staff=True),
        Page("dossier woorden", f"/werk/dossier/{facts['dossier']}/?q=vleermuiskast", 2.0, staff=True),
        Page("gebied overdragen", f"/werk/dossier/{facts['dossier']}/overdragen/", 1.3, staff=True),
        Page("werkblad maanden", f"/werk/?gebied={facts['gebied']}&van={facts['maand']}&tot={facts['maand']}", 1.3, staff=True),
        Page("gesprek zonder netwerk", "/werk/contactmomenten/nieuw/schil/", 1.3, staff=True),
        Page("loket", "/werk/contactmomenten/onderweg/", 1.3, staff=True),
        Page("opschrijven", "/werk/nieuw/", 1.3, staff=True),
        Page("signaal versturen", "/signaal/", 2.0, form=_signaal(facts)),
        Page("signaal met e-mail", "/signaal/", 2.0, form=_signaal(facts, kanaal="email", email=f"{UNIQUE}@voorbeeld.example")),
        Page("signaal met foto", "/signaal/", None, form=_signaal(facts, fotos=FILE)),
        Page("aanmelden versturen", f"/activiteiten/{facts['activiteit']}/aanmelden/", 2.0, form=_aanmelding(facts)),
        Page("profiel reactie versturen", f"{_samenspraak(facts)}reageren/", 2.0, form=_reactie(facts)),
        Page("inzicht", "/werk/inzicht/", 2.0, staff=True),
        Page("inzage", "/werk/privacy/", 1.3, staff=True),
        # Everything that is held of one person, in every table; asked for a few times a month.
        Page("inzage gevonden", "/werk/privacy/", None, staff=True, stays=True, form=_inzage()),
        Page("speelt al", "/signaal/", 2.0, stays=True, form=_speelt_al(facts)),
        Page("gesprek vastleggen", facts["gesprek"], 2.0, staff=True, form=_gesprek(facts)),
    ]


CONTROL_FORM = {"titel": "Een bankje", "tekst": "De lantaarnpaal bij de school geeft geen licht.", "gebied": "Zalk"}


def _samenspraak(facts: dict) -> str:
    return f"/gebieden/{facts['profiel']}/profiel/versie/2/samenspraak/"


def _reactie(facts: dict) -> dict[str, str]:
    return {
        "sleutel": UNIQUE, "gestart": facts["gestart"], "website": "", "onderdeel": "kansen", "tekst": "Noem de haven ook.", "email": "",
    }


def _aanmelding(facts: dict) -> dict[str, str]:
    return {
        "sleutel": UNIQUE, "gestart": facts["gestart"], "website": "", "naam": "Fien", "aantal": "1", "manier": "email",
        "email": f"{UNIQUE}@voorbeeld.example", "telefoon": "",
    }


def _signaal(facts: dict, **more: str) -> dict[str, str]:
    form = {
        "nog_even": "ja",  # who saw the step between, and sends
        "sleutel": UNIQUE, "gestart": facts["gestart"], "website": "", "tekst": "De lantaarnpaal bij de school geeft geen licht.",
        "adres": "", "gebied": facts["gebied"], "kanaal": "niet", "naam": "", "email": "", "telefoon": "", "soort_indiener": "inwoner",
    }
    return form | more


def _speelt_al(facts: dict) -> dict[str, str]:
    """What somebody sends who pointed at a place and chose a subject that has questions."""
    form = _signaal(facts, lat="52.55", lon="5.92", categorie="weg-of-stoep", tekst="Een gat in de weg bij de school en het bankje.")
    return {name: value for name, value in form.items() if name != "nog_even"}


def _inzage() -> dict[str, str]:
    return {
        "verzoek": "AVG-2026-14", "reden": "inzage", "email": "bewoner1@voorbeeld.example", "telefoon": "", "naam": "",
        "referentie": "",
    }


def _gesprek(facts: dict) -> dict[str, str]:
    return {
        "sleutel": UNIQUE, "gebied": str(facts["gebied_pk"]), "kanaal": "straat", "onderwerp": "De lantaarnpaal bij de school",
        "inhoud": "", "betrokkene_1_rol": "inwoner", "taal": "nld", "plaatsgevonden_op": facts["nu"],
        "richting": "in", "gelukt": "on",
    }


def body(form: dict[str, str]) -> tuple[str, bytes]:
    """(content type, body) of a form as a browser sends it, with UNIQUE where each request gets a key of its own."""
    parts = []
    for name, value in {**form, "csrfmiddlewaretoken": COOKIE_CSRF}.items():
        head = f'--bench\r\nContent-Disposition: form-data; name="{name}"'
        if value == FILE:
            parts.append(f'{head}; filename="foto.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'.encode() + photo() + b"\r\n")
        else:
            parts.append(f"{head}\r\n\r\n{value}\r\n".encode())
    return "multipart/form-data; boundary=bench", b"".join(parts) + b"--bench--\r\n"


def photo() -> bytes:
    """A photo of 12 megapixels, as a phone makes them; noise, so that it weighs something."""
    from PIL import Image

    stream = io.BytesIO()
    Image.effect_noise((1000, 750), 30).convert("RGB").resize((4000, 3000)).save(stream, "JPEG", quality=80)
    return stream.getvalue()
