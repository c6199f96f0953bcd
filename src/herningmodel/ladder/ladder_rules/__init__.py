"""The `TRN` rules that bind steps, one module each."""
