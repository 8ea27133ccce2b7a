"""Everything that residents, staff and partners do together."""
