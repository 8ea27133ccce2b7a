"""What residents and the profielbeheerder do, in a line."""

import uuid

from kampen_wijk.formguard.bewaking import gestart_nu
from profielen.actions.reactie import reactie_beantwoorden, reactie_plaatsen

BASIS = "/gebieden/zalk/profiel/versie/1/"


def lees(client, staart=""):
    """The page, or the status of where there is none."""
    antwoord = client.get(BASIS + staart)
    return antwoord.content.decode() if antwoord.status_code == 200 else antwoord.status_code


def stuur(client, **velden):
    goed = {
        "sleutel": str(uuid.uuid4()), "gestart": gestart_nu(voorsprong=60), "website": "", "onderdeel": "kansen",
        "tekst": "Noem de haven ook.", "email": "",
    }
    return client.post(BASIS + "samenspraak/reageren/", goed | velden)


def handel_af(reactie, **velden):
    reactie.refresh_from_db()
    reactie_plaatsen(reactie, door=None, stand=reactie.stand)
    velden = {"uitkomst": "overgenomen", "antwoord": ""} | velden
    reactie_beantwoorden(reactie, door=None, stand=reactie.stand + 1, **velden)
