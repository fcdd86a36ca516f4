// Pointer, wheel and keys over the canvas.

/**
 * Pointer, wheel and keys.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {any} does
 */
export const listen = (canvas, does) => {
  /** @type {Map<number, { x: number, y: number }>} */
  const down = new Map();
  let travelled = 0;
  /** @param {PointerEvent | WheelEvent | MouseEvent} event */
  const at = (event) => ({ x: event.offsetX, y: event.offsetY });
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at(event));
    travelled = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const now = at(event),
      before = down.get(event.pointerId);
    if (!before) return does.point(does.nodeAt(now.x, now.y), now.x, now.y);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled > 4) does.point(null, 0, 0);
    const { x, y, scale } = does.camera();
    if (down.size === 2) {
      const other = /** @type {{ x: number, y: number }} */ (
        [...down].find(([id]) => id !== event.pointerId)?.[1]
      );
      const span = Math.hypot(before.x - other.x, before.y - other.y) || 1;
      does.zoom(Math.hypot(now.x - other.x, now.y - other.y) / span, other.x, other.y);
    } else if (travelled > 4) {
      does.move({ x: x - (now.x - before.x) / scale, y: y - (now.y - before.y) / scale, scale });
    }
    down.set(event.pointerId, now);
  });
  /** @param {PointerEvent} event */
  const up = (event) => {
    const single = down.size === 1 && down.delete(event.pointerId);
    down.delete(event.pointerId);
    if (!single || travelled > 4 || event.type === "pointercancel") return;
    const { x, y } = at(event);
    const node = does.nodeAt(x, y);
    if (node !== null) does.app.choose({ node });
    else {
      const edge = does.edgeAt(x, y);
      does.app.choose(edge === null ? {} : { edge });
    }
  };
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  canvas.addEventListener("pointerleave", () => does.point(null, 0, 0));
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 20 : 1;
      does.zoom(
        Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * 0.0022),
        event.offsetX,
        event.offsetY,
      );
    },
    { passive: false },
  );
  canvas.addEventListener("dblclick", (event) => does.zoom(1.6, event.offsetX, event.offsetY));
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { x, y, scale } = does.camera();
    const by = 60 / scale;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => does.move({ x: x - by, y, scale }),
      ArrowRight: () => does.move({ x: x + by, y, scale }),
      ArrowUp: () => does.move({ x, y: y - by, scale }),
      ArrowDown: () => does.move({ x, y: y + by, scale }),
      "+": () => does.zoom(1.3),
      "=": () => does.zoom(1.3),
      "-": () => does.zoom(1 / 1.3),
      0: does.whole,
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
};
