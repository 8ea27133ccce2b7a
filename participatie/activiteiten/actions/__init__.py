"""The verbs of trajecten."""
