"""What staff may do with a signaal or an idee: each has an address, a form, a verb, and the states it starts from."""

from collections.abc import Callable
from dataclasses import dataclass

from participatie.inzendingen.actions import (
    behandelen,
    categorie,
    deeluitkomst,
    doorzetten,
    foto,
    hulp,
    modereren,
    samenvoegen,
    splitsen,
)
from participatie.inzendingen.workflow import OPEN, OVERGANGEN, Status
from participatie.portaal.forms import behandelen as formulieren
from participatie.portaal.forms import modereren as ideeformulieren
from participatie.portaal.forms.categorie import CategorieFormulier
from participatie.portaal.forms.doorzetten import DoorzetFormulier, SplitsFormulier
from participatie.portaal.forms.foto import BevestigFormulier, RasterFormulier
from participatie.portaal.forms.versie import VersieFormulier

ALTIJD = frozenset(Status)


@dataclass(frozen=True)
class Actie:
    """One thing that can be done; `gelukt` is said afterwards."""

    naam: str
    kop: str
    knop: str
    formulier: type[VersieFormulier]
    doe: Callable
    gelukt: str
    vanaf: frozenset = ALTIJD
    recht: str = "werk.signaal_behandelen"


def _kan_naar(status) -> frozenset:
    return frozenset(van for van, naar in OVERGANGEN.items() if status in naar)


_GEWOON = OPEN - {Status.VERZOEK_TOT_HEROPENEN}

SIGNAAL = {
    actie.naam: actie
    for actie in (
        Actie(
            "partner-antwoord", "Antwoord aan de gemeente", "Verstuur het antwoord",
            formulieren.PartnerAntwoordFormulier, doorzetten.partner_antwoorden,
            "De gemeente kan uw antwoord lezen.", recht="werk.signaal_beantwoorden",
        ),
        Actie(
            "in-behandeling", "In behandeling nemen", "Neem in behandeling",
            formulieren.AlleenVersie, behandelen.in_behandeling_nemen, "Het signaal is in behandeling.",
            _kan_naar(Status.IN_BEHANDELING) - {Status.IN_BEHANDELING},
        ),
        Actie(
            "heropenen", "Heropenen", "Heropen het signaal",
            formulieren.ToelichtingFormulier, behandelen.signaal_heropenen,
            "Het signaal is weer open.", _kan_naar(Status.HEROPEND),
        ),
        Actie(
            "heropenen-afwijzen", "Verzoek tot heropenen afwijzen", "Wijs het verzoek af",
            formulieren.ToelichtingFormulier, behandelen.heropenen_afwijzen,
            "Het verzoek is afgewezen.", frozenset({Status.VERZOEK_TOT_HEROPENEN}),
        ),
        Actie(
            "vraag", "Een vraag stellen aan de indiener", "Stel de vraag",
            formulieren.VraagFormulier, behandelen.vraag_stellen,
            "Uw vraag is gesteld.", _kan_naar(Status.REACTIE_GEVRAAGD),
        ),
        Actie(
            "antwoord", "Het antwoord van de indiener opschrijven", "Bewaar het antwoord",
            formulieren.AntwoordFormulier, behandelen.antwoord_noteren,
            "Het antwoord is bewaard.", _kan_naar(Status.REACTIE_ONTVANGEN),
        ),
        Actie(
            "bericht", "Een bericht sturen aan de indiener", "Stuur het bericht",
            formulieren.BerichtFormulier, behandelen.bericht_sturen,
            "Uw bericht is verstuurd.",
        ),
        Actie(
            "doorzetten", "Doorzetten naar een collega of partner", "Zet door",
            DoorzetFormulier, doorzetten.signaal_doorzetten,
            "Het signaal is doorgezet.", _GEWOON,
        ),
        Actie(
            "inplannen", "Inplannen", "Plan in",
            formulieren.InplanFormulier, behandelen.inplannen,
            "Het signaal is ingepland.", _kan_naar(Status.INGEPLAND),
        ),
        Actie(
            "deeluitkomst", "Een uitkomst per onderdeel vastleggen", "Leg de uitkomst vast",
            formulieren.DeeluitkomstFormulier, deeluitkomst.deeluitkomst_vastleggen,
            "De uitkomst is vastgelegd.", OPEN,
        ),
        Actie(
            "afhandelen-vragen", "Klaar: vragen om af te handelen", "Vraag om af te handelen",
            formulieren.AfhandelenVragenFormulier, doorzetten.afhandelen_vragen,
            "Uw collega in de wijk kan het afhandelen.", _kan_naar(Status.VERZOEK_TOT_AFHANDELING),
        ),
        Actie(
            "afhandelen", "Afhandelen", "Handel af",
            formulieren.AfhandelFormulier, behandelen.signaal_afhandelen,
            "Het signaal is afgehandeld.", _GEWOON,
        ),
        Actie(
            "splitsen", "Een deel aan iemand anders geven", "Splits dit deel af",
            SplitsFormulier, splitsen.deel_afsplitsen,
            "Dit deel is nu een eigen signaal. De uitkomst komt hier terug.", _GEWOON,
        ),
        Actie(
            "samenvoegen", "Samenvoegen: dit is al gemeld", "Voeg samen",
            formulieren.SamenvoegFormulier, samenvoegen.signaal_samenvoegen,
            "De signalen zijn samengevoegd. Beide indieners horen de uitkomst.", _GEWOON,
        ),
        Actie(
            "categorie", "Het onderwerp kiezen", "Bewaar het onderwerp",
            CategorieFormulier, categorie.categorie_kiezen,
            "Het onderwerp is bewaard.", _GEWOON,
        ),
        Actie(
            "notitie", "Een notitie maken voor collega's", "Bewaar de notitie",
            formulieren.NotitieFormulier, behandelen.notitie_maken,
            "De notitie is bewaard.",
        ),
        Actie(
            "annuleren", "Annuleren", "Annuleer het signaal",
            formulieren.ToelichtingFormulier, behandelen.signaal_annuleren,
            "Het signaal is geannuleerd.", _kan_naar(Status.GEANNULEERD),
        ),
        Actie(
            "hulpvraag", "Er staan zorggegevens in", "Zet om naar hulpvraag en wis de tekst",
            formulieren.AlleenVersie, hulp.zet_om_naar_hulpvraag, "De tekst is gewist.", recht="werk.zorg_wissen",
        ),
    )
}

