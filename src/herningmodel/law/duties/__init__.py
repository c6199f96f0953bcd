"""Duties (*pligter*): what the law asks for, one module for each, all in one catalogue."""
