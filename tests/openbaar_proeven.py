"""How each text that the public reads gets there: what `test_openbaar` tries with a phone number in it."""

from datetime import timedelta
from uuid import uuid4

from django.contrib import admin
from django.forms import modelform_factory
from django.utils import timezone

from participatie.activiteiten.actions import activiteit_op_de_site as van_activiteit
from participatie.activiteiten.actions.activiteit import WANNEER
from participatie.activiteiten.actions.fase import resultaat_plaatsen
from participatie.activiteiten.actions.publiceren import traject_afronden, traject_intrekken, traject_publiceren
from participatie.inzendingen.actions.deeluitkomst import deeluitkomst_vastleggen
from participatie.inzendingen.actions.fase import idee_oppakken, initiatief_vastleggen
from participatie.inzendingen.actions.modereren import idee_beantwoorden, idee_publiceren
from participatie.inzendingen.actions.reactie import reactie_plaatsen
from participatie.overleggen.actions.plannen import overleg_plannen
from participatie.overleggen.actions.verslag import verslag_versturen
from participatie.overleggen.models import Punt
from participatie.partners.admin import PartnerrolInline
from participatie.partners.models import Partner, Partnerrol
from participatie.toezeggingen.actions.afloop import toezegging_afronden, toezegging_verplaatsen
from participatie.toezeggingen.actions.toezegging import toezegging_doen
from participatie.veldwerk.actions.publiceren import opbrengst_publiceren
from profielen.actions import reactie as van_profiel
from profielen.actions.samenspraak import samenspraak_openen
from profielen.actions.versie import concept_maken, profiel_intrekken, profiel_vaststellen
from profielen.models import Spanning
from tests import factories
from wijken.models import Gebied, Ontmoetingsplek, Rolvervulling


def publiceer(veld):
    def probeer(tekst, akkoord):
        idee = factories.idee(**{veld: tekst})
        idee_publiceren(idee, door=None, versie=idee.versie, akkoord=akkoord, toon_namens=veld == "namens")

    return probeer


def beantwoord(tekst, akkoord):
    idee = factories.idee(gepubliceerd_op=timezone.now())
    idee_beantwoorden(idee, antwoord=tekst, door=None, versie=idee.versie, akkoord=akkoord)


def deeluitkomst(veld):
    def probeer(tekst, akkoord):
        signaal = factories.signaal()
        velden = {"onderdeel": "De paal", "reden": "Kan niet.", veld: tekst}
        deeluitkomst_vastleggen(signaal, uitkomst="niet", door=None, versie=signaal.versie, akkoord=akkoord, **velden)

    return probeer


def stap(veld):
    def probeer(tekst, akkoord):
        idee = factories.idee(gepubliceerd_op=timezone.now())
        velden = {"wie": "De buurt", "tekst": "Morgen.", veld: tekst}
        idee_oppakken(idee, door=None, versie=idee.versie, akkoord=akkoord, **velden)

    return probeer


def initiatief(veld):
    def probeer(tekst, akkoord):
        idee = factories.idee(gepubliceerd_op=timezone.now())
        velden = {"wie_trekt": "De buurt", "wat_doet_gemeente": "Het zand.", veld: tekst}
        dag = timezone.localdate()
        initiatief_vastleggen(idee, begint_op=dag, tekst="Morgen.", door=None, versie=idee.versie, akkoord=akkoord, **velden)

    return probeer


def reactie(veld):
    def probeer(tekst, akkoord):
        ding = factories.reactie(factories.idee(gepubliceerd_op=timezone.now()), **{veld: tekst})
        reactie_plaatsen(ding, door=None, versie=ding.versie, akkoord=akkoord)

    return probeer


def traject(veld):
    def probeer(tekst, akkoord):
        ding = factories.traject(**{veld: tekst})
        traject_publiceren(ding, door=None, versie=ding.versie, akkoord=akkoord)

    return probeer


def fase(veld):
    def probeer(tekst, akkoord):
        ding = factories.traject(fasen=())
        factories.fase(ding, **{veld: tekst})
        traject_publiceren(ding, door=None, versie=ding.versie, akkoord=akkoord)

    return probeer


def resultaat(tekst, akkoord):
    ding = factories.traject(openbaar=True)
    resultaat_plaatsen(ding.fasen.get(), resultaat=tekst, door=None, versie=ding.versie, akkoord=akkoord)


def op_de_site(actie, veld):
    def probeer(tekst, akkoord):
        ding = factories.traject(openbaar=True)
        actie(ding, door=None, versie=ding.versie, akkoord=akkoord, **{veld: tekst})

    return probeer


