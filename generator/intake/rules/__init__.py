"""Rules of meaning, one room for each subject."""
