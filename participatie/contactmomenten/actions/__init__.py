"""What one does with conversations and taken: a module per subject."""

from participatie.contactmomenten.actions.vastleggen import contactmoment_vastleggen, contactmoment_wijzigen, uit_gesprek

__all__ = ["contactmoment_vastleggen", "contactmoment_wijzigen", "uit_gesprek"]
