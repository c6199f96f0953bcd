"""The vocabulary of rules; no rule is known here."""
