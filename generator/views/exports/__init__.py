"""Open data: the whole directory as files that other people and other systems can take."""
