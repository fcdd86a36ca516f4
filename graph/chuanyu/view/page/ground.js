// What lies under the picture: tints of communities, the two sides, the map with its lines.

import { dashes } from "./data.js";
import { colourOf, spotOf } from "./places.js";
import { sideSign } from "./sides.js";
import { FACE, hull, trace } from "./shapes.js";

/** @import { App, Look, Point, Sheet } from "./types.js" */

const TINTED = 300; // so many nodes at most have communities that can be told apart by tints

/**
 * Tints of communities and sides, by the ground that they lie on.
 *
 * @param {number} number
 * @param {boolean} dark
 */
const tint = (number, dark) => {
  const hue = (number * 137.5 + 205) % 360;
  return dark ? `hsl(${hue.toFixed(0)} 30% 16%)` : `hsl(${hue.toFixed(0)} 55% 95%)`;
};

/**
 * The tints of communities, and the two sides' names.
 *
 * @param {App} app
 * @param {Sheet} sheet
 * @param {(p: Point) => Point} place
 */
export const grounds = (app, { pen, camera, look }, place) => {
  const { graph, state, visible } = app;
  const count = visible.nodes.reduce((sum, shown) => sum + Number(shown), 0);
  if (state.groups && !visible.lit && count <= TINTED) {
    /** @type {Map<number, Point[]>} */
    const groups = new Map();
    for (const node of graph.nodes) {
      if (!visible.nodes[node.id] || node.group < 0) continue;
      const held = groups.get(node.group);
      if (held) held.push([node.x, node.y]);
      else groups.set(node.group, [[node.x, node.y]]);
    }
    for (const [group, points] of [...groups]
      .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
      .slice(0, 24)) {
      if (points.length < 3) continue;
      pen.beginPath();
      trace(pen, hull(points), place, true);
      pen.fillStyle = pen.strokeStyle = tint(group, look.dark);
      pen.lineWidth = Math.max(8, 56 * camera.scale);
      pen.stroke();
      pen.fill();
    }
  }
  for (const side of [-1, 1]) {
    const own = graph.nodes.filter((node) => node.side === side && node.step === 0 && node.degree);
    if (own.length < 2) continue;
    const all = graph.nodes.filter((node) => visible.nodes[node.id]);
    const x = own.reduce((sum, node) => sum + node.x, 0) / own.length;
    const top = all.reduce((least, node) => Math.min(least, node.y), Infinity);
    const [left, y] = place([x, top]);
    pen.font = `600 20px ${FACE}`;
    pen.textAlign = "center";
    pen.textBaseline = "top";
    pen.fillStyle = look.soft;
    pen.strokeStyle = look.ground;
    pen.globalAlpha = 0.75;
    pen.fillText(sideSign(app, side), left, y - 64); // above a label of two lines
    pen.globalAlpha = 1;
  }
};

/** The outlines of the map. @param {App} app @param {Sheet} sheet @param {(p: Point) => Point} place */
export const borders = (app, { pen, look }, place) => {
  const { areas, inner } = app.graph.outline;
  for (const [side, rings] of areas) {
    pen.beginPath();
    for (const ring of rings) trace(pen, ring, place, true);
    pen.fillStyle = side < 0 ? (look.dark ? "#1c2420" : "#f1f6ee") : look.dark ? "#261f22" : "#faf1ee";
    pen.fill();
    pen.strokeStyle = look.dark ? "#525b64" : "#aab3bc";
    pen.lineWidth = 1.4;
    pen.stroke();
  }
  pen.beginPath();
  for (const line of inner) trace(pen, line, place, false);
  pen.strokeStyle = look.dark ? "#30373e" : "#dde2e0";
  pen.lineWidth = 0.8;
  pen.stroke();
};

/**
 * Lines as ways between their endpoints.
 *
 * @param {App} app
 * @param {Sheet} sheet
 * @param {(p: Point) => Point} place
 */
export const ways = (app, { pen, look }, place) => {
  const { graph, passing, visible } = app;
  for (const [fact, line, ends] of graph.routes) {
    if (!passing.facts[fact] || !visible.nodes[line]) continue;
    const lit = !visible.lit || visible.lit.has(line);
    pen.beginPath();
    trace(
      pen,
      ends.map((id) => /** @type {Point} */ (spotOf("map", graph.nodes[id]))),
      place,
      false,
    );
    pen.strokeStyle = lit ? colourOf(app, graph.nodes[line].cls, look) : look.faint;
    pen.lineWidth = graph.nodes[line].cls === "RailLine" ? 3 : 2;
    pen.globalAlpha = lit ? 0.85 : 0.4;
    pen.setLineDash(dashes(graph.facts[fact].status ?? ""));
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
};
