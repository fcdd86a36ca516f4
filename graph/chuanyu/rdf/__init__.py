"""Statements → RDF dataset: vocabulary, writing, rules for the shortcuts, validation, canonical TriG."""
