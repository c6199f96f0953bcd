"""
What help costs, exact to the øre: `cost` for a case, `cost_caseload` for many.

Prices are the caller's; nothing here ever moves a recommendation. Every result says what was left
out, and that wellbeing is not assessed until somebody has assessed it.
"""
