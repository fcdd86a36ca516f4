"""`Scan` and names → posts: who holds which role in which body."""
