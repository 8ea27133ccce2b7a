"""How staff log in: closed signup, a guard against guessing, a second factor, sessions that end."""
