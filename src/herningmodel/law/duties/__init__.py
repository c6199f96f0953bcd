"""
Deadlines (*frister*): what the law asks for by a day, one module for each duty.

A duty is chosen by the day that triggers it. Each module says when it is due and what has answered
it; the rules flag what was not kept, and the schedule lists what lies ahead. Due days are exact days
of the calendar and are never moved.
"""
