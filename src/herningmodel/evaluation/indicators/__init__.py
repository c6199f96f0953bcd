"""Floor 6: one module for each indicator: what it counts in one case, in which unit, and how it is told."""
