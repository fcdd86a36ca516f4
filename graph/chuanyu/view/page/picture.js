// The canvas: its camera, what lies where on it, and when it is drawn anew.

import { byId, make } from "./dom.js";
import { radiusOf, spotOf } from "./places.js";
import { listen } from "./pointer.js";
import { paint } from "./scene.js";
import { bend } from "./shapes.js";

/** @import { App, Camera, Look, Point } from "./types.js" */

const HEAVY = 3000; // so many edges make a drawing that is moved as an image, and drawn anew at rest
const MARGIN = 0.25; // of the canvas, drawn beyond each of its edges for that image

const REST = 110; // milliseconds without movement
const [NEAREST, FARTHEST] = [8, 0.01];

/**
 * @param {App} app
 * @param {() => void} moved called when the camera has come to rest
 */
export const picture = (app, moved) => {
  const canvas = /** @type {HTMLCanvasElement} */ (byId("canvas"));
  const tip = byId("tip");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = document.createElement("canvas");
  /** @type {Camera | null} */
  let imaged = null; // the camera for which the image was drawn
  /** @type {number | null} */
  let hover = null;
  let moving = false;
  let drawn = false; // the first picture is marked, so that it can be told how long it took
  /** @type {number[]} */
  let labelled = []; // the nodes that bear a label
  let waiting = 0;
  let rest = 0;
  let flight = 0;

  const view = () => (app.state.view === "map" ? "map" : "graph");
  const size = () => ({ width: canvas.clientWidth || 1, height: canvas.clientHeight || 1 });
  const ratio = () => Math.min(2, window.devicePixelRatio || 1);

  /** The camera of the moment; where none was chosen, the one that shows all that is visible. */
  const camera = () =>
    app.state.cameras[view()] ?? fit(app.visible.nodes.flatMap((shown, id) => (shown ? [id] : [])));

  /**
   * The camera that shows some nodes, with room for their labels.
   *
   * @param {number[]} ids
   * @param {number} [nearest]
   * @returns {Camera}
   */
  const fit = (ids, nearest = 1.6) => {
    const { width, height } = size();
    const border = view() === "map" ? app.graph.outline.areas.flatMap(([, rings]) => rings[0]) : [];
    const inside = boxOf(border);
    const spots = ids.flatMap((id) => {
      const spot = spotOf(view(), app.graph.nodes[id]);
      // What lies far off (昆明) does not make the map smaller.
      return spot && (!border.length || within(spot, inside)) ? [spot] : [];
    });
    if (spots.length < 2) spots.push(...border);
    if (!spots.length) return { x: 0, y: 0, scale: 1 };
    const { left, right, top, bottom } = boxOf(spots);
    const across = Math.min(60, width * 0.12),
      down = Math.min(64, height * 0.14);
    const scale = Math.min(
      (width - 2 * across) / Math.max(1, right - left),
      (height - 2 * down) / Math.max(1, bottom - top),
    );
    return {
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      scale: Math.min(nearest, Math.max(FARTHEST, scale)),
    };
  };

  const look = () => {
    const style = getComputedStyle(document.documentElement);
    /** @param {string} name */
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const chosen = document.documentElement.dataset.theme;
    const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    return {
      ink: colour("ink"),
      soft: colour("soft"),
      faint: colour("faint"),
      ground: colour("ground"),
      paper: colour("paper"),
      dark,
    };
  };

  const heavy = () => app.visible.edges.reduce((sum, shown) => sum + Number(shown), 0) > HEAVY;

  /** Draw all of it, at rest. */
  const whole = () => {
    const { width, height } = size();
    const now = camera();
    const dots = ratio();
    if (canvas.width !== Math.round(width * dots) || canvas.height !== Math.round(height * dots)) {
      canvas.width = Math.round(width * dots);
      canvas.height = Math.round(height * dots);
    }
    const margin = heavy() ? MARGIN : 0;
    const target = margin ? image : canvas;
    const [wide, high] = [width * (1 + 2 * margin), height * (1 + 2 * margin)];
    if (margin) {
      image.width = Math.round(wide * dots);
      image.height = Math.round(high * dots);
    }
    const pen = /** @type {CanvasRenderingContext2D} */ (target.getContext("2d"));
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    labelled = paint(app, view(), { pen, camera: now, width: wide, height: high, look: look() }, hover);
    imaged = margin ? { ...now } : null;
    if (margin) shift(now);
  };

  /** Move the image to where the camera is. @param {Camera} now */
  const shift = (now) => {
    if (!imaged) return;
    const { width, height } = size();
    const dots = ratio(),
      by = now.scale / imaged.scale;
    const [wide, high] = [width * (1 + 2 * MARGIN) * by, height * (1 + 2 * MARGIN) * by];
    const x = width / 2 + (imaged.x - now.x) * now.scale - wide / 2;
    const y = height / 2 + (imaged.y - now.y) * now.scale - high / 2;
    context.setTransform(dots, 0, 0, dots, 0, 0);
    context.fillStyle = look().ground;
    context.fillRect(0, 0, width, height);
    context.drawImage(image, x, y, wide, high);
  };

  const step = () => {
    waiting = 0;
    if (!canvas.clientWidth) return;
    if (moving && imaged) shift(camera());
    else whole();
    if (!drawn) performance.mark("drawn");
    drawn = true;
  };
  const redraw = () => {
    if (!waiting) waiting = requestAnimationFrame(step);
  };

  /** Move the camera; what is heavy is drawn anew only at rest. @param {Camera} to */
  const move = (to) => {
    app.state.cameras[view()] = { ...to, scale: Math.min(NEAREST, Math.max(FARTHEST, to.scale)) };
    moving = true;
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      moving = false;
      redraw();
      moved();
    }, REST);
    redraw();
  };

  /** Move there in a third of a second, or at once where calm is asked for. @param {Camera} to */
  const fly = (to) => {
    cancelAnimationFrame(flight);
    if (calm.matches) return move(to);
    const from = camera();
    const began = performance.now();
    /** @param {number} now */
    const go = (now) => {
      const t = Math.min(1, (now - began) / 320),
        ease = t * t * (3 - 2 * t);
      const scale = from.scale * (to.scale / from.scale) ** ease;
      move({ x: from.x + (to.x - from.x) * ease, y: from.y + (to.y - from.y) * ease, scale });
      if (t < 1) flight = requestAnimationFrame(go);
    };
    flight = requestAnimationFrame(go);
  };

  /**
   * Zoom so that what lies under a point stays there.
   *
   * @param {number} factor
   * @param {number} [x]
   * @param {number} [y]
   */
  const zoom = (factor, x, y) => {
    const { width, height } = size();
    const now = camera();
    const scale = Math.min(NEAREST, Math.max(FARTHEST, now.scale * factor));
    const [dx, dy] = [(x ?? width / 2) - width / 2, (y ?? height / 2) - height / 2];
    move({ x: now.x + dx / now.scale - dx / scale, y: now.y + dy / now.scale - dy / scale, scale });
  };

  /** Where a point of the picture lies on the canvas. @param {Point} spot @returns {Point} */
  const onScreen = ([x, y]) => {
    const { width, height } = size(),
      now = camera();
    return [(x - now.x) * now.scale + width / 2, (y - now.y) * now.scale + height / 2];
  };

  /** The node at a point of the canvas. @param {number} x @param {number} y */
  const nodeAt = (x, y) => {
    let best = null,
      least = Infinity;
    for (const node of app.graph.nodes) {
      if (!app.visible.nodes[node.id]) continue;
      const spot = spotOf(view(), node);
      if (!spot) continue;
      const [a, b] = onScreen(spot);
      const away = Math.hypot(a - x, b - y) - radiusOf(view(), node, camera().scale);
      const slack = app.visible.lit && !app.visible.lit.has(node.id) ? 2 : 5;
      if (away < slack && away < least) [best, least] = [node.id, away];
    }
    return best;
  };

  /**
   * The edge at a point: of several within reach the one with the most statements.
   *
   * @param {number} x
   * @param {number} y
   */
  const edgeAt = (x, y) => {
    const near = app.graph.edges.filter((edge) => {
      if (!app.visible.edges[edge.id]) return false;
      const [from, to] = [
        spotOf(view(), app.graph.nodes[edge.from]),
        spotOf(view(), app.graph.nodes[edge.to]),
      ];
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

  /**
   * What is told of the node under the pointer.
   *
   * @param {number | null} id
   * @param {number} x
   * @param {number} y
   */
  const point = (id, x, y) => {
    canvas.classList.toggle("over", id !== null);
    tip.hidden = id === null;
    if (id !== null) {
      const node = app.graph.nodes[id];
      tip.replaceChildren(
        make("bdi", {}, [...app.nameOf(id)].slice(0, 80).join("")),
        make("small", {}, `${app.word(node.cls)} · ${app.say("neighbours", node.degree)}`),
      );
      const { width } = size();
      tip.style.left = `${Math.max(4, Math.min(x + 14, width - tip.offsetWidth - 8))}px`;
      tip.style.top = `${y + 16}px`;
    }
    if (id !== hover) {
      hover = id;
      if (!heavy()) redraw();
    }
  };

  listen(canvas, { zoom, move, camera, nodeAt, edgeAt, point, app, fly, whole: () => fly(fitAll()) });
  const fitAll = () => fit(app.visible.nodes.flatMap((shown, id) => (shown ? [id] : [])));
  new ResizeObserver(() => {
    if (canvas.clientWidth) step();
  }).observe(canvas);

  return {
    redraw,
    zoom,
    onScreen,
    camera,
    look,
    whole: () => fly(fitAll()),
    labelled: () => labelled,
    /** Bring some nodes into view. @param {Iterable<number>} ids */
    approach: (ids) => fly(fit([...ids], 1.3)),
  };
};

/** @param {Point[]} spots */
const boxOf = (spots) => {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of spots) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
};

/** @param {Point} spot @param {ReturnType<typeof boxOf>} box */
const within = ([x, y], { left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom;

/** How far a point lies from a stretch. @param {Point} p @param {Point} a @param {Point} b */
const apart = (p, a, b) => {
  const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2 || 1;
  const along = Math.min(
    1,
    Math.max(0, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square),
  );
  return Math.hypot(p[0] - a[0] - along * (b[0] - a[0]), p[1] - a[1] - along * (b[1] - a[1]));
};
