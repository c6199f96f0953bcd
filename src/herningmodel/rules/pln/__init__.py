"""The `PLN` rules: plans."""