def activiteit(veld):
    def probeer(tekst, akkoord):
        ding = factories.activiteit(vraagt_iets=True, **{veld: tekst})
        van_activiteit.activiteit_publiceren(ding, door=None, versie=ding.versie, akkoord=akkoord)

    return probeer


def afgelast(tekst, akkoord):
    ding = factories.activiteit(openbaar=True)
    van_activiteit.activiteit_afgelasten(ding, reden=tekst, door=None, versie=ding.versie, akkoord=akkoord)


def verplaatst(tekst, akkoord):
    ding = factories.activiteit(openbaar=True)
    velden = {veld: getattr(ding, veld) for veld in WANNEER} | {"waar": "Buurthuis"}
    van_activiteit.activiteit_verplaatsen(ding, reden=tekst, door=None, versie=ding.versie, akkoord=akkoord, **velden)


def toezegging(veld):
    def probeer(tekst, akkoord):
        velden = {"tekst": "Wij komen kijken.", "van": "de wethouder", {"wie": "van"}.get(veld, veld): tekst}
        toezegging_doen(
            sleutel=uuid4(), door=None, aan_wie="een bewoner", gebied=factories.gebied(), uiterlijk_op=timezone.localdate(),
            akkoord=akkoord, **velden,
        )

    return probeer


def uitkomst_van_toezegging(tekst, akkoord):
    ding = factories.toezegging()
    toezegging_afronden(ding, stand="niet", uitkomst=tekst, door=None, versie=ding.versie, akkoord=akkoord)


def overleg(veld):
    def probeer(tekst, akkoord):
        wie, nu = factories.medewerker(), timezone.now()
        overleg_plannen(
            sleutel=uuid4(), door=wie, soort="kernenoverleg", gebied=factories.gebied(), begint_op=nu,
            eindigt_op=nu + timedelta(hours=1), akkoord=akkoord, **{veld: tekst},
        )

    return probeer


def verslagpunt(tekst, akkoord):
    wie, gebied = factories.medewerker(), factories.gebied()
    moment = factories.contactmoment(gebied, wie, kanaal_id="overleg")
    ding = factories.overleg(wie, gebied=gebied, over=-1, contactmoment=moment)
    Punt.objects.create(overleg=ding, verzendsleutel=uuid4(), tekst=tekst)
    verslag_versturen(ding, door=wie, versie=ding.versie, akkoord=akkoord)


def verplaatsing(tekst, akkoord):
    ding = factories.toezegging()
    toezegging_verplaatsen(
        ding, uiterlijk_op=timezone.localdate(), reden=tekst, door=None, versie=ding.versie, akkoord=akkoord
    )


def profiel(veld):
    def probeer(tekst, akkoord):
        versie = concept_maken(factories.gebied(), door=None)
        setattr(versie, veld, tekst)
        versie.save()
        profiel_vaststellen(versie, door=None, akkoord=akkoord)

    return probeer


def spanning(veld):
    def probeer(tekst, akkoord):
        versie = concept_maken(factories.gebied(), door=None)
        versie.intro = "Een dorp."
        versie.save()
        woorden = f"https://voorbeeld.example/{tekst}" if veld == "link" else tekst
        Spanning.objects.create(**{"versie": versie, "naam": "Een plan", "toelichting": "Botst.", veld: woorden})
        profiel_vaststellen(versie, door=None, akkoord=akkoord)

    return probeer


def samenspraak(tekst, akkoord):
    versie = concept_maken(factories.gebied(), door=None)
    versie.intro = tekst
    versie.save()
    samenspraak_openen(versie, tot=timezone.localdate() + timedelta(days=9), door=None, akkoord=akkoord)


def getoond(tekst, akkoord):
    versie = concept_maken(factories.gebied(), door=None)
    versie.intro = "Een dorp."
    versie.save()
    factories.beeld(versie, alt=tekst)
    samenspraak_openen(versie, tot=timezone.localdate() + timedelta(days=9), door=None, akkoord=akkoord)


def alt(tekst, akkoord):
    versie = concept_maken(factories.gebied(), door=None)
    versie.intro = "Een dorp."
    versie.save()
    factories.beeld(versie, alt=tekst)
    profiel_vaststellen(versie, door=None, akkoord=akkoord)


def intrekken(tekst, akkoord):
    profiel_intrekken(factories.samenspraak(factories.gebied()).versie, reden=tekst, door=None, akkoord=akkoord)


def reactie_op_profiel(tekst, akkoord):
    ding = van_profiel.reageren(factories.samenspraak(factories.gebied()), onderdeel="heel", tekst=tekst)
    van_profiel.reactie_plaatsen(ding, door=None, stand=1, akkoord=akkoord)


