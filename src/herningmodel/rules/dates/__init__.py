"""The `DAT` rules: dates, order, references and ids."""
