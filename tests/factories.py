"""Makes the nouns for tests; one function a noun, with names that are recognisably made up."""

import datetime as dt
import itertools
import uuid

import pgtrigger
from django.core.files.base import ContentFile
from django.utils import timezone

from participatie.activiteiten.models import Aanmelding, Activiteit, Fase, Traject
from participatie.contactmomenten.models import Contactmoment, Taak
from participatie.inzendingen.models import (
    Aansluiting,
    Categorie,
    Foto,
    Idee,
    Indiener,
    Reactie,
    Routeringsregel,
    Schouw,
    Schouwpunt,
    Signaal,
    Vraag,
)
from participatie.onderweg.models import Concept
from participatie.overleggen.models import Genodigde, Overleg
from participatie.partners.models import Partner
from participatie.toezeggingen.models import Toezegging
from participatie.veldwerk.models import Opbrengst, Sessie, Thema, Vondst
from profielen.actions.reactie import reactie_beantwoorden, reactie_plaatsen, reageren
from profielen.actions.samenspraak import samenspraak_openen
from profielen.actions.versie import concept_maken, profiel_vaststellen
from profielen.models import Beeld
from wijken.models import Afdeling, Gebied, Medewerker, Rolvervulling

_nummer = itertools.count(1)


def gebied(naam=None, **velden):
    n = next(_nummer)
    velden.setdefault("soort", Gebied.Soort.WIJK)
    velden.setdefault("slug", f"gebied-{n}")
    return Gebied.objects.create(naam=naam or f"Voorbeeldwijk {n}", **velden)


def afdeling(naam=None):
    return Afdeling.objects.create(naam=naam or f"voorbeeldafdeling {next(_nummer)}")


def partner(naam=None, **velden):
    velden.setdefault("soort", "welzijn")
    return Partner.objects.create(naam=naam or f"Stichting Voorbeeld {next(_nummer)}", is_fictief=True, **velden)


def medewerker(naam="Vera Voorbeeld", **velden):
    return Medewerker.objects.create_user(f"voorbeeld{next(_nummer)}@example.nl", "geheim-voor-tests", naam=naam, **velden)


def met_rol(rol, *, gebied=None, afdeling=None, **velden):
    """A medewerker with one role."""
    wie = medewerker(**velden)
    Rolvervulling.objects.create(medewerker=wie, rol=rol, gebied=gebied, afdeling=afdeling)
    return wie


def concept(wie, **velden):
    """A conversation from a phone that could not be stored as it is."""
    velden = {"sleutel": uuid.uuid4(), "velden": [["onderwerp", "Kelder"]], "opgesteld_op": timezone.now()} | velden
    return Concept.objects.create(medewerker=wie, **velden)


def categorie(naam=None, **velden):
    n = next(_nummer)
    velden = {"groep": "fysiek", "slug": f"onderwerp-{n}", "signalen_hoofd": "overig", "signalen_sub": "overig", **velden}
    return Categorie.objects.create(naam=naam or f"Voorbeeldonderwerp {n}", **velden)


def vraag(categorie, tekst="Hoeveel lampen zijn er uit?", **velden):
    return Vraag.objects.create(categorie=categorie, tekst=tekst, **velden)


def regel(naam=None, **velden):
    """A rule that fits everything, unless told otherwise."""
    velden.setdefault("vraag", "Willen jullie hiernaar kijken?")
    return Routeringsregel.objects.create(naam=naam or f"Voorbeeldregel {next(_nummer)}", **velden)


def signaal(*, indiener=None, **velden):
    velden.setdefault("tekst", "De lantaarnpaal bij het voorbeeldplein is kapot.")
    if "gebied" not in velden:
        velden["gebied"] = gebied()
    ding = Signaal.objects.create(**velden)
    Indiener.objects.create(inzending=ding, **(indiener or {}))
    return ding


def idee(*, indiener=None, **velden):
    velden.setdefault("titel", "Een bankje bij het voorbeeldplein")
    velden.setdefault("tekst", "Daar kunnen we elkaar ontmoeten.")
    if "gebied" not in velden:
        velden["gebied"] = gebied()
    ding = Idee.objects.create(**velden)
    Indiener.objects.create(inzending=ding, **(indiener or {}))
    return ding


def aansluiting(inzending, *, bevestigd=False, **velden):
    """Somebody who joined; `bevestigd` as after the button behind the link in the mail."""
    velden.setdefault("email", f"volger{next(_nummer)}@example.nl")
    return Aansluiting.objects.create(
        inzending_id=inzending.pk, **{"bevestigd_op": timezone.now() if bevestigd else None, **velden}
    )


def reactie(idee, **velden):
    velden.setdefault("tekst", "Wat een goed plan.")
    return Reactie.objects.create(idee=idee, **velden)


