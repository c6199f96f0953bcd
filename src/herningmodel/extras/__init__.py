"""Extend the library with optional dependencies. No other package imports this one."""
