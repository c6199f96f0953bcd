"""
Floor 7: a caseload evaluated: the national key figures and more, with wellbeing beside them.

Descriptive only. What followed after something is told; that it was caused by it is not.
"""
