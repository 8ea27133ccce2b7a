"""The outbox: a mail is a row in the same transaction as the change it tells about, and leaves by a job."""
