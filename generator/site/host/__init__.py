"""MkDocs and Material: one run of them gives the shells and the guides."""
