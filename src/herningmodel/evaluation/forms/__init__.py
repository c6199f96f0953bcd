"""An evaluation in each of its forms: one module for each. All are made from what may be published."""
