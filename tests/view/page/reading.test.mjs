import assert from "node:assert/strict";
import { test } from "node:test";
import { named, pieces, places } from "../../../graph/chuanyu/view/page/marks.js";
import { bandsOf, itemsOf, packed, placeOf } from "../../../graph/chuanyu/view/page/times.js";
import { pass } from "../../../graph/chuanyu/view/page/filter.js";
import { read, reprinted, sourcesOf } from "../../../graph/chuanyu/view/page/data.js";
import { given, graph, state } from "./made.mjs";

const all = () => graph().facts.map(() => true);

test("offsets in code points lead to the right place behind an emoji", () => {
  assert.equal(places("甲乙")(1), 1);
  assert.equal(places("😀永川")(1), 2);
});

test("the longer name is marked, not the shorter one within it", () => {
  const { articles } = graph();
  assert.deepEqual(named(articles[1]).map(({ start, end }) => articles[1].text.slice(start, end)), ["永川", "永川区"]);
});

test("pieces make up the text, with names and statements where they stand", () => {
  const g = graph();
  const found = pieces(g, 1, all());
  assert.equal(found.map((piece) => piece.text).join(""), g.articles[1].text);
  assert.deepEqual(found.filter((piece) => piece.facts.length).map((piece) => [piece.text, piece.begins]), [["将建", [5]]]);
  assert.deepEqual(found.filter((piece) => piece.node === 2).map((piece) => piece.text), ["永川", "永川区"]);
});

test("what the filters hide is not marked", () => {
  assert.deepEqual(pieces(graph(), 1, all().map(() => false)).filter((piece) => piece.facts.length), []);
});

const app = (change) => {
  const g = graph();
  return { graph: g, passing: pass(g, state(change)), nameOf: (id) => g.nodes[id].name, word: (name) => name,
    say: (key, ...values) => (key === "and" ? "、" : values.join(" ")) };
};

test("a fact with a time of its own stands alone, the others by article and kind", () => {
  const { items, undated } = itemsOf(app());
  assert.equal(undated, 0);
  assert.deepEqual(items.map(({ kind, count, fact }) => [kind, count, fact !== null]), [
    ["Cooperation", 2, false], ["Location", 1, false], ["PostHolding", 1, false], ["Commitment", 1, true], ["Connection", 1, true],
  ]);
});

test("years with facts get more room, and days keep their order", () => {
  const bands = bandsOf(itemsOf(app()).items, 0, 1000);
  assert.deepEqual(bands.map(({ year }) => year), [2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  assert.ok(bands[0].width > bands[2].width);
  const spots = ["2024-01-01", "2024-03-01", "2025-12-31", "2030-12-31", "2031-05-05"].map((day) => placeOf(bands, day));
  assert.deepEqual(spots, [...spots].sort((a, b) => a - b));
  assert.ok(spots.every((x) => x >= 0 && x <= 1000.001));
});

test("stretches that meet get rows of their own, and what has no room none", () => {
  assert.deepEqual(packed([[0, 10], [5, 15], [11, 20], [6, 7]], 2), [0, 1, 0, null]);
});

test("articles that carry one report are one source, and each leads to the other", () => {
  const told = given();
  const again = { exact: "原文", prefix: "", suffix: "", article: 1, start: 0, end: 2 };
  told.facts[1].quotes = [again];
  const apart = read(told);
  assert.deepEqual([sourcesOf(apart.facts.slice(0, 2)), reprinted(apart.facts)], [2, false]);
  assert.deepEqual(apart.alike, [[], []]);
  told.facts[1].quotes = [{ ...again, origin: 0 }];
  const same = read(told);
  assert.deepEqual([sourcesOf(same.facts.slice(0, 2)), reprinted(same.facts)], [1, true]);
  assert.deepEqual(same.alike, [[1], [0]]);
});
