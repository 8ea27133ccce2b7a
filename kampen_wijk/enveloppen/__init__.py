"""Envelopes: what a phone seals with our public key, so that only the server reads it back."""
