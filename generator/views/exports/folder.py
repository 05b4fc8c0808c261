"""Where the open data lies, from the site's root."""

DATA_FOLDER = "data/"
