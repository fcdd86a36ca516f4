import assert from "node:assert/strict";
import { test } from "node:test";
import { filtered, nothingOff, pass } from "../../../graph/chuanyu/view/page/filter.js";
import { graph, state } from "./made.mjs";

const off = (facet, ...names) => ({ off: { ...nothingOff(), [facet]: new Set(names) } });
const kinds = (passing) => graph().facts.filter((fact) => passing.facts[fact.id]).map((fact) => fact.iri.split("#")[1]);

test("without a filter all passes", () => {
  const passing = pass(graph(), state());
  assert.equal(passing.count, 6);
  assert.ok(passing.edges.every(Boolean) && passing.nodes.every(Boolean));
});

test("an edge passes while one of its statements does", () => {
  const passing = pass(graph(), state(off("status", "planned")));
  assert.equal(passing.edges[0], true, "one of two is done");
  assert.equal(passing.edges[1], false);
});

test("a count says what an option would bring beside the other filters", () => {
  const passing = pass(graph(), state({ ...off("kind", "Cooperation"), least: 80 }));
  assert.equal(passing.counts.kind.get("Cooperation"), 1, "c2 is below the confidence");
  assert.equal(passing.counts.status.get("done"), undefined);
  assert.equal(passing.counts.status.get("planned"), 1);
});

test("a class that is off takes with it what no one else does", () => {
  const passing = pass(graph(), state(off("cls", "Person")));
  assert.deepEqual(kinds(passing), ["c1", "c2", "l1", "n1", "m1"], "a speaker alone hides nothing");
  assert.equal(passing.edges[3], false);
});

test("a side is filtered by entities", () => {
  const passing = pass(graph(), state(off("side", "-1")));
  assert.deepEqual(kinds(passing), ["c1", "c2", "l1", "h1", "m1"]);
  assert.equal(passing.edges[0], false);
  assert.equal(passing.counts.side.get("-1"), 1);
});

test("days are those of the fact, else of its article", () => {
  assert.deepEqual(kinds(pass(graph(), state({ from: "2030-06-01" }))), ["n1"]);
  assert.deepEqual(kinds(pass(graph(), state({ until: "2024-03-01" }))), ["c1", "c2", "l1", "h1"]);
});

test("an article and a theme", () => {
  assert.deepEqual(kinds(pass(graph(), state({ source: 1 }))), ["m1"]);
  assert.deepEqual(kinds(pass(graph(), state(off("theme", "")))), ["c1"]);
  assert.equal(filtered(state({ source: 1 })), true);
  assert.equal(filtered(state()), false);
});
