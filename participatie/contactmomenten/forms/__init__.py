"""Forms about conversations."""

from participatie.contactmomenten.forms.contactmoment import ContactmomentFormulier, SleutelFormulier, eigen_gebieden

__all__ = ["ContactmomentFormulier", "SleutelFormulier", "eigen_gebieden"]
