// The canvas: its camera, what lies where on it, and when it is drawn anew.

import { byId } from "./dom.js";
import { edgeHit, nodeHit, tell } from "./hits.js";
import { spotOf } from "./places.js";
import { listen } from "./pointer.js";
import { paint } from "./scene.js";

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

  /** How points of the picture lie on the canvas at this moment. @returns {(spot: Point) => Point} */
  const projection = () => {
    const { width, height } = size(),
      now = camera();
    return ([x, y]) => [(x - now.x) * now.scale + width / 2, (y - now.y) * now.scale + height / 2];
  };

  /** @param {number} x @param {number} y */
  const nodeAt = (x, y) => nodeHit(app, view(), projection(), camera().scale, x, y);
  /** @param {number} x @param {number} y */
  const edgeAt = (x, y) => edgeHit(app, view(), projection(), x, y);

  /**
   * What is told of the node under the pointer, else of the line; nothing where the pointer is gone.
   *
   * @param {number | null} node
   * @param {{ x: number, y: number } | null} pointer
   */
  const point = (node, pointer) => {
    const edge = node === null && pointer && !heavy() ? edgeAt(pointer.x, pointer.y) : null;
    canvas.classList.toggle("over", node !== null || edge !== null);
    tell(app, byId("tip"), node, edge, pointer, size().width);
    if (node !== hover) {
      hover = node;
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
    now: step,
    zoom,
    projection,
    /** @param {Point} spot */
    onScreen: (spot) => projection()(spot),
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
