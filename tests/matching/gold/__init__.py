"""People and jobs written by hand, and by hand how well each pair fits."""
