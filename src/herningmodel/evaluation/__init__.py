"""
Evaluate a caseload: the national key figures and more, each with wellbeing.

Descriptive only: it reports what followed after an event, and claims no cause.
"""
