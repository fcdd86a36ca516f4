"""`Scan` and names → references: words that stand for what is named elsewhere, 双方, 我市, 该院."""
