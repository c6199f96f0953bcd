"""
Generate any number of cases of a synthetic municipality.

No person in it is real, and it says nothing about real children: its assumptions are our own
choice, listed in `assumptions`. By the library's own rules its cases are in order, until faults
are seeded in them.
"""
