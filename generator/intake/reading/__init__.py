"""From nodes to typed records: the fields' definition, applied."""
