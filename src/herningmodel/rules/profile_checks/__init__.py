"""The `PRO` rules: the profile itself."""
