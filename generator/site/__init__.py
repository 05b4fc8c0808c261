"""The world: command line, MkDocs host, cache, publishing, watching."""
