"""The verbs of inzendingen: one function a verb, keyword-only, atomic."""
