"""The one door for files: what residents upload comes in and goes out here."""
