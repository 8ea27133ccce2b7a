"""The werkblad: what was chosen in its address, its groups, and one page of the chosen group."""
