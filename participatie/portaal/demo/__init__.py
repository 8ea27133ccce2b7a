"""Example content: the three stories of the vision, told through the actions that everybody uses."""
