"""What NetworkX makes of the graph in test/golden/measures/graph.json: the expected values of test/measures/networkx.test.ts.

    python3 measures.py fetch http://127.0.0.1:3000 2024-01-01    writes graph.json, from a running server
    npx vitest run --project unit test/measures --update          writes partition.json: our communities of that graph
    python3 measures.py                                           writes expected.json, with NetworkX 3.6.1

Doubles are written so that they can be read back to the last bit.
"""

import json
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import networkx as nx
from networkx.algorithms import bipartite
from networkx.algorithms.community import louvain_communities, modularity

HERE = Path(__file__).parent.parent / "golden" / "measures"
TYPES = ["MEMBER_OF", "PART_OF", "BORDERS"]


def fetch(server: str, day: str) -> None:
    """Every membership in a comparable cooperation on a day, and what lies in or beside what among those in it."""
    with urlopen(f"{server}/api/networks") as answer:
        networks = [one["id"] for one in json.load(answer)["networks"] if one["comparable"]]
    body = {"networks": networks, "types": TYPES, "asOf": day, "limit": 100000}
    headers = {"Content-Type": "application/json"}
    with urlopen(Request(f"{server}/api/subgraph", json.dumps(body).encode(), headers)) as answer:
        graph = json.load(answer)
    assert not graph["truncated"]
    chosen = set(networks)
    edges = [edge for edge in graph["edges"] if edge["type"] != "MEMBER_OF" or edge["target"] in chosen]
    among = {end for edge in edges if edge["type"] == "MEMBER_OF" for end in (edge["source"], edge["target"])}
    nodes = sorted((node["id"], node["type"]) for node in graph["nodes"] if node["id"] in among)
    number = {id: at for at, (id, _) in enumerate(nodes)}
    kept = [edge for edge in edges if edge["source"] in among and edge["target"] in among]
    packed = sorted([number[edge["source"]], number[edge["target"]], TYPES.index(edge["type"])] for edge in kept)
    write("graph.json", {"day": day, "types": TYPES, "nodes": nodes, "edges": packed})


def write(name: str, value: object) -> None:
    """A line for each entry, so that a difference can be read."""
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(item, separators=(',', ':'))}" for key, item in value.items())
    (HERE / name).write_text("{\n" + lines + "\n}\n")


def listed(graph: nx.Graph, values: dict) -> list:
    """In the order of the nodes; what is not a number is null."""
    return [None if values[node] != values[node] else values[node] for node in graph]


def structure(graph: nx.Graph) -> dict:
    return {
        "degree": [degree for _, degree in graph.degree()],
        "betweenness": listed(graph, nx.betweenness_centrality(graph)),
        "closeness": listed(graph, nx.closeness_centrality(graph)),
        "core": listed(graph, nx.core_number(graph)),
        "constraint": listed(graph, nx.constraint(graph)),
        "effectiveSize": listed(graph, nx.effective_size(graph)),
    }


def affiliations(memberships: nx.DiGraph, types: list) -> dict:
    """Numbers of cooperations, densities, projections. A cooperation that is a member stands on both sides."""
    two_sided = nx.Graph()
    networks = [("network", at) for at, type in enumerate(types) if type == "Network"]
    members = [("member", at) for at, degree in memberships.out_degree() if degree > 0]
    two_sided.add_nodes_from(networks + members)
    two_sided.add_edges_from((("member", source), ("network", target)) for source, target in memberships.edges)
    by_member = bipartite.weighted_projected_graph(two_sided, members)
    by_network = bipartite.weighted_projected_graph(two_sided, networks)
    often = nx.Graph((a, b) for a, b, weight in by_member.edges(data="weight") if weight > 1)
    density = {}
    for network in networks:
        own = list(two_sided[network])
        if len(own) > 1:
            density[network[1]] = nx.density(nx.subgraph(nx.compose(nx.empty_graph(own), often), own))
    counts = [degree for _, degree in memberships.out_degree()]
    joined = sum(1 for _, degree in memberships.in_degree() if degree > 0)
    return {
        "memberships": counts,
        "membershipShare": [count / joined for count in counts],
        "density": [density.get(at) for at in range(len(types))],
        "members": weights(by_member),
        "networks": weights(by_network),
    }


def communities(graph: nx.Graph) -> dict:
    """Of the partition in partition.json: its modularity, and how each node's neighbours spread over it."""
    of = json.loads((HERE / "partition.json").read_text())
    groups = [{node for node in graph if of[node] == community} for community in sorted(set(of))]
    spread = {}
    for node, neighbours in graph.adj.items():
        among = [sum(1 for other in neighbours if other in group) / len(neighbours) for group in groups if neighbours]
        spread[node] = 1 - sum(share**2 for share in among) if neighbours else None
    return {"partition.modularity": modularity(graph, groups), "participation": list(spread.values())}


def weights(projection: nx.Graph) -> dict:
    """The number of edges of each weight, and all edges that are heavy."""
    edges = sorted((*sorted((a[1], b[1])), weight) for a, b, weight in projection.edges(data="weight"))
    counts = {}
    for *_, weight in edges:
        counts[weight] = counts.get(weight, 0) + 1
    return {"counts": sorted(counts.items()), "heavy": [edge for edge in edges if edge[2] >= 6]}


def compute() -> None:
    given = json.loads((HERE / "graph.json").read_text())
    types = [type for _, type in given["nodes"]]
    memberships, everything = nx.DiGraph(), nx.Graph()
    for graph in (memberships, everything):
        graph.add_nodes_from(range(len(types)))
    memberships.add_edges_from((a, b) for a, b, type in given["edges"] if type == 0 and a != b)
    everything.add_edges_from((a, b) for a, b, type in given["edges"] if a != b)
    undirected = memberships.to_undirected()
    found = {"networkx": nx.__version__}
    for name, graph in (("memberships", undirected), ("everything", everything)):
        for measure, values in structure(graph).items():
            found[f"{name}.{measure}"] = values
        best = max((louvain_communities(graph, seed=seed) for seed in range(10)), key=lambda one: modularity(graph, one))
        found[f"{name}.louvain"] = modularity(graph, best)
    found |= communities(undirected)
    for name, values in affiliations(memberships, types).items():
        found[name] = values
    write("expected.json", found)


if __name__ == "__main__":
    fetch(*sys.argv[2:]) if sys.argv[1:2] == ["fetch"] else compute()
