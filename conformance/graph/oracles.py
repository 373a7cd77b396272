"""What networkx and igraph say about graphs.

Reads JSON from standard input: a list of {nodes, from, to, weights, seeds, communities}.
Writes JSON: for each graph what each library computed. `--versions` says which libraries there are.
"""

import json
import random
import sys

import igraph
import networkx

DAMPING = 0.85


def by_networkx(graph, seeds):
    directed = networkx.DiGraph()
    directed.add_nodes_from(range(graph["nodes"]))
    directed.add_weighted_edges_from(zip(graph["from"], graph["to"], graph["weights"]))
    # Its tolerance is multiplied by the number of nodes.
    exact = {"alpha": DAMPING, "tol": 1e-15, "max_iter": 10_000}
    undirected = directed.to_undirected()
    return {
        "pagerank": in_order(networkx.pagerank(directed, **exact)),
        "ppr": in_order(
            networkx.pagerank(directed, personalization=seeds, dangling=seeds, **exact)
        ),
        "strong": groups(networkx.strongly_connected_components(directed)),
        "weak": groups(networkx.weakly_connected_components(directed)),
        "cores": in_order(networkx.core_number(undirected)),
        "betweenness": in_order(networkx.betweenness_centrality(undirected)),
    }


def by_igraph(graph, seeds):
    edges = list(zip(graph["from"], graph["to"]))
    directed = igraph.Graph(n=graph["nodes"], edges=edges, directed=True)
    directed.es["weight"] = graph["weights"]
    simple = directed.as_undirected(mode="collapse", combine_edges={"weight": "sum"})
    pairs = graph["nodes"] - 1, graph["nodes"] - 2
    return {
        "pagerank": directed.pagerank(damping=DAMPING, weights="weight"),
        "ppr": hanging_to(directed, seeds).personalized_pagerank(
            damping=DAMPING, reset=in_order(seeds), weights="weight"
        ),
        "strong": groups(directed.connected_components(mode="strong")),
        "weak": groups(directed.connected_components(mode="weak")),
        "cores": simple.coreness(),
        "betweenness": [2 * each / (pairs[0] * pairs[1]) for each in simple.betweenness()],
        "modularity": simple.modularity(graph["communities"], weights="weight"),
        "leiden": best_of_leiden(simple),
    }


def best_of_leiden(graph):
    """It draws lots: the greatest modularity of five runs, until nothing changes."""
    runs = [
        graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
        for _ in range(5)
    ]
    return max(graph.modularity(run.membership, weights="weight") for run in runs)


def hanging_to(directed, seeds):
    """igraph sends walkers without a way on to every node; with these edges they go to the seeds."""
    graph = directed.copy()
    for node in directed.vs:
        if node.outdegree() == 0:
            for seed, share in seeds.items():
                if share > 0:
                    graph.add_edge(node.index, seed, weight=share)
    return graph


def in_order(values):
    return [values[node] for node in sorted(values)]


def groups(components):
    return sorted(sorted(each) for each in components)


def main():
    if "--versions" in sys.argv:
        print(json.dumps({"networkx": networkx.__version__, "igraph": igraph.__version__}))
        return
    random.seed(1)
    answers = []
    for graph in json.load(sys.stdin):
        share = 1 / len(graph["seeds"])
        seeds = {node: share if node in graph["seeds"] else 0 for node in range(graph["nodes"])}
        answers.append({"networkx": by_networkx(graph, seeds), "igraph": by_igraph(graph, seeds)})
    json.dump(answers, sys.stdout)


main()
