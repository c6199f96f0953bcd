"""The law: provisions, concordance, and duties."""