def foto(inzending, *, inhoud=b"jpeg", openbaar=False, **velden):
    """A photo of an inzending; `openbaar` as somebody who looked at it let it through."""
    return Foto.objects.create(
        inzending=inzending, bestand=ContentFile(inhoud, "foto.jpg"), openbaar=openbaar,
        bevestigd_op=timezone.now() if openbaar else None, **{"breedte": 80, "hoogte": 40, **velden},
    )


def contactmoment(gebied, door, **velden):
    """A talk on the street that was written down."""
    velden = {"kanaal_id": "straat", "onderwerp": "Praatje over het pad", **velden}
    return Contactmoment.objects.create(gebied=gebied, medewerker=door, **velden)


def taak(door, *, gebied, medewerker=None, afdeling=None, **velden):
    """Something to do for one colleague or afdeling; for who asked it unless told otherwise."""
    wie = {"afdeling": afdeling} if afdeling else {"medewerker": medewerker or door}
    begin = {"gevraagde_handeling": "Kijken bij het pad", "uiterlijk_op": timezone.localdate() + dt.timedelta(days=7)}
    return Taak.objects.create(gevraagd_door=door, gebied=gebied, **(wie | begin | velden))


def overleg(door, *, gebied, over=5, genodigden=(), **velden):
    """A Kernenoverleg `over` days from now, of an hour and a half; genodigden as (name, address)."""
    begint = timezone.now() + dt.timedelta(days=over)
    begin = {"soort": "kernenoverleg", "begint_op": begint, "eindigt_op": begint + dt.timedelta(minutes=90), "plek": "Het dorpshuis"}
    ding = Overleg.objects.create(medewerker=door, gebied=gebied, **(begin | velden))
    Genodigde.objects.bulk_create(Genodigde(overleg=ding, naam=naam, email=email) for naam, email in genodigden)
    return ding


def schouw(*, inzendingen=(), **velden):
    """The list of a walk with these on it."""
    if "gebied" not in velden:
        velden["gebied"] = gebied()
    lijst = Schouw.objects.create(naam="Ronde rond de school", **velden)
    Schouwpunt.objects.bulk_create([Schouwpunt(schouw=lijst, inzending=ding) for ding in inzendingen])
    return lijst


KADERKAART = {
    "niveau": "raadplegen", "vast": "De plek.", "waarom_vast": "Er is geen andere grond.", "open": "De toestellen.",
    "wie_beslist": "De gemeenteraad", "besluit_op": dt.date(2030, 5, 1), "rol": "regisseren", "terug_op": dt.date(2030, 6, 1),
}


def traject(*, openbaar=False, fasen=((0, 10),), **velden):
    """With a whole kaderkaart, from ten days ago until thirty days from now; fasen as (first, last) day from today."""
    vandaag = timezone.localdate()
    n, waar = next(_nummer), velden.pop("gebied", None) or gebied()
    begin = {
        "titel": f"Een plein voor iedereen {n}", "slug": f"plein-{n}", "intro": "Wij maken samen een plein.",
        "begint_op": vandaag - dt.timedelta(10), "eindigt_op": vandaag + dt.timedelta(30),
        "gepubliceerd_op": timezone.now() if openbaar else None,
    }
    ding = Traject.objects.create(**(KADERKAART | begin | velden))
    ding.gebieden.set([waar])
    for nummer, (van, tot) in enumerate(fasen, start=1):
        fase(ding, van, tot, titel=f"Fase {nummer}")
    return ding


def activiteit(*, openbaar=False, over=3, uren=2, **velden):
    """Coffee, `over` days from today at ten in the morning, for `uren` hours; with a kaderkaart where it asks something."""
    begin = timezone.make_aware(dt.datetime.combine(timezone.localdate() + dt.timedelta(over), dt.time(10)))
    n = next(_nummer)
    if "gebied" not in velden:
        velden["gebied"] = gebied()
    standaard = {
        "soort": "koffie", "titel": f"Koffie in het dorpshuis {n}", "slug": f"koffie-{n}", "wat": "Wij drinken koffie.",
        "voor_wie": "iedereen", "waar": "Dorpshuis", "begint_op": begin, "eindigt_op": begin + dt.timedelta(hours=uren),
        "gepubliceerd_op": timezone.now() if openbaar else None,
    }
    kaart = KADERKAART if velden.get("vraagt_iets") else {}
    return Activiteit.objects.create(**(kaart | standaard | velden))


def aanmelding(activiteit, *, plaats=True, **velden):
    """Somebody who comes, or waits."""
    begin = {"naam": "Fien", "manier": "email", "contact": f"komt{next(_nummer)}@example.nl"}
    return Aanmelding.objects.create(activiteit=activiteit, **(begin | {"plaats_op": timezone.now() if plaats else None} | velden))


