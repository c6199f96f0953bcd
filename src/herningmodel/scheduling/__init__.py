"""Scheduling: what is due when, from a case to a work list. It plans, and decides nothing."""
