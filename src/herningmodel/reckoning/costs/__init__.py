"""Costs: how prices are counted, which price applies on which day, and the lines that add up."""
