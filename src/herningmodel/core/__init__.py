"""Define the basis of all packages, independent of children and ladders."""
