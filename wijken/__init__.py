"""Places as people know them, the people who work there, and what happened."""
