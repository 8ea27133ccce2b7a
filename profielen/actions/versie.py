"""Writing a version of a profile, adopting it, and taking it back."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from kampen_wijk.textchecks.deur import controleer_openbaar
from profielen.actions.bericht import vertel_reageerders
from profielen.actions.staat import vergrendel, zet_staat
from profielen.cijfers import verzamel
from profielen.models import Beeld, Profiel, ProfielVersie, Samenspraak, Spanning
from profielen.tellers import tellingen_van
from profielen.workflow import Staat, controleer_overgang

TEKSTEN = ["intro", "stem_inwoners", "stem_professionals", "kansen", "uitdagingen", "wensen"]
BESLUITER = "het college van burgemeester en wethouders"


@transaction.atomic
def concept_maken(gebied, *, door) -> ProfielVersie:
    """The concept of the profile of `gebied`: the one that is there, or a new one that begins with the last text."""
    profiel, _ = Profiel.objects.get_or_create(gebied=gebied)
    profiel = Profiel.objects.select_for_update().get(pk=profiel.pk)
    if concept := profiel.versies.concepten().first():
        return concept
    vorige = profiel.versies.order_by("-nummer").first()
    versie = ProfielVersie(profiel=profiel, nummer=vorige.nummer + 1 if vorige else 1, gewijzigd_door=door)
    for veld in [*TEKSTEN, "volgorde", "is_voorbeeld"] if vorige else []:
        setattr(versie, veld, getattr(vorige, veld))
    versie.save()
    if vorige:
        _neem_over(vorige, versie)
    return versie


def _neem_over(vorige, versie):
    """Spanningen and pictures; of a picture the file stays the same."""
    for soort in (Spanning, Beeld):
        rijen = list(soort.objects.filter(versie=vorige))
        for rij in rijen:
            rij.pk, rij.versie = None, versie
        soort.objects.bulk_create(rijen)


def openbare_teksten(versie) -> list[str]:
    """All that residents will read of this version, and that somebody typed."""
    spanningen = [tekst for s in versie.spanningen.all() for tekst in (s.naam, s.toelichting, s.wie_praat, s.link)]
    beelden = [beeld.alt for beeld in versie.beelden.all()]
    return [*(getattr(versie, veld) for veld in TEKSTEN), *spanningen, *beelden]


def eis_tekst(versie) -> None:
    if not any(getattr(versie, veld).strip() for veld in TEKSTEN):
        raise ValidationError(
            "Er staat nog geen tekst in deze versie. Schrijf eerst een inleiding. Daarna kunnen inwoners het lezen."
        )


@transaction.atomic
def profiel_vaststellen(
    versie, *, door, op: date | None = None, wie: str = BESLUITER, tellingen: dict | None = None, akkoord: str = ""
) -> ProfielVersie:
    """The text holds from now on, with the figures of today frozen in it; the version before it is replaced.

    `op` is the day on which `wie` decided. `tellingen` are counts of what lives in the gebied; those that the apps above hand
    over for that day, unless they are given.
    Raises OvergangNietToegestaan, PersoonsgegevensGevonden unless `akkoord` is about what is found, and ValidationError
    when there is nothing to read yet, the samenspraak still runs, or somebody waits for an answer.
    """
    versie = vergrendel(versie)
    controleer_overgang(versie.staat, Staat.VASTGESTELD)
    eis_tekst(versie)
    _eis_afgeronde_samenspraak(versie)
    controleer_openbaar(*openbare_teksten(versie), akkoord=akkoord)
    if geldend := versie.profiel.versies.geldend().select_related("profiel__gebied").select_for_update(of=("self",)).first():
        zet_staat(geldend, Staat.VERVANGEN, door=door)
    op = op or timezone.localdate()
    geteld = tellingen_van(versie, op=op) if tellingen is None else tellingen
    versie.cijfers = verzamel(versie.profiel.gebied) | {"tellingen": geteld}
    versie.gepubliceerd_op, versie.gepubliceerd_door = timezone.now(), door
    versie.vastgesteld_op, versie.vastgesteld_door = op, wie
    versie.versie += 1
    zet_staat(
        versie, Staat.VASTGESTELD, door=door,
        velden=["cijfers", "gepubliceerd_op", "gepubliceerd_door", "vastgesteld_op", "vastgesteld_door", "versie"],
    )
    vertel_reageerders(versie)
    return versie


def _eis_afgeronde_samenspraak(versie):
    if not versie.in_samenspraak:
        return
    if (samenspraak := Samenspraak.objects.get(versie=versie)).tot >= timezone.localdate():
        raise ValidationError(
            f"Inwoners kunnen nog reageren tot en met {date_format(samenspraak.tot, 'j F Y')}. Stel het profiel daarna vast."
        )
    if wachten := versie.reacties.zonder_oordeel().count():
        raise ValidationError(f"Nog niet nagekeken: {wachten}. Zet elke reactie op de site, of leg uit waarom niet.")
    if wachten := versie.reacties.zonder_antwoord().count():
        raise ValidationError(f"Nog geen antwoord: {wachten}. Schrijf bij elke reactie wat u ermee deed.")


@transaction.atomic
def profiel_intrekken(versie, *, door, reden: str, akkoord: str = "") -> ProfielVersie:
    """Nobody reads the text any more; at its address stands that it was withdrawn, and why."""
    versie = vergrendel(versie)
    controleer_overgang(versie.staat, Staat.INGETROKKEN)
    controleer_openbaar(reden, akkoord=akkoord)
    versie.ingetrokken_op, versie.intrekreden = timezone.now(), reden
    zet_staat(versie, Staat.INGETROKKEN, door=door, velden=["ingetrokken_op", "intrekreden"])
    vertel_reageerders(versie)
    return versie
