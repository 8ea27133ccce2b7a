"""The access matrix: for every address who gets in, for GET and for POST.

A row says who gets `in` and for whom the object does not exist (`weg`). All others are refused: `login` for anoniem,
`nee` (403) for who is logged in. `IEDEREEN` is public; `None` for a method means that it is not there (405).
"""

from dataclasses import dataclass

from tests.access.people import KOLOMMEN

IEDEREEN = frozenset(KOLOMMEN)
EXTERN = frozenset({"extern met link"})
ZONDER_ACCOUNT = EXTERN | {"anoniem"}
INGELOGD = IEDEREEN - ZONDER_ACCOUNT
WIJK = frozenset({"wijkverbinder"})
WIJK_ELDERS = frozenset({"wijkverbinder elders"})
SIGNAAL = frozenset({"wijkverbinder", "behandelaar", "partner"})
SIGNAAL_ELDERS = frozenset(f"{wie} elders" for wie in SIGNAAL)
PRIVACY = frozenset({"privacyfunctionaris"})
STAF = frozenset({"profielbeheerder", "privacyfunctionaris", "beheerder"})


@dataclass(frozen=True)
class Rij:
    """Who gets in with GET and with POST, for whom it is a 404; `overal`: what everybody meets."""

    get: frozenset | None
    post: frozenset | None
    weg: frozenset = frozenset()
    overal: str = ""

    def verwacht(self, methode: str, kolom: str) -> str:
        if self.overal:
            return self.overal
        binnen = self.get if methode == "get" else self.post
        if binnen is None:
            binnen = (self.get or frozenset()) | (self.post or frozenset()) | self.weg
            return "geen" if kolom in binnen else self._geweigerd(kolom)
        if kolom in self.weg:
            return "weg"
        if kolom in binnen:
            return "in"
        return self._geweigerd(kolom)

    @staticmethod
    def _geweigerd(kolom: str) -> str:
        return "login" if kolom in ZONDER_ACCOUNT else "nee"


SCHRIJVERS = frozenset({"wijkverbinder", "wijkverbinder elders", "behandelaar", "behandelaar elders"})
OPENBAAR = Rij(IEDEREEN, IEDEREEN)
LIJST = Rij(SIGNAAL | SIGNAAL_ELDERS, SIGNAAL | SIGNAAL_ELDERS)
WIJKLIJST = Rij(WIJK | WIJK_ELDERS, WIJK | WIJK_ELDERS)
EIGEN_SIGNAAL = Rij(SIGNAAL, SIGNAAL, weg=SIGNAAL_ELDERS)
EIGEN_WIJK = Rij(WIJK, WIJK, weg=WIJK_ELDERS)
EIGEN_TAAK = Rij(
    WIJK | {"behandelaar"}, WIJK | {"behandelaar"}, weg=frozenset({"wijkverbinder elders", "behandelaar elders"})
)
VAN_PARTNER = Rij(WIJK | {"partner"}, WIJK | {"partner"}, weg=SIGNAAL_ELDERS | {"behandelaar"})
IEDER_ACCOUNT = Rij(INGELOGD, INGELOGD)
NIEMAND = frozenset()
LEZEN = Rij(IEDEREEN, None)
VAN_INDIENER = Rij(IEDEREEN - EXTERN, IEDEREEN - EXTERN, weg=EXTERN)
ACCOUNT_LEZEN = Rij(INGELOGD, None)
ACCOUNT_HEEFT_NIETS = Rij(NIEMAND, NIEMAND, weg=INGELOGD)

