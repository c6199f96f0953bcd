"""
The lowest step that fits, with every reason for it and against each other step.

`recommend` is the door. `advice` is what comes out of it, and `sentences` says it aloud.
"""
