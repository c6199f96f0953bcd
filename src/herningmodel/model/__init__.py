"""Define the case as frozen values: the child, the ladder and the help."""
