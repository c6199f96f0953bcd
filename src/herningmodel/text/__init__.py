"""Texts in two languages, and what may be shown of them."""
