"""Our templates: read by Jinja, compiled to plain functions, once for each language."""
