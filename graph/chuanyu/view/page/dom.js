// Elements; text only ever enters as text.

/** @typedef {Node | string | null | undefined | false | any[]} Child */

/**
 * An element with attributes and children.  `on…` attributes are listeners, `style` goes through the
 * object model, since the page's policy allows no style attributes.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  dress(element, attributes);
  element.append(...flat(children));
  return element;
};

const SVG = "http://www.w3.org/2000/svg";

/**
 * The same of SVG.
 *
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[T]}
 */
export const draw = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS(SVG, tag);
  dress(element, attributes);
  element.append(...flat(children));
  return element;
};

/** @param {Element & ElementCSSInlineStyle} element @param {Record<string, any>} attributes */
const dress = (element, attributes) => {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "style") element.style.cssText = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
};

/** @param {Child[]} children @returns {(Node | string)[]} */
const flat = (children) =>
  /** @type {any[]} */ (children)
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "");

/** @param {string} id @returns {HTMLElement} */
export const byId = (id) => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
};

/** @param {string} id */
export const inputOf = (id) => /** @type {HTMLInputElement} */ (byId(id));

const FORMS = {
  dot: "M8 2a6 6 0 1 0 .01 0z",
  square: "M3 3h10v10H3z",
  diamond: "M8 1l7 7-7 7-7-7z",
  triangle: "M8 2l7 12H1z",
  triangleDown: "M1 2h14L8 14z",
  hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
  star: "M8 1l2.1 4.7 5.1.5-3.9 3.4 1.2 5L8 12l-4.5 2.6 1.2-5L.8 6.2l5.1-.5z",
};

/**
 * The sign of a class.
 *
 * @param {Record<string, [string, string, string]>} classes
 * @param {string} cls
 */
export const sign = (classes, cls) => {
  const form = /** @type {keyof typeof FORMS} */ (classes[cls]?.[0] ?? "dot");
  return draw(
    "svg",
    { viewBox: "0 0 16 16", "aria-hidden": "true", class: "sign" },
    draw("path", { d: FORMS[form] ?? FORMS.dot, style: `fill:var(--${classes[cls] ? cls : "Thing"})` }),
  );
};

/** The sign of a kind of statement. @param {string} kind */
export const swatch = (kind) =>
  make("i", { class: `swatch ${LINES.has(kind) ? "line" : "tile"}`, style: `background:var(--${kind})` });

const LINES = new Set(["Cooperation", "PostHolding", "Participation", "Connection", "Location"]);
