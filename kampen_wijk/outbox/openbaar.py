"""Mail is for who it is sent to."""

from kampen_wijk.textchecks.register import PRIVE, Openbaar

OPENBAAR: Openbaar = {"Mail": dict.fromkeys(["aan", "onderwerp", "tekst", "html"], PRIVE)}
