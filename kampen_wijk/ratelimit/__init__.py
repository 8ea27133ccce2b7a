"""How often one visitor may do a thing, counted in PostgreSQL for all workers together."""
