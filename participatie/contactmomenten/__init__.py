"""Conversations between municipality or partner and people."""
