"""Pages of residents: sending something in, and their own page about it."""
