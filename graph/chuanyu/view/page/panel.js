// The panel: how to read the page, or the chosen node, edge or statement.

import { showNode } from "./about.js";
import { card, group, link, list, status } from "./cards.js";
import { sourcesOf } from "./data.js";
import { byId, make, sign, swatch } from "./dom.js";
import { between, neighbours } from "./paths.js";
import { sideNames } from "./sides.js";
import { topicsOf } from "./topics.js";

/** @import { App } from "./types.js" */
/** @import { Child } from "./dom.js" */

/** @param {App} app */
export const showPanel = (app) => {
  const { state } = app;
  const panel = byId("panel");
  if (state.node !== null) panel.replaceChildren(back(app), ...full(showNode(app, state.node)));
  else if (state.edge !== null) panel.replaceChildren(...full(showEdge(app, state.edge)));
  else if (state.fact !== null) panel.replaceChildren(...full(showFact(app, state.fact)));
  else panel.replaceChildren(...full(showGuide(app)));
  panel.scrollTop = 0;
};

/** @param {Child[]} children @returns {(Node | string)[]} */
const full = (children) => /** @type {any[]} */ (children.flat(Infinity)).filter(Boolean);

/** @param {App} app */
const back = (app) =>
  make("button", { type: "button", class: "back", onclick: () => app.choose({}) }, app.say("back"));

/** @param {App} app @param {number} id @returns {Child[]} */
const showEdge = (app, id) => {
  const edge = app.graph.edges[id];
  const facts = edge.facts
    .map((place) => app.graph.facts[place])
    .filter((fact) => app.passing.facts[fact.id]);
  return [
    back(app),
    make("h2", { tabindex: "-1" }, make("span", {}, list(app, [edge.from, edge.to]))),
    group(app, app.word(edge.kind), edge.kind, facts) ?? make("p", { class: "about" }, app.say("none")),
    others(app, id),
  ];
};

/** The edges of other kinds between the same two. @param {App} app @param {number} id @returns {Child} */
const others = (app, id) => {
  const { graph, passing } = app;
  const { from, to } = graph.edges[id];
  const found = between(graph, from, to, passing.edges).filter((other) => other !== id);
  return found.map((other) =>
    group(
      app,
      app.word(graph.edges[other].kind),
      graph.edges[other].kind,
      graph.edges[other].facts.map((place) => graph.facts[place]).filter((fact) => passing.facts[fact.id]),
    ),
  );
};

/** @param {App} app @param {number} id @returns {Child[]} */
const showFact = (app, id) => {
  const fact = app.graph.facts[id];
  return [back(app), make("h2", { tabindex: "-1" }, swatch(fact.kind), app.word(fact.kind)), card(app, fact)];
};

/** @param {App} app @returns {Child[]} */
const showGuide = (app) => {
  const { graph, passing } = app;
  const steps = [
    app.say("step1", sideNames(app, -1), sideNames(app, 1)),
    ...["step2", "step3", "step4", "step5"].map((key) => app.say(key)),
  ];
  const best = graph.nodes
    .filter((node) => node.degree > 0 && passing.nodes[node.id])
    .map((node) => ({ node, degree: neighbours(graph, node.id, passing.edges) }))
    .filter(({ degree }) => degree > 0)
    .sort((a, b) => b.degree - a.degree || a.node.id - b.node.id)
    .slice(0, 12);
  const ties = graph.edges
    .filter((edge) => edge.kind === "Cooperation" && passing.edges[edge.id])
    .map((edge) => ({ edge, facts: edge.facts.filter((id) => passing.facts[id]) }))
    .map(({ edge, facts }) => ({ edge, facts, sources: sourcesOf(facts.map((id) => graph.facts[id])) }))
    .sort(
      (a, b) =>
        Number(a.edge.step > 0) - Number(b.edge.step > 0) || // what stands out goes first
        b.sources - a.sources ||
        b.facts.length - a.facts.length ||
        a.edge.id - b.edge.id,
    )
    .slice(0, 8);
  return [
    ties.length ? make("h2", {}, app.say("bestPairs")) : null,
    ties.length
      ? make(
          "ul",
          { class: "best pairs" },
          ties.map(({ edge, facts }) => make("li", {}, tie(app, edge.id, facts))),
        )
      : null,
    make("h2", {}, app.say("how")),
    make(
      "ol",
      { class: "steps" },
      steps.map((step) => make("li", {}, step)),
    ),
    best.length ? make("h3", {}, app.say("best")) : null,
    make(
      "ol",
      { class: "best" },
      best.map(({ node, degree }) =>
        make(
          "li",
          {},
          sign(graph.classes, node.cls),
          link(app, node.id),
          make("small", {}, app.say("neighbours", degree)),
        ),
      ),
    ),
  ];
};

/**
 * @param {string} text
 * @param {number} most
 */
const cut = (text, most) => {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : text;
};

/**
 * A tie that leads to its statements.
 *
 * @param {App} app
 * @param {number} id
 * @param {number[]} facts those that pass
 */
const tie = (app, id, facts) => {
  const edge = app.graph.edges[id];
  const topics = topicsOf(app, edge).slice(0, 2).join(app.say("and"));
  const planned = facts.every((place) => app.graph.facts[place].status === "planned");
  return [
    make(
      "button",
      { type: "button", class: "name", "data-edge": id, onclick: () => app.choose({ edge: id }) },
      swatch(edge.kind),
      make("bdi", {}, `${app.nameOf(edge.from)} — ${app.nameOf(edge.to)}`),
    ),
    topics ? make("small", { class: "topic" }, cut(topics, 26)) : null,
    planned ? status(app, app.graph.facts[facts[0]]) : null,
    make("small", {}, app.say("facts", facts.length)),
  ];
};
