// A pen that writes SVG: what `scene.js` draws on a canvas becomes a file of vectors.

/** @import { Pen } from "./types.js" */

/* eslint-disable no-control-regex -- signs that XML does not allow are named */

/** @param {string} text */
const escaped = (text) =>
  text
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
    .toWellFormed()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");

/** @param {number} number */
const short = (number) => String(Math.round(number * 10) / 10);

/**
 * @param {number} width in pixels
 * @param {number} height
 * @param {string} title
 * @returns {{ pen: Pen, text: () => string }} the pen, and what it has written
 */
export const svgPen = (width, height, title) => {
  /** @type {string[]} */
  const parts = [];
  let path = "";
  let dash = "";
  const paint = () =>
    pen.globalAlpha < 1
      ? ` opacity="${short(pen.globalAlpha * 10) === "0" ? 0.05 : pen.globalAlpha.toFixed(2)}"`
      : "";
  /** @type {any} */
  const pen = {
    globalAlpha: 1,
    strokeStyle: "#000",
    fillStyle: "#000",
    lineWidth: 1,
    font: "12px sans-serif",
    textAlign: "left",
    textBaseline: "top",
    lineJoin: "round",
    lineCap: "butt",
    beginPath: () => {
      path = "";
    },
    /** @param {number} x @param {number} y */
    moveTo: (x, y) => {
      path += `M${short(x)} ${short(y)}`;
    },
    /** @param {number} x @param {number} y */
    lineTo: (x, y) => {
      path += `L${short(x)} ${short(y)}`;
    },
    /** @param {number} a @param {number} b @param {number} x @param {number} y */
    quadraticCurveTo: (a, b, x, y) => {
      path += `Q${short(a)} ${short(b)} ${short(x)} ${short(y)}`;
    },
    /** @param {number} x @param {number} y @param {number} r */
    arc: (x, y, r) => {
      path +=
        `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0` +
        `a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0`;
    },
    closePath: () => {
      path += "Z";
    },
    stroke: () =>
      parts.push(
        `<path d="${path}" fill="none" stroke="${escaped(pen.strokeStyle)}" ` +
          `stroke-width="${short(pen.lineWidth)}"${dash && ` stroke-dasharray="${dash}"`} stroke-linejoin="round"${paint()}/>`,
      ),
    fill: () => parts.push(`<path d="${path}" fill="${escaped(pen.fillStyle)}"${paint()}/>`),
    /** @param {number[]} lengths */
    setLineDash: (lengths) => {
      dash = lengths.map(short).join(" ");
    },
    /** @param {number} x @param {number} y @param {number} w @param {number} h */
    fillRect: (x, y, w, h) =>
      parts.push(
        `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" ` +
          `height="${short(h)}" fill="${escaped(pen.fillStyle)}"${paint()}/>`,
      ),
    strokeText: () => {},
    /** @param {string} text @param {number} x @param {number} y */
    fillText: (text, x, y) => {
      const size = parseFloat(/([\d.]+)px/.exec(pen.font)?.[1] ?? "12");
      const anchor =
        pen.textAlign === "center"
          ? ' text-anchor="middle"'
          : pen.textAlign === "right"
            ? ' text-anchor="end"'
            : "";
      const down = pen.textBaseline === "top" ? size * 0.86 : pen.textBaseline === "middle" ? size * 0.35 : 0;
      parts.push(
        `<text x="${short(x)}" y="${short(y + down)}" font-size="${short(size)}"${anchor} ` +
          `fill="${escaped(pen.fillStyle)}" stroke="${escaped(pen.strokeStyle)}" stroke-width="2.5" ` +
          `paint-order="stroke"${paint()}>${escaped(text)}</text>`,
      );
    },
  };
  const text = () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" ` +
    `height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif"><title>${escaped(title)}</title>\n` +
    `${parts.join("\n")}\n</svg>\n`;
  return { pen, text };
};
