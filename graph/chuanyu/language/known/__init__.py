"""A tagged text → the names that need no grammar: what the gazetteer knows, and places by what is around."""
