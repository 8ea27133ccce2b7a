"""Veldwerk: gathering on a schoolyard, on a walk or along the doors, and what came out of it."""
