// Lines, shapes and text on a pen: a canvas, or the writer of SVG in `svg.js`.  All in pixels.

/** @import { Pen, Point } from "./types.js" */

export const FACE =
  '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",' +
  '"Source Han Sans SC","WenQuanYi Micro Hei","WenQuanYi Zen Hei",sans-serif';

const TURNED = {
  square: [4, Math.PI / 4],
  diamond: [4, 0],
  triangle: [3, -Math.PI / 2],
  triangleDown: [3, Math.PI / 2],
  hexagon: [6, 0],
};

/**
 * The outline of a shape.
 *
 * @param {Pen} pen
 * @param {string} form
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
export const outline = (pen, form, x, y, radius) => {
  pen.beginPath();
  if (form === "star") {
    for (let i = 0; i < 10; i += 1) {
      const reach = i % 2 ? radius * 0.5 : radius * 1.2;
      const turn = (i * Math.PI) / 5 - Math.PI / 2;
      pen[i ? "lineTo" : "moveTo"](x + reach * Math.cos(turn), y + reach * Math.sin(turn));
    }
    pen.closePath();
  } else if (form in TURNED) {
    const [corners, start] = TURNED[/** @type {keyof typeof TURNED} */ (form)];
    const reach = radius * (corners === 3 ? 1.2 : 1.1);
    for (let i = 0; i < corners; i += 1) {
      const turn = start + (i * 2 * Math.PI) / corners;
      pen[i ? "lineTo" : "moveTo"](x + reach * Math.cos(turn), y + reach * Math.sin(turn));
    }
    pen.closePath();
  } else {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  }
};

/**
 * Text in lines, centred, with a rim in the colour of the ground.
 *
 * @param {Pen} pen
 * @param {string[]} lines
 * @param {number} x
 * @param {number} top
 * @param {number} size
 * @param {string} ink
 * @param {string} ground
 */
export const write = (pen, lines, x, top, size, ink, ground) => {
  pen.font = `${size}px ${FACE}`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.lineWidth = 3;
  pen.strokeStyle = ground;
  pen.fillStyle = ink;
  lines.forEach((line, place) => {
    pen.strokeText(line, x, top + place * size * 1.25);
    pen.fillText(line, x, top + place * size * 1.25);
  });
};

/**
 * Rows of points as one path.
 *
 * @param {Pen} pen
 * @param {Point[]} points
 * @param {(point: Point) => Point} place
 * @param {boolean} closed
 */
export const trace = (pen, points, place, closed) => {
  points.forEach((point, i) => {
    const [x, y] = place(point);
    pen[i ? "lineTo" : "moveTo"](x, y);
  });
  if (closed) pen.closePath();
};

/**
 * The hull of some points, counter to the clock.
 *
 * @param {Point[]} points
 * @returns {Point[]}
 */
export const hull = (points) => {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  /** @param {Point[]} row */
  const half = (row) => {
    /** @type {Point[]} */
    const found = [];
    for (const p of row) {
      while (found.length > 1) {
        const [a, b] = [found[found.length - 2], found[found.length - 1]];
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        found.pop();
      }
      found.push(p);
    }
    return found.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
};

/**
 * A point on the bent line between two points, `lane` lanes beside the straight one; the middle of its bend.
 *
 * @param {Point} a
 * @param {Point} b
 * @param {number} lane
 * @returns {Point}
 */
export const bend = (a, b, lane) => {
  if (!lane) return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  // Lanes alternate: 1 to one side, 2 to the other; the side is that of the pair, not of the direction.
  const way = (lane % 2 ? 1 : -1) * (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? 1 : -1);
  const off = 0.14 * Math.ceil(lane / 2) * way;
  return [(a[0] + b[0]) / 2 - (b[1] - a[1]) * off, (a[1] + b[1]) / 2 + (b[0] - a[0]) * off];
};
