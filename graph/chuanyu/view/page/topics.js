// On what two work together, in few words: the topics that most statements name, whole ones first.

/** @import { App, Edge } from "./types.js" */

const SHORT = 18; // signs of a topic that is told before longer ones

/**
 * @param {App} app
 * @param {Edge} edge
 * @returns {string[]} the topics of the statements that pass, what tells most first
 */
export const topicsOf = (app, edge) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const id of edge.facts) {
    if (!app.passing.facts[id]) continue;
    for (const topic of app.graph.facts[id].text) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  /** @param {string} topic */
  const odd = (topic) => Number(!whole(topic)) * 2 + Number([...topic].length > SHORT);
  return [...counts]
    .sort((a, b) => odd(a[0]) - odd(b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([topic]) => topic);
};

/**
 * Whether a text opens all brackets that it closes; one that does not was cut out of a longer one.
 *
 * @param {string} text
 */
export const whole = (text) =>
  ["《》", "“”", "()", "（）"].every(([open, close]) => text.split(open).length === text.split(close).length);
