// What belongs to what: the facts and edges of each node, and what the filters leave visible.

const nodes = data.nodes;
const edges = data.edges;
const facts = page.facts.map((fact, id) => ({ text: [], quantities: [], themes: [], quotes: [], ...fact, id }));

const factsOf = nodes.map(() => []); // [{ fact, roles }]: in which roles a node stands in a fact
const edgesOf = nodes.map(() => []);
for (const fact of facts) {
  const roles = new Map();
  for (const [role, places] of Object.entries(fact.roles)) {
    for (const place of places) roles.set(place, [...(roles.get(place) ?? []), role]);
  }
  for (const [place, held] of roles) factsOf[place].push({ fact, roles: held });
}
for (const edge of edges) {
  edgesOf[edge.from].push(edge);
  edgesOf[edge.to].push(edge);
}
const referencesOf = nodes.map(() => []);
for (const [subject, relation, object] of page.references) referencesOf[subject].push([relation, object]);

const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from);

const passes = (edge) =>
  !state.hiddenKinds.has(edge.kind) &&
  !state.hiddenClasses.has(nodes[edge.from].cls) &&
  !state.hiddenClasses.has(nodes[edge.to].cls);

/** The nodes in focus: what is chosen or pointed at, with its neighbours; null when nothing is. */
const focus = () => {
  if (state.edge !== null) return new Set([edges[state.edge].from, edges[state.edge].to]);
  const centre = state.node ?? state.hover;
  if (centre === null) return null;
  return new Set([centre, ...edgesOf[centre].filter(passes).map((edge) => otherEnd(edge, centre))]);
};

/** Which nodes and edges the filters and the choice leave visible. */
const visible = () => {
  const tied = nodes.map((node) => edgesOf[node.id].some(passes));
  const kept = focus();
  const shown = nodes.map((node) => {
    if (node.id === state.node) return true;
    if (state.hover === null && kept?.has(node.id)) return true;
    if (state.hiddenClasses.has(node.cls)) return false;
    return tied[node.id] ? node.degree >= state.least : state.isolated;
  });
  const drawn = edges.map((edge) => passes(edge) && shown[edge.from] && shown[edge.to]);
  return { shown, drawn };
};

/** A name as it is compared: one width, one case, no spaces. */
const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

const names = nodes.map((node) =>
  [node.name, ...node.aliases, node.english].filter(Boolean).map((name) => ({ name, key: folded(name) })));

/** The nodes that a search finds, best first: [{ node, by }], `by` the name that was met. */
const search = (text, most = 12) => {
  const key = folded(text);
  if (!key) return [];
  const hits = [];
  for (const node of nodes) {
    let best = null;
    for (const { name, key: own } of names[node.id]) {
      const at = own.indexOf(key);
      if (at < 0) continue;
      const rank = own === key ? 0 : at === 0 ? 1 : 2;
      if (!best || rank < best.rank) best = { node, by: name, rank };
    }
    if (best) hits.push(best);
  }
  hits.sort((a, b) => a.rank - b.rank || b.node.degree - a.node.degree || a.node.id - b.node.id);
  return hits.slice(0, most);
};
