"""The graph over HTTP: the SPARQL protocol, pages of entities, a query editor, the interactive page.

A request goes one way: `app.py` (routes) → `protocol.py` (what is asked, in which form) → `pool.py` (a
worker process with a time limit) → `worker.py` (the engine) → the answer.  Nothing here writes.
"""
