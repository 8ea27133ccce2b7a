"""The starter behind `make run`: database, web server and job worker, started together and stopped in order."""
