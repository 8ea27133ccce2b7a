"""The staff of the bench: made up, a few dozen, each with a role; the first wijkverbinder is the one who looks."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from participatie.inzendingen.models import Categorie
from participatie.partners.models import Partner, Partnerrol
from wijken.models import Afdeling, Gebied, Medewerker, Ontmoetingsplek, Rol, Rolvervulling

GEBIEDEN_PER_WIJKVERBINDER = 3


@dataclass
class People:
    """Primary keys only: the rows of the bench are written as text."""

    gebieden: list[int]
    wijkverbinders: dict[int, int]
    behandelaars: list[tuple[int, int]]
    partners: list[int]
    plekken: dict[int, tuple[float, float] | None]
    onderwerpen: list[int]

    def wijkverbinder_van(self, gebied: int) -> int:
        return self.wijkverbinders[gebied]

    def behandelaar(self, chance: int) -> tuple[int, int]:
        """(afdeling, behandelaar)."""
        return self.behandelaars[chance % len(self.behandelaars)]

    def onderwerp(self, chance: int) -> int:
        """Some subjects bring in more than others."""
        return self.onderwerpen[min(chance % len(self.onderwerpen), chance // 97 % len(self.onderwerpen))]

    def partner(self, chance: int) -> int:
        return self.partners[chance % len(self.partners)]


def make() -> People:
    """A wijkverbinder for every three gebieden, six behandelaars, three partners, a meeting place in each gebied."""
    gebieden = list(Gebied.objects.om_te_kiezen())
    wijkverbinders: dict[int, int] = {}
    for begin in range(0, len(gebieden), GEBIEDEN_PER_WIJKVERBINDER):
        wie = _medewerker(f"wijkverbinder{begin}", openbaar=True, telefoon="038 000 00 10")
        if begin == 0:  # who looks, looks at everything
            Rolvervulling.objects.create(medewerker=wie, rol=Rol.PRIVACYFUNCTIONARIS)
        for gebied in gebieden[begin : begin + GEBIEDEN_PER_WIJKVERBINDER]:
            Rolvervulling.objects.create(medewerker=wie, rol=Rol.WIJKVERBINDER, gebied=gebied)
            wijkverbinders[gebied.pk] = wie.pk
    behandelaars = []
    for nummer in range(6):
        afdeling, _ = Afdeling.objects.get_or_create(naam=f"voorbeeldafdeling {nummer % 3}")
        wie = _medewerker(f"behandelaar{nummer}")
        Rolvervulling.objects.create(medewerker=wie, rol=Rol.BEHANDELAAR, afdeling=afdeling)
        behandelaars.append((afdeling.pk, wie.pk))
    partners = [Partner.objects.create(naam=f"Stichting Voorbeeld {n}", soort="welzijn", is_fictief=True) for n in range(3)]
    for nummer, gebied in enumerate(gebieden):
        Partnerrol.objects.create(partner=partners[nummer % 3], gebied=gebied, rol="welzijnswerk")
        Ontmoetingsplek.objects.create(naam=f"Dorpshuis {gebied}", gebied=gebied, wanneer="elke dinsdag", wat="koffie")
    plekken = {g.pk: (g.lat, g.lon) if g.lat is not None else None for g in gebieden}
    onderwerpen = [categorie.pk for categorie in Categorie.objects.om_te_kiezen()]
    return People([g.pk for g in gebieden], wijkverbinders, behandelaars, [p.pk for p in partners], plekken, onderwerpen)


def _medewerker(naam: str, **velden) -> Medewerker:
    """With a second factor, as everybody has in production; the password opens nothing."""
    wie = Medewerker(email=f"{naam}@voorbeeld.example", naam=f"Voorbeeld {naam}", **velden)
    wie.set_unusable_password()
    wie.save()
    Authenticator.objects.create(user=wie, type=Authenticator.Type.TOTP, data={"secret": "bench"})
    return wie
