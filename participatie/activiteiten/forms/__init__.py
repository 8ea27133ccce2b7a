"""Forms about activiteiten."""
