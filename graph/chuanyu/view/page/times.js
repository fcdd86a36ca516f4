// The facts by time: what is told of each, where a day lies, and which rows there are.

import { matter, spoken } from "./cards.js";

/** @import { App, Band, Fact, Item } from "./types.js" */

/**
 * What is drawn, in the order of time; facts without a time are counted beside.
 *
 * @param {App} app
 * @returns {{ items: Item[], undated: number }}
 */
export const itemsOf = (app) => {
  const { graph, passing } = app;
  /** @type {Map<string, Item>} */
  const gathered = new Map();
  /** @type {Item[]} */
  const items = [];
  let undated = 0;
  for (const fact of graph.facts) {
    if (!passing.facts[fact.id]) continue;
    const days = graph.dates[fact.id];
    const article = fact.quotes[0]?.article ?? -1;
    if (fact.days || fact.last) {
      const start = fact.days?.[0] || fact.last || "",
        end = fact.days?.[1] || fact.last || "";
      if (!start) undated += 1;
      else
        items.push({
          fact,
          article,
          kind: fact.kind,
          start,
          end,
          due: fact.last ?? "",
          count: 1,
          text: told(app, fact),
        });
    } else if (days) {
      const key = `${fact.kind} ${article}`;
      const held = gathered.get(key);
      if (held) held.count += 1;
      else
        gathered.set(key, {
          fact: null,
          article,
          kind: fact.kind,
          start: days[0],
          end: days[0],
          due: "",
          count: 1,
          text: graph.articles[article]?.title ?? "",
        });
    } else undated += 1;
  }
  const all = [...items, ...gathered.values()];
  all.sort((a, b) =>
    a.start < b.start
      ? -1
      : a.start > b.start
        ? 1
        : b.count - a.count || (a.fact?.id ?? -1) - (b.fact?.id ?? -1),
  );
  return { items: all, undated };
};

/** A fact in a line: who, and on what or in which words. @param {App} app @param {Fact} fact */
const told = (app, fact) => {
  const deed = fact.kind === "Commitment" || fact.kind === "Outcome" ? (fact.quotes[0]?.exact ?? "") : "";
  return [spoken(app, fact), matter(app, fact) || deed].filter(Boolean).join("：");
};

/**
 * The years side by side: one with many facts gets more room, one without any next to none.
 *
 * @param {Item[]} items
 * @param {number} left
 * @param {number} width
 * @returns {Band[]}
 */
export const bandsOf = (items, left, width) => {
  const counts = new Map();
  let [first, last] = [Infinity, -Infinity];
  for (const { start, end, count, due } of items) {
    const year = Number(start.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + count);
    for (const day of [end, due])
      if (day) counts.set(Number(day.slice(0, 4)), counts.get(Number(day.slice(0, 4))) ?? 0);
    first = Math.min(first, year);
    last = Math.max(last, Number((due > end ? due : end).slice(0, 4)));
  }
  if (!items.length) return [];
  const years = Array.from({ length: Math.min(400, last - first + 1) }, (_, i) => first + i);
  const weights = years.map((year) => (counts.has(year) ? 1.2 + Math.log2(1 + counts.get(year)) : 0.3));
  const unit = width / weights.reduce((sum, weight) => sum + weight, 0);
  let at = left;
  return years.map((year, i) => {
    const band = { year, left: at, width: weights[i] * unit, count: counts.get(year) ?? 0 };
    at += band.width;
    return band;
  });
};

/**
 * Where a day lies.
 *
 * @param {Band[]} bands
 * @param {string} day ISO
 */
export const placeOf = (bands, day) => {
  const [year, month, date] = day.split("-").map(Number);
  const band = bands[Math.min(bands.length - 1, Math.max(0, year - bands[0].year))];
  if (year < bands[0].year) return band.left;
  if (year > band.year) return band.left + band.width;
  return band.left + band.width * Math.min(1, ((month || 1) - 1) / 12 + ((date || 1) - 1) / 372);
};

/**
 * Stretches → the row of each, so that none meets another one; null where the rows are full.
 *
 * @param {[number, number][]} stretches
 * @param {number} most
 * @returns {(number | null)[]}
 */
export const packed = (stretches, most) => {
  /** @type {[number, number][][]} */
  const rows = [];
  return stretches.map(([start, end]) => {
    for (let row = 0; row < most; row += 1) {
      rows[row] ??= [];
      if (rows[row].every(([a, b]) => end < a || b < start)) {
        rows[row].push([start, end]);
        return row;
      }
    }
    return null;
  });
};
