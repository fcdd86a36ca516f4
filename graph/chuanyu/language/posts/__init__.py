"""`Scan` and names → posts: who holds which role in which body.

`holders` reads roles from persons and persons from verbs of taking a post; `role_bodies` says which body a
role belongs to, `roles` holds the words.
"""
