"""Floor 1: the children, the ladder, the help and the law, as frozen values."""
