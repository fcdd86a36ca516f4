// What the graph and the map look like at this moment, drawn on a pen: lines and shapes over a ground.

import { dashes, statusOf, STATUSES } from "./data.js";
import { borders, grounds, ways } from "./ground.js";
import { labels } from "./naming.js";
import { colourOf, radiusOf, spotOf } from "./places.js";
import { bend, outline } from "./shapes.js";

/** @import { App, Edge, Point, Sheet } from "./types.js" */

const MANY = 300; // lines beyond which each is drawn fainter
const CHUNK = 100; // lines in one stroke: longer paths cost more than their parts

/**
 * @param {App} app
 * @param {"graph" | "map"} view
 * @param {Sheet} sheet
 * @param {number | null} hover the node under the pointer
 * @returns {number[]} the nodes whose labels had room
 */
export const paint = (app, view, sheet, hover) => {
  const { pen, camera, width, height, look } = sheet;
  /** @param {Point} point @returns {Point} */
  const place = ([x, y]) => [
    (x - camera.x) * camera.scale + width / 2,
    (y - camera.y) * camera.scale + height / 2,
  ];
  pen.globalAlpha = 1;
  pen.setLineDash([]);
  pen.fillStyle = look.ground;
  pen.fillRect(0, 0, width, height);
  if (view === "map") borders(app, sheet, place);
  else grounds(app, sheet, place);
  /** @type {(Point | null)[]} */
  const spots = app.graph.nodes.map((node) => {
    const spot = app.visible.nodes[node.id] ? spotOf(view, node) : null;
    return spot && place(spot);
  });
  if (view === "map") ways(app, sheet, place);
  const ends = lines(app, view, sheet, spots);
  shapes(app, view, sheet, spots, hover);
  return labels(app, view, sheet, spots, ends, hover);
};

/**
 * The edges, those of one look in one stroke.
 *
 * @param {App} app
 * @param {"graph" | "map"} view
 * @param {Sheet} sheet
 * @param {(Point | null)[]} spots
 * @returns {{ edge: Edge, middle: Point, lit: boolean }[]} the middles of those that may bear a label
 */
