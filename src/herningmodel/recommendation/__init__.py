"""
Recommendation: the lowest fitting step, with reasons on every step.

`recommend` is the entry point; `recommendation` defines its result and `explanation` its sentences.
"""
