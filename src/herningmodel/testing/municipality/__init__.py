"""
A municipality that does not exist: as many cases as one likes, to try things on.

No person in it is real, and it says nothing about real children: its assumptions are our own
choice, listed in `assumptions`. By the library's own rules its cases are in order, until faults
are planted in them.
"""
