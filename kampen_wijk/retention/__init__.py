"""The retention register: of every field, whether it is personal and when it goes."""
