"""Floor 8: what needs one more library than the core has. Nothing below imports anything here."""
