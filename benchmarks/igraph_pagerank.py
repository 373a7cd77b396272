"""Builds a graph and ranks it with igraph; prints processor time in milliseconds.

Standard input: two little-endian 32-bit numbers, nodes and edges, then all sources and all targets.
"""

import sys
from array import array
from time import process_time

import igraph

numbers = array("I")
numbers.frombytes(sys.stdin.buffer.read())
nodes, edges = numbers[0], numbers[1]
pairs = list(zip(numbers[2 : 2 + edges], numbers[2 + edges :]))

start = process_time()
graph = igraph.Graph(n=nodes, edges=pairs, directed=True)
built = process_time()
graph.pagerank(damping=0.85)
print((built - start) * 1000, (process_time() - built) * 1000)
