"""Secret links: an HMAC of (object, link version), stored nowhere, revoked by raising the version."""
