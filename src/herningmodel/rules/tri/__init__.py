"""The `TRI` rules: wellbeing."""
