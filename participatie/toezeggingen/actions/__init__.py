"""The verbs of toezeggingen."""
