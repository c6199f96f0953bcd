"""
Format reports, rules and the ladder as text, for terminals and pages.

`text` is plain text, `pages` is Markdown. Both are made from the values that they show; neither
knows anything of its own.
"""
