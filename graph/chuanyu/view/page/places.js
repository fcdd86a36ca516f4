// Where nodes lie in a view, how large they are, and in which colour.

/** @import { App, Look, Node, Point } from "./types.js" */

/**
 * Where a node lies in a view, in its units; null where it does not.
 *
 * @param {"graph" | "map"} view
 * @param {Node} node
 * @returns {Point | null}
 */
export const spotOf = (view, node) => {
  if (view === "graph") return [node.x, node.y];
  return node.map ? [node.map[0], node.map[1]] : null;
};

/**
 * How large a node is on the screen.
 *
 * @param {"graph" | "map"} view
 * @param {Node} node
 * @param {number} scale
 */
export const radiusOf = (view, node, scale) =>
  view === "graph"
    ? Math.min(34, Math.max(1.5, node.size * scale))
    : (2.5 + node.size * 0.3) * Math.min(2.2, Math.max(0.7, Math.sqrt(scale / 0.55)));

/** @param {App} app @param {string} name @param {Look} look */
export const colourOf = (app, name, look) => {
  const cls = app.graph.classes[name];
  if (cls) return cls[look.dark ? 2 : 1];
  return app.graph.kinds[name]?.[look.dark ? 1 : 0] ?? app.graph.classes.Thing[look.dark ? 2 : 1];
};
