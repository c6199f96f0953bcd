"""
A municipality that does not exist: as many cases as one likes, to try things on.

Nobody in it is real, and nothing in it says anything about children: what it assumes is our own
choice, and stands in `assumptions`. By the library's own rules its cases are in order, until faults
are planted in them.
"""
