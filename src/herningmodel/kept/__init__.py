"""Read back results that were kept as JSON."""
