// The labels of nodes and edges, those that have room.

import { fitting, Room, wide } from "./labels.js";
import { radiusOf } from "./places.js";
import { write } from "./shapes.js";
import { topicsOf } from "./topics.js";

/** @import { App, Edge, Node, Point, Sheet } from "./types.js" */

const LETTERS = 13; // pixels
const CROWD = 2500; // so many shapes are heeded by labels, the most important
const TRIED = 500; // so many labels are tried

/** How much a node matters to labels. @param {App} app @param {Node} node @param {number | null} hover */
const rankOf = (app, node, hover) => {
  const { visible } = app;
  const focus = node.id === hover || node.id === visible.centre ? 3e6 : visible.lit?.has(node.id) ? 2e6 : 0;
  return focus + (10 - Math.min(9, node.step)) * 1e5 + Math.min(node.degree, 9e4);
};

/**
 * What an edge says in few words.
 *
 * @param {App} app
 * @param {Edge} edge
 */
export const edgeText = (app, edge) => {
  const topics = topicsOf(app, edge);
  const parts = edge.facts.filter((id) => app.passing.facts[id]).map((id) => app.graph.facts[id].part);
  const said = topics.length ? topics : parts.map((part) => app.word(part ?? edge.kind));
  const text = [...new Set(said)].join(app.say("and"));
  const signs = [...text];
  return signs.length > 14 ? `${signs.slice(0, 13).join("")}…` : text;
};

/**
 * @param {App} app
 * @param {"graph" | "map"} view
 * @param {Sheet} sheet
 * @param {(Point | null)[]} spots
 * @param {{ edge: Edge, middle: Point, lit: boolean }[]} middles
 * @param {number | null} hover
 */
export const labels = (app, view, sheet, spots, middles, hover) => {
  const { pen, camera, width, height, look } = sheet;
  const { graph, visible, state } = app;
  const wishes = [];
  for (const node of graph.nodes) {
    const spot = spots[node.id];
    if (!spot || (visible.lit && !visible.lit.has(node.id) && node.id !== hover)) continue;
    const [x, y] = spot;
    if (x < -60 || y < -40 || x > width + 60 || y > height + 20) continue;
    wishes.push({ node, x, y, rank: rankOf(app, node, hover) });
  }
  wishes.sort((a, b) => b.rank - a.rank || a.node.id - b.node.id);
  const room = new Room();
  const chosen = wishes
    .slice(0, CROWD)
    .map(({ node, x, y, rank }, i) => {
      const radius = radiusOf(view, node, camera.scale);
      if (i >= TRIED)
        room.occupy({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, rank });
      const english = state.language === "en" && node.english;
      const lines = english ? [english.slice(0, 40)] : node.label;
      return { id: node.id, x, y, radius, rank, lines, full: english ? lines : fullLines(node) };
    })
    .slice(0, TRIED);
  const roomy = camera.scale > (view === "graph" ? 1.5 : 1.2);
  const found = fitting(chosen, LETTERS, roomy, { width, height }, room);
  const few = middles.length <= 24;
  for (const { edge, middle, lit } of middles) {
    if (lit && !few && edge.kind !== "Cooperation") continue;
    const text = edgeText(app, edge),
      half = (wide([text]) * 11) / 2 + 2;
    const at = { left: middle[0] - half, right: middle[0] + half, top: middle[1] - 8, bottom: middle[1] + 8 };
    if (edge.id !== state.edge && room.meets(at, 0)) continue;
    room.occupy(at);
    write(pen, [text], middle[0], middle[1] - 6, 11, lit ? look.ink : look.soft, look.ground);
  }
  const ids = found.map(({ id }) => id);
  for (const { lines, x, top } of found.reverse()) {
    write(pen, lines, x, top, LETTERS, look.ink, look.ground);
  }
  return ids;
};

/** A full name in lines of a dozen signs, as many as a picture bears. @param {Node} node */
const fullLines = (node) => {
  const signs = [...node.name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")];
  if (signs.length > 30) return node.label;
  const count = Math.ceil(signs.length / 12),
    size = Math.ceil(signs.length / count);
  return Array.from({ length: count }, (_, i) => signs.slice(i * size, (i + 1) * size).join(""));
};
