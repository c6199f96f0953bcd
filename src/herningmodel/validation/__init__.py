"""
Every fault at once, and a state for every rule, so that "clean" never means "not checked".

`check` reads a document and validates what could be read of it; `validate` takes a case.
"""
