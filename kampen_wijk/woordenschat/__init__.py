"""The words that people use in the portal, so that a search forgives a spelling and finds a word inside a longer one."""
