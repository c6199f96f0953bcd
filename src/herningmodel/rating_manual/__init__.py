"""The rating manual, and how far two raters agree. Own draft, to be reviewed by professionals."""
