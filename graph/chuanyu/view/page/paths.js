// Who lies how near: the surroundings of a node, and the ways between two.

/** @import { Graph } from "./types.js" */

/**
 * The other end of an edge.
 *
 * @param {Graph} graph
 * @param {number} edge
 * @param {number} node
 */
export const otherEnd = (graph, edge, node) => {
  const { from, to } = graph.edges[edge];
  return from === node ? to : from;
};

/**
 * How many others a node is tied to.
 *
 * @param {Graph} graph
 * @param {number} node
 * @param {boolean[]} passing edges that count
 */
export const neighbours = (graph, node, passing) =>
  new Set(graph.edgesOf[node].filter((tie) => passing[tie]).map((tie) => otherEnd(graph, tie, node))).size;

/**
 * How many steps each node is away, as far as `most`.
 *
 * @param {Graph} graph
 * @param {number} start
 * @param {number} most
 * @param {boolean[]} passing edges that may be gone along
 * @returns {Map<number, number>}
 */
export const distances = (graph, start, most, passing) => {
  const found = new Map([[start, 0]]);
  let edge = [start];
  for (let step = 1; step <= most && edge.length; step += 1) {
    /** @type {number[]} */
    const further = [];
    for (const node of edge) {
      for (const tie of graph.edgesOf[node]) {
        const other = otherEnd(graph, tie, node);
        if (passing[tie] && !found.has(other)) {
          found.set(other, step);
          further.push(other);
        }
      }
    }
    edge = further;
  }
  return found;
};

/**
 * The shortest ways between two nodes, and where they are few also those of one step more.
 *
 * @param {Graph} graph
 * @param {number} start
 * @param {number} end
 * @param {boolean[]} passing edges that may be gone along
 * @param {number} [most]
 * @returns {number[][]} each a row of nodes, the shortest first
 */
export const paths = (graph, start, end, passing, most = 8) => {
  if (start === end) return [];
  const left = distances(graph, end, 12, passing);
  const shortest = left.get(start);
  if (shortest === undefined) return [];
  /** @type {number[][]} */
  const found = [];
  for (const length of [shortest, shortest + 1]) {
    if (found.length >= most) break;
    const way = [start];
    let tried = 0;
    /** @param {number} node */
    const go = (node) => {
      if (found.length >= most || (tried += 1) > 20_000) return;
      if (node === end) {
        if (way.length === length + 1) found.push([...way]);
        return;
      }
      const others = new Set(
        graph.edgesOf[node].filter((tie) => passing[tie]).map((tie) => otherEnd(graph, tie, node)),
      );
      for (const other of [...others].sort(
        (a, b) => graph.nodes[b].degree - graph.nodes[a].degree || a - b,
      )) {
        const rest = left.get(other);
        if (rest === undefined || way.length + rest > length || way.includes(other)) continue;
        way.push(other);
        go(other);
        way.pop();
      }
    };
    go(start);
  }
  return found;
};

/**
 * The edges that pass between two nodes.
 *
 * @param {Graph} graph
 * @param {number} a
 * @param {number} b
 * @param {boolean[]} passing
 */
export const between = (graph, a, b, passing) =>
  graph.edgesOf[a].filter((tie) => passing[tie] && otherEnd(graph, tie, a) === b);
