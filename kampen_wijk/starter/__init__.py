"""`make run`: database, web server and job worker, started and stopped together."""
