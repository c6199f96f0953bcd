"""Costs (*økonomi*): prices that are missing, compete, leave gaps, or are of different years."""
