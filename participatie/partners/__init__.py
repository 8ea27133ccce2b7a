"""Organisations that share the work, and what they do where."""
