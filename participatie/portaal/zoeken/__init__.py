"""Searching everything that a visitor may see."""
