"""Simple tables for people with a spreadsheet: one row a partner, a place, a program."""
