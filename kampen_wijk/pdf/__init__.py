"""Paper: letters and cards as tagged PDF (PDF/UA-1), set by typst from the templates in `templates/papier`."""
