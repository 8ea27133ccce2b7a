"""The verbs of veldwerk."""
