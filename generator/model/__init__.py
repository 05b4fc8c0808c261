"""What is true: frozen, typed records that read no file, no clock and no template."""
