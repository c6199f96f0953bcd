"""A case on a day, under a profile."""
