"""The guard of public forms: idempotency key, honeypot, time trap and rate limit, all kind to people."""
