"""Reading figures in: from CBS, from a file, from the facts that come along. All end in one action."""
