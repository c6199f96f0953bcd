"""The strict reader: from JSON to values, with every fault at once."""
