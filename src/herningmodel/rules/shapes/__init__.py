"""The `FMT` rules: how a document is written."""
