"""The secret links of inzendingen: to the sender's own page, of who joined, the one in a mail that proves an address, and
the one with which somebody outside answers a question."""

from django.conf import settings
from django.urls import reverse

from kampen_wijk.secretlinks import lees_geheim, maak_geheim
from participatie.inzendingen.models import Aansluiting, Antwoordlink, Indiener, Inzending, Reactie


def geheim_van(inzending) -> str:
    return maak_geheim("inzending", inzending.pk, inzending.linkversie)


def pagina(inzending, naam="inzending") -> str:
    """The path of the sender's page; `naam="verzonden"` for the one with thanks on it."""
    return reverse(f"inzendingen:{naam}", args=[geheim_van(inzending)])


def bevestigtoken(inzending, indiener) -> str:
    """Goes along in mail only: who comes with it, reads the mail of that address."""
    return maak_geheim("bevestig", indiener.pk, inzending.linkversie)


def zoek(geheim: str) -> Inzending | None:
    """The inzending behind a secret link; None where it is forged, garbled or withdrawn."""
    gelezen = lees_geheim("inzending", geheim)
    if gelezen is None:
        return None
    pk, linkversie = gelezen
    eigen = Inzending.objects.filter(pk=pk, linkversie=linkversie).met_antwoorden().met_delen().met_openbare_schrijver()
    return eigen.select_related("gebied", "indiener", "dubbel_van", "categorie", "ingevoerd_door").first()


def klopt_bevestiging(inzending, token: str) -> bool:
    """Whether `token` was mailed to the address that the sender of this inzending gave."""
    indiener: Indiener | None = getattr(inzending, "indiener", None)
    return indiener is not None and lees_geheim("bevestig", token) == (indiener.pk, inzending.linkversie)


def reactiepagina(reactie, naam="reactie") -> str:
    """The path of the page on which the writer of a reaction sees what became of it, and can take it back."""
    return reverse(f"inzendingen:{naam}", args=[maak_geheim("reactie", reactie.pk, 1)])


def zoek_reactie(geheim: str) -> Reactie | None:
    """The reaction behind a secret link; None where it is forged, or where the reaction is gone."""
    gelezen = lees_geheim("reactie", geheim)
    if gelezen is None or gelezen[1] != 1:
        return None
    return Reactie.objects.select_related("idee__gebied").filter(pk=gelezen[0]).first()


def aansluitpagina(aansluiting, naam="aansluiting") -> str:
    """The path of the page of who joined: to confirm it, to see how it stands, and to leave."""
    return reverse(f"inzendingen:{naam}", args=[maak_geheim("aansluiting", aansluiting.pk, aansluiting.linkversie)])


def aansluitlink(aansluiting) -> str:
    """The same for a mail. It goes to the address that was typed and to no screen: opening it proves the address."""
    return settings.SITE_URL.rstrip("/") + aansluitpagina(aansluiting)


def zoek_aansluiting(geheim: str) -> Aansluiting | None:
    """The one behind a secret link; None where it is forged, garbled, withdrawn or gone."""
    gelezen = lees_geheim("aansluiting", geheim)
    if gelezen is None:
        return None
    rijen = Aansluiting.objects.select_related("inzending__gebied", "inzending__categorie")
    return rijen.filter(pk=gelezen[0], linkversie=gelezen[1]).first()


def antwoordpagina(link: Antwoordlink) -> str:
    """The path behind which somebody outside finds one question."""
    return reverse("inzendingen:antwoordlink", args=[maak_geheim("antwoordlink", link.pk, link.linkversie)])


def zoek_antwoordlink(geheim: str) -> tuple[Antwoordlink | None, bool] | None:
    """(the link, whether this is the newest one that was mailed); None for a text that we never made.

    Whoever has a link that we mailed is told what became of it, also where nothing is left of it.
    """
    gelezen = lees_geheim("antwoordlink", geheim)
    if gelezen is None:
        return None
    pk, linkversie = gelezen
    links = Antwoordlink.objects.select_related("overdracht__signaal__gebied", "overdracht__partner", "overdracht__afdeling")
    link = links.filter(pk=pk).first()
    return link, link is not None and link.linkversie == linkversie
