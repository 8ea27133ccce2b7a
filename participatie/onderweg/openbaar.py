"""What is on its way is for its writer alone."""

from kampen_wijk.textchecks.register import PRIVE, Openbaar

OPENBAAR: Openbaar = {"Concept": {"velden": PRIVE}}
