"""Single words of texts that are public already help who searches; those of other texts only who may read them."""

from kampen_wijk.textchecks.register import PRIVE, Openbaar

OPENBAAR: Openbaar = {"Woord": {"woord": PRIVE}}
