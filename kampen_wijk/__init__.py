"""The ground: settings, root urls and the small rooms that every app stands on."""
