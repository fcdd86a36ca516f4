// Which facts, nodes and edges the filters let pass, and how many each option would bring.

import { mainRoles } from "./data.js";

/** @import { Facet, Graph, Passing, State } from "./types.js" */

const BIT = { kind: 1, status: 2, theme: 4, node: 8, source: 16, date: 32, least: 64 };

/** The facets with options of their own, in the order of the page. @type {Facet[]} */
export const FACETS = ["kind", "status", "theme", "cls", "side"];

/** @returns {Record<Facet, Set<string>>} */
export const nothingOff = () => ({
  kind: new Set(),
  status: new Set(),
  theme: new Set(),
  cls: new Set(),
  side: new Set(),
});

/**
 * An option is counted as if its own facet let everything pass, so that a count says what a click would
 * bring: facts for kinds, states, themes and articles, entities for classes and sides.
 *
 * @param {Graph} graph
 * @param {State} state
 * @returns {Passing}
 */
export const pass = (graph, state) => {
  const { off } = state;
  const nodes = graph.nodes.map((node) => !off.cls.has(node.cls) && !off.side.has(String(node.side)));
  /** @type {Passing["counts"]} */
  const counts = {
    kind: new Map(),
    status: new Map(),
    theme: new Map(),
    cls: new Map(),
    side: new Map(),
    source: new Map(),
  };
  const facts = graph.facts.map(() => false);
  const met = graph.nodes.map((node) => !node.degree && !graph.factsOf[node.id].length);
  let count = 0;
  for (const fact of graph.facts) {
    const themes = fact.themes.length ? fact.themes : [""];
    const sources = new Set(fact.quotes.map((quote) => quote.article));
    let fails = 0;
    if (off.kind.has(fact.kind)) fails |= BIT.kind;
    if (off.status.has(fact.status ?? "")) fails |= BIT.status;
    if (themes.every((theme) => off.theme.has(theme))) fails |= BIT.theme;
    if (mainRoles(fact).some(([, held]) => !held.some((id) => nodes[id]))) fails |= BIT.node;
    if (state.source !== null && !sources.has(state.source)) fails |= BIT.source;
    if (!within(graph.dates[fact.id], state.from, state.until)) fails |= BIT.date;
    if (Math.round(fact.confidence * 100) < state.least) fails |= BIT.least;
    facts[fact.id] = fails === 0;
    count += Number(fails === 0);
    if (!(fails & ~BIT.kind)) add(counts.kind, fact.kind);
    if (!(fails & ~BIT.status)) add(counts.status, fact.status ?? "");
    if (!(fails & ~BIT.theme)) for (const theme of themes) add(counts.theme, theme);
    if (!(fails & ~BIT.source)) for (const source of sources) add(counts.source, String(source));
    if (!(fails & ~BIT.node)) for (const id of Object.values(fact.roles).flat()) met[id] = true;
  }
  for (const node of graph.nodes) {
    if (!met[node.id]) continue;
    if (!off.side.has(String(node.side))) add(counts.cls, node.cls);
    if (!off.cls.has(node.cls)) add(counts.side, String(node.side));
  }
  const edges = graph.edges.map(
    (edge) => nodes[edge.from] && nodes[edge.to] && edge.facts.some((id) => facts[id]),
  );
  return { facts, count, nodes, edges, counts };
};

/**
 * Whether a stretch of days meets the asked one; what has no day passes only where none is asked for.
 *
 * @param {[string, string] | null} days
 * @param {string} from an ISO day, or empty
 * @param {string} until an ISO day, or empty
 */
export const within = (days, from, until) => {
  if (!from && !until) return true;
  return days !== null && (!from || days[1] >= from) && (!until || days[0] <= until);
};

/**
 * Whether anything is filtered.
 *
 * @param {State} state
 */
export const filtered = (state) =>
  FACETS.some((facet) => state.off[facet].size > 0) ||
  state.source !== null ||
  state.least > 0 ||
  Boolean(state.from || state.until);

/**
 * @param {Map<string, number>} counts
 * @param {string} key
 */
const add = (counts, key) => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
