"""Pages about conversations, for wijkverbinders and for colleagues who are linked."""
