"""What one does with conversations and taken: a module per subject."""

from participatie.contactmomenten.actions.vastleggen import (
    beloofd_in_gesprek,
    contactmoment_vastleggen,
    contactmoment_wijzigen,
    uit_gesprek,
)

__all__ = ["beloofd_in_gesprek", "contactmoment_vastleggen", "contactmoment_wijzigen", "uit_gesprek"]
