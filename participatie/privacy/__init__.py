"""Inzage and wissen for one person, by the privacyfunctionaris; it knows no nouns, the apps say what they hold."""
