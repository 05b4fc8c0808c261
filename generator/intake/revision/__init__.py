"""Two versions of the data files: which records differ, and what is near them."""
