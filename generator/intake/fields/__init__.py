"""The definition of the fields: the one place that says what may be written."""
