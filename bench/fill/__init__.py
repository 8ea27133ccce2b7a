"""Makes a database of a chosen size, with rows as a gemeente would have them after some years."""
