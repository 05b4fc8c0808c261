"""Jalan Pulang: a directory of help for the way home, built from two YAML files."""
