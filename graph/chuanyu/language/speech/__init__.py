"""`Scan`, mentions and posts → sentences with who speaks them, and for whom.

`verbs` finds where somebody is named with a verb of speech, `speakers` gives each sentence its speaker.
"""
