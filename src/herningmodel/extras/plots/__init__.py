"""
Plots of costs, with `matplotlib`: the extra `plots`.

Each function returns a `Figure` that is not shown anywhere: save it with `figure.savefig("costs.png")`.
The colours are those of Okabe and Ito, which people who are colour-blind tell apart, and every area
has a pattern of its own, so that a print in black and white can be read. What is known of wellbeing
is below every plot.
"""

from herningmodel.extras.plots.cost_plots import costs_over_time, payback, waterfall


__all__ = ["costs_over_time", "payback", "waterfall"]
