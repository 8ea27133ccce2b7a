"""How fast the portal is: beside a bare Django page in the same run, and with up to a million inzendingen."""
