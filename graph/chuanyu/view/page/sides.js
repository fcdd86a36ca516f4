// What the two sides of the region are called; which they are is told by the data.

/** @import { App } from "./types.js" */

/**
 * The divisions of a side.
 *
 * @param {App} app
 * @param {number} way -1 left, 1 right
 */
const known = (app, way) => app.graph.sides.filter((side) => side.way === way);

/**
 * The sign that stands over a side: 川, 渝.
 *
 * @param {App} app
 * @param {number} way
 */
export const sideSign = (app, way) =>
  known(app, way)
    .map((side) => (app.state.language === "en" ? side.english : side.sign))
    .join(app.say("and"));

/**
 * The divisions of a side by name: 四川省.
 *
 * @param {App} app
 * @param {number} way
 */
export const sideNames = (app, way) =>
  known(app, way)
    .map((side) => (app.state.language === "en" ? side.english : side.name))
    .join(app.say("and"));

/**
 * What a side is called among filters; 0 is what both share.
 *
 * @param {App} app
 * @param {number} way
 */
export const sideName = (app, way) => (way ? app.say("sideOf", sideNames(app, way)) : app.say("shared"));
