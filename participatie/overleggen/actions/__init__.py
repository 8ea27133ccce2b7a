"""The verbs of overleggen: preparing one, writing down what was said, what came of it, and sending the minutes."""
