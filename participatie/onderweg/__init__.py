"""What was written on a phone without network, and is on its way to us."""
