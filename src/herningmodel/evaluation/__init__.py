"""
Floor 7: a caseload evaluated: the national key figures and more, with wellbeing beside them.

Descriptive only: it reports what followed after an event, and claims no cause.
"""
