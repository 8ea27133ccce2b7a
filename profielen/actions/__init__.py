"""The verbs of profielen: a module each for writing and adopting, talking it over, and a reaction."""
