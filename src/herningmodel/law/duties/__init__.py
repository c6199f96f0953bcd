"""Duties (*pligter*) of the law: a module each, and one catalogue."""
