"""
Costs of help, exact to the øre: `cost` and `cost_caseload`.

Prices are the caller's; nothing here changes a recommendation. Every result lists what was left
out, and says that wellbeing is not assessed until there is an assessment.
"""
