"""One build: what there is to read, what must be made, and what the next build may know."""
