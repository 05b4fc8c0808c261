"""The gate: YAML in, a checked directory and a report of every problem out."""