IDEE = {
    actie.naam: actie
    for actie in (
        Actie(
            "publiceren", "Publiceren", "Publiceer het idee",
            ideeformulieren.PubliceerFormulier, modereren.idee_publiceren,
            "Het idee staat op de site.", recht="werk.idee_modereren",
        ),
        Actie(
            "bewerken", "Tekst aanpassen", "Bewaar de tekst",
            ideeformulieren.BewerkFormulier, modereren.idee_bewerken,
            "De tekst is aangepast.", recht="werk.idee_modereren",
        ),
        Actie(
            "maskeren", "Persoonsgegevens onleesbaar maken", "Maak onleesbaar",
            ideeformulieren.MaskeerFormulier, modereren.idee_maskeren,
            "Het is onleesbaar gemaakt. U kunt de eerste tekst nog lezen, inwoners niet.", recht="werk.idee_modereren",
        ),
        Actie(
            "niet-publiceren", "Niet publiceren", "Publiceer niet",
            ideeformulieren.NietPublicerenFormulier, modereren.idee_niet_publiceren,
            "Het idee komt niet op de site.", recht="werk.idee_modereren",
        ),
        Actie(
            "beantwoorden", "Antwoord van de gemeente", "Plaats het antwoord",
            ideeformulieren.AntwoordFormulier, modereren.idee_beantwoorden,
            "Het antwoord staat bij het idee.", recht="werk.idee_modereren",
        ),
    )
}

FOTO = {
    actie.naam: actie
    for actie in (
        Actie(
            "bevestigen", "Mag deze foto op de site?", "Ja, deze foto mag op de site", BevestigFormulier, foto.foto_bevestigen,
            "De foto komt bij het idee op de site.", recht="werk.idee_modereren",
        ),
        Actie(
            "onherkenbaar", "Een deel onherkenbaar maken", "Maak deze vakken onherkenbaar", RasterFormulier,
            foto.foto_onherkenbaar_maken, "Dit deel is onherkenbaar. Bekijk de foto nog een keer.", recht="werk.idee_modereren",
        ),
        Actie(
            "herstellen", "Opnieuw beginnen", "Begin opnieuw met de hele foto", VersieFormulier, foto.foto_herstellen,
            "De hele foto staat er weer.", recht="werk.idee_modereren",
        ),
        Actie(
            "niet-tonen", "Niet op de site", "Nee, deze foto komt niet op de site", VersieFormulier, foto.foto_niet_tonen,
            "De foto komt niet op de site.", recht="werk.idee_modereren",
        ),
    )
}
