"""
Validation: every fault at once, and a state for every rule.

`check` reads a document and validates what could be read of it; `validate` takes a case.
"""
