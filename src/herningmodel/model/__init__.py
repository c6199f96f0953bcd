"""Define the case as frozen values: child, ladder and help."""
