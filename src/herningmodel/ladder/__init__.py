"""The ladder: questions, bounds and rules that lead to the lowest step that fits."""
