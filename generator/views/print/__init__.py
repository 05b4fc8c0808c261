"""What books and cards hold, as plain values."""
