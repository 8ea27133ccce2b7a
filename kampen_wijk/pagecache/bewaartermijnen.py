"""That something changed says nothing about anybody."""

from kampen_wijk.retention.register import Termijnen, niet_persoonlijk

BEWAARTERMIJNEN: Termijnen = {"Wijziging": niet_persoonlijk("id", "aantal")}
