"""Pages for who signs up."""
