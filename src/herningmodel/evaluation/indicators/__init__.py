"""Indicators, a module each: what is counted in one case, in which unit, and how it is reported."""
