"""Whoever asks what we hold of Karin Kanarie gets every word of it; and after wissen she stands nowhere."""

import json

import pytest
from django.apps import apps

from kampen_wijk.retention.houders import alle_houders, zoek_overal
from kampen_wijk.retention.vraag import Vraag
from participatie.contactmomenten.models import Contactmoment
from participatie.privacy.actions import persoon_wissen
from tests import factories
from tests.kanarie import leven
from tests.kanarie.sporen import gevuld_met
from tests.kanarie.test_kanarie import leven_van_karin  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)

KARIN = Vraag(email=leven.MAIL, telefoon=leven.TELEFOON, naam="Karin Kanarie")


def waarden(veld: str) -> set[str]:
    """Every value in which she stands now."""
    label, naam = veld.rsplit(".", 1)
    alle = {str(waarde) for waarde in apps.get_model(label)._base_manager.values_list(naam, flat=True)}
    return {waarde for waarde in alle if any(spoor in waarde.lower() for spoor in leven.SPOREN)}


def sleutels():
    return [vondst.sleutel for deel in zoek_overal(KARIN) for vondst in deel.vondsten]


def test_an_inzage_holds_every_word_in_which_she_stands(leven_van_karin):  # noqa: F811
    leven.modereer(leven_van_karin)
    alles = json.dumps([vars(g) for deel in zoek_overal(KARIN) for v in deel.vondsten for g in v.gegevens], ensure_ascii=False)
    velden = sorted(set().union(*(houder.velden for houder in alle_houders())))
    gemist = {veld for veld in velden if any(json.dumps(w, ensure_ascii=False)[1:-1] not in alles for w in waarden(veld))}
    # Of what is vertrouwelijk, or may be, only that it is there; of mail all but the secret links.
    assert gemist == {"onderweg.Concept.velden", "outbox.Mail.tekst"}


@pytest.mark.parametrize("alles", [False, True])
def test_after_wissen_she_stands_nowhere(alles, leven_van_karin):  # noqa: F811
    leven.modereer(leven_van_karin)
    persoon_wissen(
        KARIN, sleutels(), alles=alles, door=factories.met_rol("privacyfunctionaris"), verzoek="AVG-2026-1", reden="wissen"
    )
    assert gevuld_met((leven.MAIL, leven.TELEFOON, "karin kanarie")) == set()
    assert sleutels() == []
    assert Contactmoment.objects.count() == 1
