"""`Scan` → the names of an article and its lines: one module a rule, and the choice among what they find."""
