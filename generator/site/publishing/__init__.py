"""The output folder: always a whole site, and nobody's files are lost."""
