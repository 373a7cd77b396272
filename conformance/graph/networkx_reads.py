"""What networkx reads in the files that the graph package writes.

Reads JSON from standard input: {"gexf": text, "graphml": text, "cytoscape": text}.
Writes JSON: for each, its nodes and edges with all that is said of them. `--versions` says which networkx.
"""

import io
import json
import sys

import networkx

READERS = {
    "gexf": networkx.read_gexf,
    "graphml": networkx.read_graphml,
    "cytoscape": lambda file: networkx.cytoscape_graph(json.load(file)),
}


def read(form, text):
    graph = READERS[form](io.BytesIO(text.encode()))
    return {
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "nodes": {node: dict(said) for node, said in graph.nodes(data=True)},
        "edges": [{"from": a, "to": b, **said} for a, b, said in graph.edges(data=True)],
    }


if "--versions" in sys.argv:
    print(networkx.__version__)
else:
    json.dump({form: read(form, text) for form, text in json.load(sys.stdin).items()}, sys.stdout)
