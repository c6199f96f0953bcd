"""
Audit the model as a whole.

Every combination of what the ladder reads, as a table; the decision table of a profile, on paper;
and which cases get a different result under another profile or on another day.
"""
