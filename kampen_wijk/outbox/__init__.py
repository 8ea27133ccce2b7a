"""Mail that goes out: a row in the same transaction as the change, sent by a job."""
