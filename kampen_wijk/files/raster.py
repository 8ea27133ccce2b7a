"""The grid over a photo, in which somebody points at what has to become unrecognisable."""

LANGE_KANT, KORTE_KANT = 8, 6
VAKKEN = LANGE_KANT * KORTE_KANT


def verdeling(breedte: int, hoogte: int) -> tuple[int, int]:
    """(columns, rows): as many squares for every photo, more of them along its longer side."""
    return (LANGE_KANT, KORTE_KANT) if breedte >= hoogte else (KORTE_KANT, LANGE_KANT)


def opdracht(breedte: int, hoogte: int, vakken: list[int]) -> str:
    """What the decoder is told: `8x6:0,9` are the squares 0 and 9, counted along the rows."""
    kolommen, rijen = verdeling(breedte, hoogte)
    return f"{kolommen}x{rijen}:{','.join(str(vak) for vak in vakken)}"
