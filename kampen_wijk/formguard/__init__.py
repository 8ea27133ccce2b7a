"""What guards every public form: idempotency key, honeypot, signed time trap."""