def toezegging(*, over=5, **velden):
    """Promised ten days ago by a partner, for `over` days from today; `afgerond_op` follows from `stand`."""
    vandaag = timezone.localdate()
    if not {"medewerker", "afdeling", "partner", "wie"} & set(velden):
        velden["partner"] = partner()
    if "gebied" not in velden:
        velden["gebied"] = gebied()
    begin = {
        "tekst": "Wij komen kijken of er een drempel weg kan.", "aan_wie": "een bewoner", "beloofd_op": vandaag - dt.timedelta(10),
        "uiterlijk_op": vandaag + dt.timedelta(over), "afgerond_op": None if velden.get("stand", "lopend") == "lopend" else timezone.now(),
    }
    return Toezegging.objects.create(**(begin | velden))


def sessie(*, soort="kindersessie", tikken=(), **velden):
    """With a tap on each of these subjects, of the first group that speaks in it."""
    if "gebied" not in velden:
        velden["gebied"] = velden["opbrengst"].gebied if "opbrengst" in velden else gebied()
    ding = Sessie.objects.create(soort=soort, **velden)
    for onderwerp in tikken:
        vondst(ding, onderwerp=onderwerp)
    return ding


def vondst(sessie, *, foto=False, **velden):
    begin = {"stem": sessie.vorm.stemmen[0], "onderwerp": "spelen"}
    if foto:
        begin |= {"foto": ContentFile(b"jpeg", "tekening.jpg"), "breedte": 80, "hoogte": 60}
    return Vondst.objects.create(sessie=sessie, **(begin | velden))


def opbrengst(*, openbaar=False, themas=("Spelen",), **velden):
    """With these themas, and a text for each."""
    n = next(_nummer)
    if "gebied" not in velden:
        velden["gebied"] = gebied()
    if openbaar:
        velden |= {"stand": "gepubliceerd", "gepubliceerd_op": timezone.now()}
    begin = {
        "titel": f"Spelen in de wijk {n}", "slug": f"spelen-{n}", "stand": "gesorteerd",
        "inleiding": "Wij vroegen kinderen op het schoolplein.", "vervolg": "Wij maken een plan.",
    }
    ding = Opbrengst.objects.create(**(begin | velden))
    for nummer, naam in enumerate(themas, start=1):
        Thema.objects.create(opbrengst=ding, nummer=nummer, naam=naam, tekst=f"Veel kinderen noemden {naam.lower()}.")
    return ding


def fase(traject, van=0, tot=10, **velden):
    vandaag = timezone.localdate()
    begin = {"titel": "Wensen", "wat": "Wij praten.", "begint_op": vandaag + dt.timedelta(van), "eindigt_op": vandaag + dt.timedelta(tot)}
    return Fase.objects.create(traject=traject, **(begin | velden))


def samenspraak(gebied, *, door=None, dagen=14, **teksten):
    """A concept of the profile of `gebied` that residents are asked about, for so many days from now."""
    versie = concept_maken(gebied, door=door)
    for veld, tekst in ({"intro": "Een dorp aan het water.", "kansen": "- Het dorpshuis."} | teksten).items():
        setattr(versie, veld, tekst)
    versie.save()
    return samenspraak_openen(versie, tot=timezone.localdate() + dt.timedelta(days=dagen), door=door)


def sluit_samenspraak(ding):
    """As if its last day was yesterday: no clock turns, and the trigger that keeps it looks away."""
    with pgtrigger.ignore("profielen.Samenspraak:samenspraak_blijft_gelijk"):
        ding.tot, ding.geopend_op = timezone.localdate() - dt.timedelta(days=1), timezone.now() - dt.timedelta(days=20)
        ding.save(update_fields=["tot", "geopend_op"])


def beeld(versie, *, alt="De haven met twee boten"):
    return Beeld.objects.create(versie=versie, bestand=ContentFile(b"jpeg", "haven.jpg"), breedte=80, hoogte=40, alt=alt)


def vastgesteld_profiel(gebied, *, door=None):
    """A profile that was talked over, with a picture and one reaction that was answered, and adopted."""
    beeld(concept_maken(gebied, door=door))
    ding = samenspraak(gebied, door=door)
    reactie = reageren(ding, onderdeel="kansen", tekst="Noem de haven ook.", email="rik@example.nl")
    reactie_plaatsen(reactie, door=door, stand=1)
    reactie_beantwoorden(reactie, uitkomst="niet", antwoord="De haven staat al in de inleiding.", door=door, stand=2)
    sluit_samenspraak(ding)
    return profiel_vaststellen(ding.versie, door=door)
