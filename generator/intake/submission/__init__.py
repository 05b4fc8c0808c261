"""From a filled-in form to an edit of the data files, or to what is missing in it."""
