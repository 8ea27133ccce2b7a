"""The audit trail: who changed what, by database triggers, without personal text and without paths."""
