"""Checks on text that people type."""
