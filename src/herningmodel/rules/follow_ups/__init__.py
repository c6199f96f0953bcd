"""The `OPF` rules: follow-up."""
