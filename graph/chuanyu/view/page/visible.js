// The state and what passes the filters → which nodes and edges are drawn, and which are in focus.

import { between, distances, otherEnd, paths } from "./paths.js";

/** @import { Graph, Passing, State, Visible } from "./types.js" */

/**
 * How much of what passes the filters is drawn: entities that have ties and pairs of them; `steps` are those
 * by which the picture opens out further and brings something.
 *
 * @param {Graph} graph
 * @param {State} state
 * @param {Passing} passing
 * @param {Visible} visible
 */
export const tally = (graph, state, passing, visible) => {
  const [nodes, tied, pairs, ties] = [new Set(), new Set(), new Set(), new Set()];
  /** @type {Set<number>} */
  const steps = new Set();
  for (const edge of graph.edges) {
    if (!passing.edges[edge.id]) continue;
    const ends = [edge.from, edge.to];
    const pair = ends.toSorted((a, b) => a - b).join();
    ties.add(pair);
    for (const end of ends) tied.add(end);
    if (edge.step > state.step) steps.add(edge.step);
    if (!visible.edges[edge.id]) continue;
    pairs.add(pair);
    for (const end of ends) nodes.add(end);
  }
  return {
    nodes: nodes.size,
    tied: tied.size,
    pairs: pairs.size,
    ties: ties.size,
    steps: [...steps].sort((a, b) => a - b),
  };
};

/**
 * What is chosen brings its neighbours with it, also those that are folded away; everything else is drawn
 * as far as the picture has been opened out.
 *
 * @param {Graph} graph
 * @param {State} state
 * @param {Passing} passing
 * @returns {Visible}
 */
export const see = (graph, state, passing) => {
  const focus = focused(graph, state, passing);
  const near =
    state.node !== null && state.reach ? distances(graph, state.node, state.reach, passing.edges) : null;
  const edges = graph.edges.map((edge) => {
    if (!passing.edges[edge.id]) return false;
    if (near) return near.has(edge.from) && near.has(edge.to);
    return edge.step <= state.step || Boolean(focus.litEdges?.has(edge.id));
  });
  const nodes = graph.nodes.map(
    (node) =>
      node.id === state.node ||
      node.id === state.to ||
      (state.isolated && !near && !node.degree && passing.nodes[node.id]),
  );
  for (const edge of graph.edges) {
    if (edges[edge.id]) nodes[edge.from] = nodes[edge.to] = true;
  }
  if (state.view === "map") {
    // A line is drawn whole: its ends come with it.
    for (const [fact, line, ends] of graph.routes) {
      if (passing.facts[fact] && nodes[line]) for (const end of ends) nodes[end] = true;
    }
  }
  return { nodes, edges, ...focus };
};

/**
 * @param {Graph} graph
 * @param {State} state
 * @param {Passing} passing
 * @returns {Pick<Visible, "lit" | "litEdges" | "centre" | "paths">}
 */
const focused = (graph, state, passing) => {
  if (state.edge !== null) {
    const { from, to } = graph.edges[state.edge];
    return { lit: new Set([from, to]), litEdges: new Set([state.edge]), centre: null, paths: [] };
  }
  if (state.node === null) return { lit: null, litEdges: null, centre: null, paths: [] };
  if (state.to !== null) {
    const ways = paths(graph, state.node, state.to, passing.edges);
    const lit = new Set([state.node, state.to, ...ways.flat()]);
    const litEdges = new Set(
      ways.flatMap((way) =>
        way.slice(1).flatMap((node, place) => between(graph, way[place], node, passing.edges)),
      ),
    );
    return { lit, litEdges, centre: state.node, paths: ways };
  }
  const centre = state.node;
  // Within two steps and more the whole surroundings are looked at, not the neighbours alone.
  if (state.reach > 1) return { lit: null, litEdges: null, centre, paths: [] };
  const ties = graph.edgesOf[centre].filter((tie) => passing.edges[tie]);
  const lit = new Set([centre, ...ties.map((tie) => otherEnd(graph, tie, centre))]);
  return { lit, litEdges: new Set(ties), centre, paths: [] };
};
