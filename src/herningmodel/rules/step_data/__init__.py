"""The `TRN` rules: the ladder: bounds, and kind, provision and step."""
