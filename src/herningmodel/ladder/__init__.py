"""The ladder: questions, bounds and rules behind the lowest fitting step."""
