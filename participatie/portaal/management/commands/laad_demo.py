"""`manage.py laad_demo`: the three stories of the vision as example content, and accounts to look around with."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from kampen_wijk.modus import Modus
from participatie.portaal.demo import (
    annie,
    beloofd,
    gesprekken,
    ideeen,
    jaar,
    overleg,
    personen,
    plekken,
    rayan,
    regels,
    schoolplein,
    sophie,
    speeltuin,
    te_doen,
    vers,
)
from profielen.demo import maak_grafhorst


class Command(BaseCommand):
    help = "Zet voorbeelden in het portaal: verzonnen mensen, echte gebieden. Niet in productie."

    def handle(self, *args, **options):
        if settings.MODUS == Modus.PRODUCTIE:
            raise CommandError("In productie komen geen voorbeelden.")
        with transaction.atomic():
            team = personen.maak()
            plekken.maak()
            for verhaal in (
                annie, sophie, rayan, ideeen, speeltuin, te_doen, beloofd, jaar, vers, gesprekken, schoolplein, overleg,
            ):
                verhaal.vertel(team)
            regels.maak(team)
            maak_grafhorst(door=team["profielbeheerder"])
        self.stdout.write("Inloggen kan met deze voorbeeldaccounts, wachtwoord: " + personen.WACHTWOORD)
        for rol, medewerker in team.items():
            self.stdout.write(f"  {rol:<22} {medewerker.email}")
