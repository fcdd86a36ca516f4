"""The store and a name or a question → the answer, as Python values that all faces show.

`lookup` finds the entity that a name means, bodies in short by `departments`.  `queries` runs the
catalogue of `ontology/queries`; `stated` gives every statement whole, `profile` all about one thing,
`counts` how much there is.  `values` puts times and figures in words, `sides` tells on which of the two
sides a thing stands.
"""
