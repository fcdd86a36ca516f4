"""`Scan`, mentions and posts → sentences with who speaks them, and for whom."""
