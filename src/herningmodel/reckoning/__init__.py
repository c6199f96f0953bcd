"""Floor 3: what follows from a case and a profile, as pure functions that know no rule's text."""
