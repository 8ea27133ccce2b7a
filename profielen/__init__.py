"""Figures and profiles of neighbourhoods and villages."""
