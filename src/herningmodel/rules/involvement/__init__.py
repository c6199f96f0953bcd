"""The `INV` rules: involvement."""
