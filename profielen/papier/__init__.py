"""A profile on paper, for the table in the dorpshuis: what stands in the PDF, and how it goes out."""