def opbrengst(veld):
    def probeer(tekst, akkoord):
        ding = factories.opbrengst(**({veld: tekst} if veld in ("titel", "inleiding", "vervolg") else {}))
        ding.themas.update(**({veld: tekst} if veld in ("naam", "tekst") else {}))
        opbrengst_publiceren(ding, door=None, versie=ding.versie, akkoord=akkoord)

    return probeer


def antwoord_op_reactie(tekst, akkoord):
    ding = van_profiel.reageren(factories.samenspraak(factories.gebied()), onderdeel="heel", tekst="Mooi.")
    van_profiel.reactie_beantwoorden(ding, uitkomst="deels", antwoord=tekst, door=None, stand=1, akkoord=akkoord)


def beheer(model, veld, inline=None):
    """The form with which the admin saves this field; the other fields are left out."""

    def probeer(tekst, akkoord):
        vorm = modelform_factory(model, inline.form if inline else admin.site.get_model_admin(model).form, fields=[veld])
        formulier = vorm({veld: tekst, "akkoord": akkoord}, instance=model())
        formulier.is_valid()
        if fouten := formulier.errors.as_data().get("akkoord"):
            raise fouten[0]

    return probeer


PROEVEN = {
    **{f"inzendingen.Inzending.{veld}": publiceer(veld) for veld in ("titel", "tekst", "namens")},
    "inzendingen.Inzending.antwoord": beantwoord,
    **{f"activiteiten.Traject.{veld}": traject(veld) for veld in ("titel", "intro", "vast", "waarom_vast", "open", "wie_beslist")},
    "activiteiten.Traject.evaluatie": op_de_site(traject_afronden, "evaluatie"),
    "activiteiten.Traject.intrekreden": op_de_site(traject_intrekken, "reden"),
    **{f"activiteiten.Fase.{veld}": fase(veld) for veld in ("titel", "wat")},
    "activiteiten.Fase.resultaat": resultaat,
    **{
        f"activiteiten.Activiteit.{veld}": activiteit(veld)
        for veld in ("titel", "wat", "voor_wie", "waar", "vast", "waarom_vast", "open", "wie_beslist")
    },
    "activiteiten.Activiteit.afgelastreden": afgelast,
    "activiteiten.Verplaatsing.reden": verplaatst,
    **{f"inzendingen.Deeluitkomst.{veld}": deeluitkomst(veld) for veld in ("onderdeel", "reden", "wie_dan")},
    **{f"inzendingen.Stap.{veld}": stap(veld) for veld in ("wie", "tekst")},
    **{f"inzendingen.Initiatief.{veld}": initiatief(veld) for veld in ("wie_trekt", "wat_doet_gemeente")},
    **{f"inzendingen.Reactie.{veld}": reactie(veld) for veld in ("naam", "tekst")},
    **{
        f"profielen.ProfielVersie.{veld}": profiel(veld)
        for veld in ("intro", "stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen")
    },
    **{f"profielen.Spanning.{veld}": spanning(veld) for veld in ("naam", "link", "toelichting", "wie_praat")},
    "toezeggingen.Toezegging.tekst": toezegging("tekst"),
    "toezeggingen.Toezegging.wie": toezegging("wie"),
    "toezeggingen.Toezegging.uitkomst": uitkomst_van_toezegging,
    "toezeggingen.Verplaatsing.reden": verplaatsing,
    **{f"veldwerk.Opbrengst.{veld}": opbrengst(veld) for veld in ("titel", "inleiding", "vervolg")},
    **{f"veldwerk.Thema.{veld}": opbrengst(veld) for veld in ("naam", "tekst")},
    "overleggen.Overleg.plek": overleg("plek"),
    "overleggen.Overleg.agendapunten": overleg("agendapunten"),
    "overleggen.Punt.tekst": verslagpunt,
    "profielen.ProfielVersie.intrekreden": intrekken,
    "profielen.Samenspraak.teksten": samenspraak,
    "profielen.Reactie.tekst": reactie_op_profiel,
    "profielen.Reactie.antwoord": antwoord_op_reactie,
    "profielen.Beeld.alt": alt,
    "profielen.GetoondBeeld.alt": getoond,
    "wijken.Gebied.intro": beheer(Gebied, "intro"),
    "wijken.Ontmoetingsplek.wanneer": beheer(Ontmoetingsplek, "wanneer"),
    "wijken.Ontmoetingsplek.wat": beheer(Ontmoetingsplek, "wat"),
    "wijken.Rolvervulling.spreekuur": beheer(Rolvervulling, "spreekuur"),
    "partners.Partner.wat_doet": beheer(Partner, "wat_doet"),
    "partners.Partnerrol.rol": beheer(Partnerrol, "rol", PartnerrolInline),
}
