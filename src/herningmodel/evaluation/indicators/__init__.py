"""Indicators, a module each: per-case counts, unit and report layout."""
