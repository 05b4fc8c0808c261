"""Rules across records: references, names, phones and days, each in one pass over the directory."""
