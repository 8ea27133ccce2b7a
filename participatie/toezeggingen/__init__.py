"""What somebody promised, to whom and by when; and whether it was kept."""
