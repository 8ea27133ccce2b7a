"""The limit: what Django itself costs for a page of so many rows and bytes, and for a POST with one insert."""
