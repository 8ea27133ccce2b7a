"""Public references that can be read aloud over the phone."""

import secrets

# No vowels (no words), and none of the pairs that look or sound alike (0 O, 1 I L, 2 Z, 5 S, 8 B, B D P T V).
ALPHABET = "34679CFGHJKMNRWX"
LENGTH = 13


def nieuwe_referentie() -> str:
    """Thirteen characters of a 16-letter alphabet: 52 random bits. It opens nothing by itself."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
