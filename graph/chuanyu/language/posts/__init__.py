"""`Scan` and names → posts: who holds which role in which body.

`holders` reads posts on both sides of persons and of verbs of taking one, `role_bodies` says which body a
role belongs to; `roles` holds the patterns of roles and titles.
"""
