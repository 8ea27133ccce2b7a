"""What residents bring in: signals, ideas and requests for help."""
