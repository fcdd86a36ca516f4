"""Article → `Document`: the spaCy pipeline that finds names, what they stand for, and who speaks."""
