"""Counts are for nobody to read."""

from kampen_wijk.textchecks.register import PRIVE, Openbaar

OPENBAAR: Openbaar = {"Telling": dict.fromkeys(["naam", "sleutel"], PRIVE)}
