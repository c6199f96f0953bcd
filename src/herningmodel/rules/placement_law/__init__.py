"""The `ANB` rules: placements."""
