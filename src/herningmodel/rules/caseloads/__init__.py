"""The `SAG` rules: caseload and continuity."""
