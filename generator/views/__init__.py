"""What to say: pages, lists, search and exports as plain values."""