MATRIX = {
    # Residents
    "portaal:home": OPENBAAR,
    "portaal:gebieden": OPENBAAR,
    "portaal:gebied": OPENBAAR,
    "portaal:papierkaart": LEZEN,
    "portaal:profiel": LEZEN,
    "portaal:gebied_ideeen": OPENBAAR,
    "portaal:toezeggingen": LEZEN,
    "portaal:opbrengsten": LEZEN,
    "portaal:opbrengst": LEZEN,
    "portaal:opbrengst_foto": LEZEN,
    "portaal:ideeen": OPENBAAR,
    "portaal:idee": OPENBAAR,
    "portaal:idee_foto": OPENBAAR,
    "portaal:activiteiten": LEZEN,
    "portaal:agenda": LEZEN,
    "portaal:agenda_ics": LEZEN,
    "portaal:activiteit_ics": LEZEN,
    "portaal:activiteit_poster": LEZEN,
    "portaal:activiteit_flyer": LEZEN,
    "portaal:partner_ics": LEZEN,
    "portaal:traject_ics": LEZEN,
    "portaal:activiteit": LEZEN,
    "activiteiten:aanmelding_nieuw": OPENBAAR,
    "activiteiten:aangemeld": LEZEN,
    "activiteiten:aanmelding": Rij(IEDEREEN - EXTERN, None, weg=EXTERN),
    "activiteiten:aanmelding_af": VAN_INDIENER,
    "portaal:trajecten": OPENBAAR,
    "portaal:traject": OPENBAAR,
    "portaal:vergelijken": LEZEN,
    "portaal:vergelijken_csv": LEZEN,
    "portaal:zoeken": OPENBAAR,
    "portaal:privacy": OPENBAAR,
    "portaal:toegankelijkheid": OPENBAAR,
    "profielen:pdf": LEZEN,
    "profielen:versie_pdf": LEZEN,
    "profielen:samenspraak_pdf": LEZEN,
    "profielen:samenspraak_nu": OPENBAAR,
    "profielen:versie": OPENBAAR,
    "profielen:verantwoording": OPENBAAR,
    "profielen:samenspraak": OPENBAAR,
    "profielen:reactie_nieuw": OPENBAAR,
    "profielen:bedankt": OPENBAAR,
    "profielen:beeld": OPENBAAR,
    "profielen:getoond_beeld": OPENBAAR,
    "profielen:reactie": OPENBAAR,
    "inzendingen:signaal_nieuw": OPENBAAR,
    "inzendingen:idee_nieuw": OPENBAAR,
    "inzendingen:hulp": OPENBAAR,
    "inzendingen:hulp_gevraagd": OPENBAAR,
    "inzendingen:steunen": OPENBAAR,
    "inzendingen:aansluiten_gevraagd": LEZEN,
    "inzendingen:reageren": OPENBAAR,
    "inzendingen:reactie": LEZEN,
    "inzendingen:reactie_intrekken": OPENBAAR,
    # Whoever has the secret link; tests/access/test_secret_links.py tries links that are not right.
    "inzendingen:concept_foto": Rij(None, None, overal="weg"),
    "inzendingen:aansluiting": Rij(IEDEREEN - EXTERN, None, weg=EXTERN),
    "inzendingen:aansluiting_bevestigen": VAN_INDIENER,
    "inzendingen:aansluiting_stoppen": VAN_INDIENER,
    # The link of who was asked from outside opens that one question, and no page of a sender.
    "inzendingen:inzending": Rij(IEDEREEN - EXTERN, None, weg=EXTERN),
    "inzendingen:verzonden": Rij(IEDEREEN - EXTERN, None, weg=EXTERN),
    "inzendingen:antwoord": VAN_INDIENER,
    "inzendingen:oordeel": VAN_INDIENER,
    "inzendingen:heropenen": VAN_INDIENER,
    "inzendingen:foto": VAN_INDIENER,
    "inzendingen:antwoordlink": Rij(EXTERN, EXTERN, weg=IEDEREEN - EXTERN),
    "inzendingen:gegevens": VAN_INDIENER,
    "inzendingen:intrekken": VAN_INDIENER,
    "inzendingen:wissen": VAN_INDIENER,
    "inzendingen:gewist": LEZEN,
    # Staff
    "werk:werkblad": LIJST,
    "werk:dossiers": Rij(WIJK | WIJK_ELDERS, None),
    "werk:dossier": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:gebied_overdragen": EIGEN_WIJK,
    "werk:samen": Rij(None, SIGNAAL | SIGNAAL_ELDERS),
    "werk:schouwen": Rij(WIJK | WIJK_ELDERS, None),
    "werk:schouw": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:schouw_pdf": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:schouw_notitie": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:schouw_eraf": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:schouw_weg": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:veldwerk": Rij(WIJK | WIJK_ELDERS, None),
    "werk:sessie_nieuw": WIJKLIJST,
    "werk:sessie": EIGEN_WIJK,
    "werk:sessie_klaar": EIGEN_WIJK,
    "werk:sessie_weg": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:vondst_weg": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:veldwerk_foto": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:opbrengst": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:opbrengst_voorbeeld": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:opbrengst_sorteren": EIGEN_WIJK,
    "werk:opbrengst_actie": EIGEN_WIJK,
    "werk:nieuw": Rij(SCHRIJVERS, SCHRIJVERS),
    "werk:signaal": EIGEN_SIGNAAL,
    "werk:signaal_actie": Rij(SIGNAAL, SIGNAAL - {"partner"}, weg=SIGNAAL_ELDERS),
    "werk:foto": EIGEN_SIGNAAL,
    "werk:idee": EIGEN_WIJK,
    "werk:idee_actie": EIGEN_WIJK,
    "werk:idee_foto": EIGEN_WIJK,
    "werk:idee_foto_actie": EIGEN_WIJK,
    "werk:reacties": WIJKLIJST,
    "werk:reactie": EIGEN_WIJK,
    "werk:reactie_actie": EIGEN_WIJK,
    "werk:trajecten": WIJKLIJST,
    "werk:traject_nieuw": WIJKLIJST,
    "werk:traject": EIGEN_WIJK,
    "werk:traject_voorbeeld": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:traject_actie": EIGEN_WIJK,
    "werk:fase": EIGEN_WIJK,
    "werk:fase_actie": EIGEN_WIJK,
    "werk:activiteiten": Rij(WIJK | WIJK_ELDERS, None),
    "werk:activiteit_nieuw": WIJKLIJST,
    "werk:activiteit": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:activiteit_voorbeeld": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:activiteit_actie": EIGEN_WIJK,
    "werk:aanmeldingen": EIGEN_WIJK,
    "werk:aanmelding_doen": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:toezeggingen": LIJST,
    "werk:toezegging_nieuw": Rij(SCHRIJVERS, SCHRIJVERS),
    # Promised by the partner: a behandelaar of another afdeling reads it no more than one elsewhere.
    "werk:toezegging": VAN_PARTNER,
    "werk:toezegging_actie": VAN_PARTNER,
    "werk:overleggen": Rij(WIJK | WIJK_ELDERS, None),
    "werk:overleg_nieuw": WIJKLIJST,
    "werk:overleg": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:overleg_agenda": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:overleg_ics": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:overleg_vastleggen": EIGEN_WIJK,
    "werk:overleg_punten": EIGEN_WIJK,
    "werk:overleg_verslag": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:overleg_actie": EIGEN_WIJK,
    "werk:terugkoppelen": WIJKLIJST,
    "werk:brieven": Rij(WIJK | WIJK_ELDERS, None),
    "werk:brief": Rij(WIJK, None, weg=WIJK_ELDERS),
    "werk:terugkoppeling_gedaan": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:kaart": WIJKLIJST,
    "werk:hulpvragen": WIJKLIJST,
    "werk:hulpvraag_klaar": Rij(None, WIJK, weg=WIJK_ELDERS),
    "werk:leeft": Rij(WIJK | WIJK_ELDERS | {"profielbeheerder"}, None),
    "werk:leeft_csv": Rij(WIJK | WIJK_ELDERS | {"profielbeheerder"}, None),
    "werk:inzicht": Rij(WIJK | WIJK_ELDERS | {"profielbeheerder"}, None),
    "werk:inzicht_csv": Rij(WIJK | WIJK_ELDERS | {"profielbeheerder"}, None),
    # What is posted there is a search for a person; see tests/participatie/privacy.
    "privacy:zoeken": Rij(PRIVACY, PRIVACY),
    "privacy:json": Rij(None, PRIVACY),
    "privacy:pdf": Rij(None, PRIVACY),
    "privacy:wissen": Rij(None, PRIVACY),
    "werk:taken": Rij(SCHRIJVERS, None),
    "werk:taak_nieuw": Rij(SCHRIJVERS, SCHRIJVERS),
    "werk:taak": EIGEN_TAAK,
    "werk:taak_actie": EIGEN_TAAK,
    "contactmomenten:lijst": Rij(SCHRIJVERS, None),
    "contactmomenten:nieuw": WIJKLIJST,
    # The behandelaar got a taak from it; her colleague of another afdeling did not.
    "contactmomenten:contactmoment": EIGEN_TAAK,
    "contactmomenten:wijzigen": EIGEN_WIJK,
    "contactmomenten:koppelen": EIGEN_WIJK,
    "onderweg:schil": WIJKLIJST,
    "onderweg:loket": WIJKLIJST,
    "onderweg:concepten": WIJKLIJST,
    "onderweg:concept": EIGEN_WIJK,
    "onderweg:concept_weg": Rij(None, WIJK, weg=WIJK_ELDERS),
    "onderweg:service_worker": LEZEN,
    "onderweg:manifest": LEZEN,
    # Machines
    "gezond": LEZEN,
    "security_txt": LEZEN,
}
