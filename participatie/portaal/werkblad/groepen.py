"""The groups of the werkblad as querysets, how many each holds, and one page of one of them."""

from dataclasses import dataclass

from kampen_wijk.cursor import bladwijzer, na
from kampen_wijk.tellen import in_woorden, tel_tot
from participatie.contactmomenten.models import Taak
from participatie.inzendingen.models import Hulpvraag, Inzending, Reactie, Terugkoppeling
from participatie.portaal.namen import met_namen
from participatie.portaal.werkblad.keuze import Keuze
from participatie.toezeggingen.models import Toezegging
from wijken.models import Gebied

PER_PAGINA = 20
# Late first: the list has two stages, each in its own order; a place in it begins with the stage.
LAAT, REST = "laat", "rest"


@dataclass(frozen=True)
class Blad:
    """One page of rows, and where the next begins."""

    rijen: list
    volgende: str


def groepen(user, keuze: Keuze) -> dict:
    """A queryset for each group that this medewerker has."""
    werk = _gefilterd(Inzending.objects.werk_van(user), keuze)
    signalen = werk.signalen()
    alle = {
        "nieuw": signalen.nog_bij_niemand(user),
        "mij": signalen.wacht_op(user),
        "ander": signalen.wacht_op_een_ander(user),
        "laat": signalen.zonder_reactie(),
        "vertellen": _binnen(Terugkoppeling.objects.zichtbaar_voor(user).nog_te_doen(), keuze, "inzending__gebied"),
        "ideeen": werk.ideeen_om_te_modereren(),
        "alles": _alles(signalen, keuze),
    }
    return {naam: alle[naam] for naam in keuze.groepen}


def _alles(signalen, keuze: Keuze):
    """What is open; with a state or months in the address, whatever is in that state or came in then."""
    if keuze.periode:
        signalen = signalen.verteld_in(keuze.periode)
    if keuze.status:
        return signalen.filter(status=keuze.status)
    return signalen if keuze.periode else signalen.open()


def tel(user, keuze: Keuze, alle: dict) -> dict[str, str]:
    """How many each group holds, in one query; and who has to be called, reactions, promises past their day, and taken."""
    te_tellen = {naam: rijen for naam, rijen in alle.items() if naam != "alles"}
    te_tellen["toezeggingen"] = _binnen(Toezegging.objects.werk_van(user).te_laat(), keuze, "gebied")
    if "vertellen" in alle:
        te_tellen["bellen"] = _binnen(Hulpvraag.objects.zichtbaar_voor(user).nog_te_bellen(), keuze, "gebied")
    if "ideeen" in alle:
        te_tellen["reacties"] = _binnen(Reactie.objects.werk_van(user).wachtend(), keuze, "idee__gebied")
    if user.has_perm("werk.taak"):
        te_tellen |= {"taken": Taak.objects.open().toegewezen_aan(user), "taken_laat": Taak.objects.te_laat().toegewezen_aan(user)}
        te_tellen["taken_klaar"] = Taak.objects.klaar_om_te_lezen(user)
    return {naam: in_woorden(aantal) for naam, aantal in tel_tot(te_tellen).items()}


def blad(keuze: Keuze, rijen) -> Blad:
    """The page of the chosen group on which the address stands."""
    if keuze.toon == "vertellen":
        return _langs(rijen.select_related("inzending__indiener"), keuze.na, "klaar_op", oudste_eerst=True)
    rijen = rijen.voor_werklijst()
    if keuze.toon in ("laat", "ideeen"):
        return _langs(rijen, keuze.na, oudste_eerst=True)
    if keuze.volgorde == "laat":
        return _laat_eerst(rijen, keuze.na)
    return _langs(rijen, keuze.na, oudste_eerst=keuze.volgorde != "nieuwste")


def _langs(rijen, cursor: str, op="ontvangen_op", *, oudste_eerst: bool) -> Blad:
    teken = "" if oudste_eerst else "-"
    lijst = list(na(rijen.order_by(f"{teken}{op}", f"{teken}pk"), cursor, op, oudste_eerst=oudste_eerst)[: PER_PAGINA + 1])
    volgende = bladwijzer(lijst[PER_PAGINA - 1], op) if len(lijst) > PER_PAGINA else ""
    return Blad(lijst[:PER_PAGINA], volgende)


def _laat_eerst(rijen, cursor: str) -> Blad:
    """First all that is late, then the rest; each longest waiting first."""
    trap, _, plek = cursor.partition(":")
    late, rest = rijen.zonder_reactie(), rijen.niet_te_laat()
    if trap == REST:
        blad = _langs(rest, plek, oudste_eerst=True)
        return Blad(blad.rijen, blad.volgende and f"{REST}:{blad.volgende}")
    blad = _langs(late, plek if trap == LAAT else "", oudste_eerst=True)
    if blad.volgende:
        return Blad(blad.rijen, f"{LAAT}:{blad.volgende}")
    over = PER_PAGINA - len(blad.rijen)
    erna = list(rest.order_by("ontvangen_op", "pk")[: over + 1])
    # With no row of the rest on this page, the rest begins on the next one.
    volgende = f"{REST}:{bladwijzer(erna[over - 1]) if over else ''}" if len(erna) > over else ""
    return Blad([*blad.rijen, *erna[:over]], volgende)


def _gefilterd(inzendingen, keuze: Keuze):
    if keuze.bron:
        inzendingen = inzendingen.filter(bron=keuze.bron)
    if keuze.categorie:
        inzendingen = inzendingen.filter(categorie=keuze.categorie)
    return _binnen(inzendingen, keuze, "gebied")


def _binnen(rijen, keuze: Keuze, veld: str):
    if keuze.gebied is None:
        return rijen
    return rijen.filter(**{f"{veld}__in": Gebied.objects.met_alles_eronder([keuze.gebied.pk])})


def met_de_namen(keuze: Keuze, rijen: list) -> list:
    """The same rows with gebied and people from memory."""
    met_namen([rij.inzending for rij in rijen] if keuze.toon == "vertellen" else rijen)
    return rijen
