"""The pages that show nouns of several apps."""
