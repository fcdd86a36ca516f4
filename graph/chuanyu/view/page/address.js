// The state ↔ the fragment of the page's address, so that what is seen can be sent to others.
//
// Only what differs from the state at the opening is written.  A fragment without `=` is a name, as in
// graph.html#重庆市.

import { FACETS, nothingOff } from "./filter.js";

/** @import { Camera, Graph, State, View } from "./types.js" */

const VIEWS = ["graph", "map", "time", "table", "article"];
const LONGEST = 60; // characters of a name that stand in an address; what is longer stands by its IRI

/** @param {"zh" | "en"} own the language in which the page was written @returns {State} */
export const opening = (own = "zh") => ({
  view: "graph",
  node: null,
  edge: null,
  fact: null,
  to: null,
  article: null,
  reach: 0,
  step: 0,
  isolated: false,
  groups: true,
  off: nothingOff(),
  source: null,
  from: "",
  until: "",
  least: 0,
  text: "",
  sort: "date",
  down: true,
  cameras: { graph: null, map: null },
  language: own,
  theme: "",
  lost: [],
});

/** @param {string} iri */
const tail = (iri) => iri.replace(/^https:\/\/w3id\.org\/chuanyu\/(id|article)\//, "");

/**
 * @param {Graph} graph
 * @param {"zh" | "en"} own the language in which the page was written
 */
export const addresser = (graph, own = "zh") => {
  /** @type {Map<string, number | null>} */
  const byName = new Map();
  for (const { id, name } of graph.nodes) byName.set(name, byName.has(name) ? null : id);
  const byIri = new Map(graph.nodes.map((node) => [tail(node.iri), node.id]));
  const articles = new Map(graph.articles.map((article, id) => [tail(article.iri), id]));
  const facts = new Map(graph.facts.map((fact) => [tail(fact.iri), fact.id]));

  /** @param {number} id */
  const nameOf = (id) => {
    const { name, iri } = graph.nodes[id];
    return name.length <= LONGEST && byName.get(name) === id && !/[~=&]/.test(name) ? name : tail(iri);
  };
  /** @param {string} name */
  const node = (name) => byName.get(name) ?? byIri.get(name) ?? null;

  /**
   * @param {State} state
   * @returns {string} without `#`; empty for the page as it opens
   */
  const write = (state) => {
    /** @type {[string, string][]} */
    const parts = [];
    /** @param {string} key @param {string | number} value */
    const put = (key, value) => parts.push([key, String(value)]);
    if (state.view !== "graph") put("view", state.view);
    if (state.node !== null) put("node", nameOf(state.node));
    if (state.to !== null) put("to", nameOf(state.to));
    if (state.edge !== null) {
      const edge = graph.edges[state.edge];
      put("edge", `${nameOf(edge.from)}~${edge.kind}~${nameOf(edge.to)}`);
    }
    if (state.article !== null) put("article", tail(graph.articles[state.article].iri));
    if (state.fact !== null) put("fact", tail(graph.facts[state.fact].iri));
    if (state.reach) put("reach", state.reach);
    if (state.step) put("step", state.step >= graph.sizes.length - 1 ? "all" : state.step);
    if (state.isolated) put("isolated", 1);
    if (!state.groups) put("groups", 0);
    for (const facet of FACETS)
      if (state.off[facet].size) put(`-${facet}`, [...state.off[facet]].sort().join("~"));
    if (state.source !== null) put("source", tail(graph.articles[state.source].iri));
    if (state.from) put("from", state.from);
    if (state.until) put("until", state.until);
    if (state.least) put("least", state.least);
    if (state.text) put("text", state.text);
    if (state.sort !== "date" || !state.down) put("sort", `${state.down ? "-" : ""}${state.sort}`);
    for (const view of /** @type {const} */ (["graph", "map"])) {
      const camera = state.cameras[view];
      if (camera) put(`${view}At`, [camera.x, camera.y, camera.scale].map((n) => +n.toFixed(3)).join("~"));
    }
    if (state.language !== own) put("lang", state.language);
    if (state.theme) put("theme", state.theme);
    return parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
  };

  /**
   * What an address says; what it says wrongly is left out, and told in `lost`.
   *
   * @param {string} fragment without `#`
   * @returns {State | string} a state, or the name that the address consists of
   */
  const read = (fragment) => {
    const state = opening(own);
    if (!fragment) return state;
    if (!fragment.includes("=")) return decoded(fragment);
    const said = new Map(
      fragment.split("&").map((part) => {
        const at = part.indexOf("=");
        return /** @type {[string, string]} */ ([part.slice(0, at), decoded(part.slice(at + 1))]);
      }),
    );
    /** @param {string} key */
    const get = (key) => said.get(key) ?? "";
    if (VIEWS.includes(get("view"))) state.view = /** @type {View} */ (get("view"));
    else if (get("view")) state.lost.push(get("view"));
    state.node = said.has("node") ? node(get("node")) : null;
    state.to = state.node !== null && said.has("to") ? node(get("to")) : null;
    if (said.has("edge")) {
      const [from, kind, to] = get("edge").split("~");
      const ends = [node(from ?? ""), node(to ?? "")];
      const found = graph.edges.find((e) => e.kind === kind && e.from === ends[0] && e.to === ends[1]);
      if (found) Object.assign(state, { edge: found.id, node: null, to: null });
      else state.lost.push(`${from} — ${to ?? ""}`);
    }
    state.article = articles.get(get("article")) ?? null;
    state.fact = facts.get(get("fact")) ?? null;
    state.reach = bounded(get("reach"), 0, 3);
    state.step =
      get("step") === "all" ? graph.sizes.length - 1 : bounded(get("step"), 0, graph.sizes.length - 1);
    state.isolated = get("isolated") === "1";
    state.groups = get("groups") !== "0";
    for (const facet of FACETS)
      if (said.has(`-${facet}`)) state.off[facet] = new Set(get(`-${facet}`).split("~"));
    state.source = articles.get(get("source")) ?? null;
    for (const key of ["node", "to"]) if (get(key) && node(get(key)) === null) state.lost.push(get(key));
    for (const key of ["article", "source"]) {
      if (get(key) && !articles.has(get(key))) state.lost.push(get(key));
    }
    if (get("fact") && !facts.has(get("fact"))) state.lost.push(get("fact"));
    if (DAY.test(get("from"))) state.from = get("from");
    if (DAY.test(get("until"))) state.until = get("until");
    state.least = bounded(get("least"), 0, 100);
    state.text = get("text").slice(0, 200);
    if (said.has("sort")) {
      state.down = get("sort").startsWith("-");
      state.sort = get("sort").replace(/^-/, "");
    }
    for (const view of /** @type {const} */ (["graph", "map"]))
      state.cameras[view] = camera(get(`${view}At`));
    const language = get("lang");
    if (language === "zh" || language === "en") state.language = language;
    if (get("theme") === "light" || get("theme") === "dark")
      state.theme = /** @type {"light"} */ (get("theme"));
    return state;
  };
  return { write, read };
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {string} text */
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // an address that was cut off
  }
};

/** @param {string} text @param {number} low @param {number} high */
const bounded = (text, low, high) => {
  const number = Math.round(Number(text));
  return Number.isFinite(number) ? Math.min(high, Math.max(low, number)) : low;
};

/** @param {string} text @returns {Camera | null} */
const camera = (text) => {
  const [x, y, scale] = text.split("~").map(Number);
  return text && [x, y, scale].every(Number.isFinite) && scale > 0.001 && scale < 100
    ? { x, y, scale }
    : null;
};
