"""Who can be handed something today, and why somebody cannot."""

import datetime as dt
from dataclasses import dataclass

from participatie.inzendingen.models import Routeringsregel
from participatie.partners.models import Partnerrol
from wijken.models import Afdeling, Rol, Rolvervulling

WEG = "Deze regel wijst naar niemand meer: de afdeling, medewerker of partner is verwijderd. Kies een ander."


@dataclass(frozen=True)
class Ontvangers:
    """Behandelaars with their afdeling, and the partners that take no part any more."""

    behandelaars: dict[int, Afdeling]
    gestopt: frozenset[int]

    @classmethod
    def van(cls, dag: dt.date) -> "Ontvangers":
        """As it is on this day. A partner of which no rol was ever written down takes part."""
        rollen = Rolvervulling.objects.geldig_op(dag).filter(rol=Rol.BEHANDELAAR, medewerker__is_active=True)
        behandelaars = {rol.medewerker_id: rol.afdeling for rol in rollen.select_related("afdeling")}
        per_partner: dict[int, bool] = {}
        for partner, tot in Partnerrol.objects.values_list("partner", "tot"):
            per_partner[partner] = per_partner.get(partner, False) or tot is None or tot > dag
        return cls(behandelaars, frozenset(pk for pk, doet_mee in per_partner.items() if not doet_mee))

    def plek(self, regel: Routeringsregel) -> dict:
        """Who gets it, as the fields of a signaal."""
        afdeling = self.behandelaars.get(regel.behandelaar_id) if regel.behandelaar_id else regel.afdeling
        return {"afdeling": afdeling, "behandelaar": regel.behandelaar, "partner": regel.partner}

    def mis(self, regel: Routeringsregel) -> str:
        """Why nobody would get it, with what to do; empty where somebody does."""
        if regel.naar() is None:
            return WEG
        if regel.partner_id in self.gestopt:
            return f"{regel.partner} doet niet meer mee: elke rol van deze partner is voorbij. Kies een ander."
        if regel.behandelaar_id and regel.behandelaar_id not in self.behandelaars:
            return f"{regel.behandelaar} is nu geen behandelaar. Kies een ander."
        if regel.afdeling_id and regel.afdeling_id not in {afdeling.pk for afdeling in self.behandelaars.values()}:
            return f"Bij afdeling {regel.afdeling} werkt nu geen behandelaar. Kies een ander."
        return ""
