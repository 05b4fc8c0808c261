"""What a proposal changes, record by record and field by field, as plain values."""
