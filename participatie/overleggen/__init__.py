"""Meetings of a gebied: what is prepared, who was invited, what was agreed, and the minutes."""
