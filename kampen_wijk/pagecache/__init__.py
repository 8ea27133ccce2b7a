"""Public pages and their parts, remembered in the process for as long as nothing that the public sees has changed."""
