"""Scheduling: due days of a case as a work list."""
