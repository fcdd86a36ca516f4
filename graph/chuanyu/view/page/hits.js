// What lies under a point of the canvas, and what is told of it.

import { make } from "./dom.js";
import { edgeText } from "./naming.js";
import { neighbours } from "./paths.js";
import { radiusOf, spotOf } from "./places.js";
import { bend } from "./shapes.js";

/** @import { App, Point } from "./types.js" */

/**
 * The node at a point.
 *
 * @param {App} app
 * @param {"graph" | "map"} view
 * @param {(spot: Point) => Point} onScreen
 * @param {number} scale
 * @param {number} x
 * @param {number} y
 */
export const nodeHit = (app, view, onScreen, scale, x, y) => {
  let best = null,
    least = Infinity;
  for (const node of app.graph.nodes) {
    if (!app.visible.nodes[node.id]) continue;
    const spot = spotOf(view, node);
    if (!spot) continue;
    const [a, b] = onScreen(spot);
    const away = Math.hypot(a - x, b - y) - radiusOf(view, node, scale);
    const slack = app.visible.lit && !app.visible.lit.has(node.id) ? 2 : 5;
    if (away < slack && away < least) [best, least] = [node.id, away];
  }
  return best;
};

/**
 * The edge at a point: of several within reach the one in focus, then the one with the most statements,
 * since the thick line is what one aims at.
 *
 * @param {App} app
 * @param {"graph" | "map"} view
 * @param {(spot: Point) => Point} onScreen
 * @param {number} x
 * @param {number} y
 */
export const edgeHit = (app, view, onScreen, x, y) => {
  const near = app.graph.edges.filter((edge) => {
    if (!app.visible.edges[edge.id]) return false;
    const from = spotOf(view, app.graph.nodes[edge.from]),
      to = spotOf(view, app.graph.nodes[edge.to]);
    if (!from || !to) return false;
    const a = onScreen(from),
      b = onScreen(to);
    if (!edge.lane) return apart([x, y], a, b) <= 5;
    const middle = bend(a, b, edge.lane);
    return Math.min(apart([x, y], a, middle), apart([x, y], middle, b)) <= 6;
  });
  const lit = (/** @type {number} */ id) => Number(app.visible.litEdges?.has(id) ?? true);
  near.sort((a, b) => lit(b.id) - lit(a.id) || b.facts.length - a.facts.length || a.id - b.id);
  return near[0]?.id ?? null;
};

/** How far a point lies from a stretch. @param {Point} p @param {Point} a @param {Point} b */
const apart = (p, a, b) => {
  const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2 || 1;
  const along = Math.min(
    1,
    Math.max(0, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square),
  );
  return Math.hypot(p[0] - a[0] - along * (b[0] - a[0]), p[1] - a[1] - along * (b[1] - a[1]));
};

/**
 * Tell beside the pointer what lies under it.
 *
 * @param {App} app
 * @param {HTMLElement} tip
 * @param {number | null} node
 * @param {number | null} edge
 * @param {{ x: number, y: number } | null} pointer
 * @param {number} width of the canvas
 */
export const tell = (app, tip, node, edge, pointer, width) => {
  tip.hidden = !pointer || (node === null && edge === null);
  if (tip.hidden || !pointer) return;
  const [name, said] = node !== null ? nodeTold(app, node) : edgeTold(app, /** @type {number} */ (edge));
  tip.replaceChildren(make("bdi", {}, [...name].slice(0, 80).join("")), make("small", {}, said));
  tip.style.left = `${Math.max(4, Math.min(pointer.x + 14, width - tip.offsetWidth - 8))}px`;
  tip.style.top = `${pointer.y + 16}px`;
};

/** @param {App} app @param {number} id @returns {[string, string]} */
const nodeTold = (app, id) => {
  const { cls } = app.graph.nodes[id];
  const degree = neighbours(app.graph, id, app.passing.edges);
  return [app.nameOf(id), `${app.word(cls)} · ${app.say("neighbours", degree)}`];
};

/** @param {App} app @param {number} id @returns {[string, string]} */
const edgeTold = (app, id) => {
  const edge = app.graph.edges[id];
  const count = edge.facts.filter((fact) => app.passing.facts[fact]).length;
  const names = [edge.from, edge.to].map((end) => [...app.nameOf(end)].slice(0, 36).join(""));
  return [names.join(" — "), [app.word(edge.kind), edgeText(app, edge), app.say("facts", count)].join(" · ")];
};
