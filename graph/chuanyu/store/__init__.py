"""RDF dataset → the store: kept on disk, asked by SPARQL, published at an endpoint.

`disk` writes and opens the graph of a folder, whose builds take each other's place by `generations`;
`checking` tells what is wrong with it.
`sparql` is the one door to the engine for whoever reads: it refuses what would change the graph or leave
the machine (`federation`), and `terms` gives the answers of queries of ours by the local names of the
ontology.  An endpoint is asked as the store on disk is (`remote`); `publish` brings what changed there.
"""
