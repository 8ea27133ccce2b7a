"""What was done for a request is for the privacyfunctionaris alone."""

from kampen_wijk.textchecks.register import PRIVE, Openbaar

OPENBAAR: Openbaar = {"Handeling": dict.fromkeys(["verzoek", "aantallen", "gewist"], PRIVE)}
