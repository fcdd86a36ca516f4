// The data that the page is given → the same with what follows from it: which facts and edges a node has.

/** @import { Given, Graph } from "./types.js" */

/**
 * @param {Given} given what the page's element `data` holds
 * @returns {Graph}
 */
export const read = (given) => {
  const nodes = given.nodes.map((node, id) => ({ ...node, id }));
  const edges = given.edges.map((edge, id) => ({ ...edge, id }));
  const facts = given.facts.map((fact, id) => ({
    ...fact,
    id,
    text: fact.text ?? [],
    quantities: fact.quantities ?? [],
    themes: fact.themes ?? [],
    quotes: fact.quotes ?? [],
  }));
  /** @type {number[][]} */
  const factsOf = nodes.map(() => []);
  /** @type {number[][]} */
  const edgesOf = nodes.map(() => []);
  /** @type {[string, number][][]} */
  const referencesOf = nodes.map(() => []);
  /** @type {number[][]} */
  const factsIn = given.articles.map(() => []);
  /** @type {Set<number>[]} */
  const alike = given.articles.map(() => new Set());
  for (const { article, origin } of facts.flatMap((fact) => fact.quotes)) {
    if (origin === undefined) continue;
    alike[article].add(origin);
    alike[origin].add(article);
  }
  for (const fact of facts) {
    for (const node of new Set(Object.values(fact.roles).flat())) factsOf[node].push(fact.id);
    for (const article of new Set(fact.quotes.map((quote) => quote.article))) factsIn[article].push(fact.id);
  }
  for (const edge of edges) {
    edgesOf[edge.from].push(edge.id);
    edgesOf[edge.to].push(edge.id);
  }
  for (const [subject, relation, object] of given.references) referencesOf[subject].push([relation, object]);
  const dates = facts.map((fact) => datesOf(fact, given.articles));
  const kinds = Object.fromEntries(given.kinds.map(([name, ...shades]) => [name, shades]));
  return {
    ...given,
    kinds,
    nodes,
    edges,
    facts,
    factsOf,
    edgesOf,
    referencesOf,
    factsIn,
    alike: alike.map((others) => [...others].sort((a, b) => a - b)),
    dates,
  };
};

/**
 * How many independent sources facts have: a report counts once, however many articles carry it.
 *
 * @param {Graph["facts"]} facts
 */
export const sourcesOf = (facts) =>
  new Set(facts.flatMap((fact) => fact.quotes.map(({ article, origin }) => origin ?? article))).size;

/**
 * Whether some of the facts stand in an article that carries the report of another.
 *
 * @param {Graph["facts"]} facts
 */
export const reprinted = (facts) =>
  facts.some((fact) => fact.quotes.some((quote) => quote.origin !== undefined));

/**
 * When a fact happens, happened or holds; where it does not say, the days of its articles.
 *
 * @param {Graph["facts"][number]} fact
 * @param {Given["articles"]} articles
 * @returns {[string, string] | null}
 */
const datesOf = (fact, articles) => {
  if (fact.days?.[0] && fact.days[1]) return [fact.days[0], fact.days[1]];
  const found = fact.quotes
    .map((quote) => articles[quote.article].date ?? "")
    .filter(Boolean)
    .sort();
  return found.length ? [found[0], found[found.length - 1]] : null;
};

/** The roles of a fact whose holders do it or have it done; who speaks or is concerned stands beside. */
const BESIDE = new Set(["speaker", "concerns"]);

/**
 * The nodes that a fact is about, by role.
 *
 * @param {Graph["facts"][number]} fact
 * @returns {[string, number[]][]}
 */
export const mainRoles = (fact) => Object.entries(fact.roles).filter(([role]) => !BESIDE.has(role));

/**
 * The status by which an edge is drawn: the farthest that any of its statements tells; empty where none does.
 *
 * @param {Graph} graph
 * @param {number[]} ids places of facts
 */
export const statusOf = (graph, ids) => {
  const found = ids.map((id) => graph.facts[id].status ?? "");
  return STATUSES.find((status) => found.includes(status)) ?? "";
};

/** From the farthest to the least. */
export const STATUSES = ["done", "operating", "", "ongoing", "building", "upgrading", "planned"];

/**
 * How a line of a status is dashed, in pixels.
 *
 * @param {string} status
 * @returns {number[]}
 */
export const dashes = (status) =>
  status === "planned" ? [6, 4] : ["ongoing", "building", "upgrading"].includes(status) ? [12, 3, 2, 3] : [];
