"""
The rating manual, and the agreement of two raters.

The manual is our own draft, to be reviewed by professionals.
"""