const lines = (app, view, sheet, spots) => {
  const { pen, camera, width, height, look } = sheet;
  const { graph, state, visible, passing } = app;
  /** @type {Map<string, { lit: boolean, kind: string, width: number, dash: number[], drawn: Edge[] }>} */
  const looks = new Map();
  for (const edge of graph.edges) {
    if (!visible.edges[edge.id]) continue;
    const a = spots[edge.from],
      b = spots[edge.to];
    if (!a || !b) continue;
    const lit = !visible.litEdges || visible.litEdges.has(edge.id);
    if (view === "map" && (edge.kind === "Connection" || (edge.kind === "Location" && !(visible.lit && lit))))
      continue;
    if (
      (a[0] < 0 && b[0] < 0) ||
      (a[1] < 0 && b[1] < 0) ||
      (a[0] > width && b[0] > width) ||
      (a[1] > height && b[1] > height)
    )
      continue;
    const shown = edge.facts.filter((id) => passing.facts[id]);
    const thick = Math.min(4, Math.round((1 + Math.log2(Math.max(1, shown.length)) * 0.9) * 2) / 2);
    const status = STATUSES.indexOf(statusOf(graph, shown));
    const key = `${lit ? 1 : 0} ${edge.kind} ${thick} ${status}`;
    const held = looks.get(key);
    if (held) held.drawn.push(edge);
    else
      looks.set(key, { lit, kind: edge.kind, width: thick, dash: dashes(STATUSES[status]), drawn: [edge] });
  }
  const order = ["Location", "Participation", "Connection", "PostHolding", "Cooperation"];
  const sorted = [...looks.values()].sort(
    (a, b) =>
      Number(a.lit) - Number(b.lit) || order.indexOf(a.kind) - order.indexOf(b.kind) || a.width - b.width,
  );
  const thin = Math.min(1, Math.max(0.35, camera.scale * 1.6));
  const count = sorted.reduce((sum, { drawn }) => sum + drawn.length, 0);
  const faint = Math.min(1, Math.max(0.35, (MANY / Math.max(1, count)) ** 0.4));
  /** @type {{ edge: Edge, middle: Point, lit: boolean }[]} */
  const middles = [];
  for (const { lit, kind, width: thick, dash, drawn } of sorted) {
    pen.strokeStyle = lit ? colourOf(app, kind, look) : look.faint;
    pen.globalAlpha = !lit
      ? 0.35
      : visible.lit
        ? 0.95
        : kind === "Location"
          ? 0.45
          : (view === "map" ? 0.5 : 0.7) * faint;
    pen.lineWidth = thick * (visible.lit && lit ? 1.3 : view === "map" ? 0.8 : thin);
    pen.setLineDash(dash);
    drawn.forEach((edge, i) => {
      if (i % CHUNK === 0) pen.beginPath();
      const a = /** @type {Point} */ (spots[edge.from]),
        b = /** @type {Point} */ (spots[edge.to]);
      pen.moveTo(a[0], a[1]);
      const middle = bend(a, b, edge.lane);
      if (edge.lane)
        pen.quadraticCurveTo(
          2 * middle[0] - (a[0] + b[0]) / 2,
          2 * middle[1] - (a[1] + b[1]) / 2,
          b[0],
          b[1],
        );
      else pen.lineTo(b[0], b[1]);
      if (i % CHUNK === CHUNK - 1 || i === drawn.length - 1) pen.stroke();
      const topic = kind === "Cooperation" && edge.facts.some((id) => graph.facts[id].text.length);
      const named = visible.lit ? lit && kind !== "Location" : topic && edge.step === 0 && view === "graph";
      if (named || edge.id === state.edge) middles.push({ edge, middle, lit: visible.lit !== null && lit });
    });
    for (const edge of visible.lit && lit ? drawn : []) {
      tip(
        app,
        sheet,
        view,
        edge,
        /** @type {Point} */ (spots[edge.from]),
        /** @type {Point} */ (spots[edge.to]),
      );
    }
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  return middles;
};

/**
 * The tip of an arrow in focus.
 *
 * @param {App} app
 * @param {Sheet} sheet
 * @param {"graph" | "map"} view
 * @param {Edge} edge
 * @param {Point} a
 * @param {Point} b
 */
const tip = (app, { pen, camera, look }, view, edge, a, b) => {
  if (edge.kind === "Cooperation") return;
  const far = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const reach = radiusOf(view, app.graph.nodes[edge.to], camera.scale) + 3;
  if (far < reach + 12) return;
  const from = edge.lane ? bend(a, b, edge.lane) : a;
  const length = Math.hypot(b[0] - from[0], b[1] - from[1]) || 1;
  const [ux, uy] = [(b[0] - from[0]) / length, (b[1] - from[1]) / length];
  const [x, y] = [b[0] - ux * reach, b[1] - uy * reach];
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - ux * 8 - uy * 4, y - uy * 8 + ux * 4);
  pen.lineTo(x - ux * 8 + uy * 4, y - uy * 8 - ux * 4);
  pen.closePath();
  pen.fillStyle = colourOf(app, edge.kind, look);
  pen.fill();
};

/**
 * @param {App} app
 * @param {"graph" | "map"} view
 * @param {Sheet} sheet
 * @param {(Point | null)[]} spots
 * @param {number | null} hover
 */
const shapes = (app, view, { pen, camera, width, height, look }, spots, hover) => {
  const { graph, visible } = app;
  const order = graph.nodes
    .filter((node) => spots[node.id])
    .sort((a, b) => a.degree - b.degree || a.id - b.id);
  for (const bright of [false, true]) {
    for (const node of order) {
      const lit = !visible.lit || visible.lit.has(node.id) || node.id === hover;
      if (lit !== bright) continue;
      const [x, y] = /** @type {Point} */ (spots[node.id]);
      const radius = radiusOf(view, node, camera.scale);
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      pen.globalAlpha = bright ? 1 : 0.6;
      pen.fillStyle = bright ? colourOf(app, node.cls, look) : look.faint;
      if (radius < 2.5) {
        pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
        continue;
      }
      const hollow = view === "map" && node.map?.[2] === 0;
      outline(pen, graph.classes[node.cls]?.[0] ?? "dot", x, y, radius);
      if (hollow) {
        pen.strokeStyle = pen.fillStyle;
        pen.fillStyle = look.paper;
        pen.lineWidth = 1.6;
      } else {
        pen.strokeStyle = look.ground;
        pen.lineWidth = 1;
      }
      pen.fill();
      if (node.id === visible.centre || node.id === app.state.to || node.id === hover) {
        pen.strokeStyle = look.ink;
        pen.lineWidth = 2.5;
      }
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
};
