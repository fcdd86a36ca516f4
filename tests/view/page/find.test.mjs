import assert from "node:assert/strict";
import { test } from "node:test";
import { searcher } from "../../../graph/chuanyu/view/page/find.js";
import { distances, paths } from "../../../graph/chuanyu/view/page/paths.js";
import { pass } from "../../../graph/chuanyu/view/page/filter.js";
import { see } from "../../../graph/chuanyu/view/page/visible.js";
import { given, graph, state } from "./made.mjs";
import { read } from "../../../graph/chuanyu/view/page/data.js";

const names = (text) => searcher(graph().nodes)(text).map(({ node }) => node.name);

test("a name is found by an alias, in full width, and by its beginning before its middle", () => {
  assert.equal(names("永川")[0], "永川区");
  assert.deepEqual(names("商务委"), ["永川区商务委"]);
  assert.deepEqual(names(" 重 庆 "), ["重庆市"]);
});

test("initials and whole pinyin find 永川", () => {
  assert.equal(names("yc")[0], "永川区");
  assert.equal(names("YongChuan")[0], "永川区");
  assert.equal(names("yongch")[0], "永川区");
});

test("nothing finds nothing", () => {
  assert.deepEqual(names(""), []);
  assert.deepEqual(names("xyz"), []);
});

test("surroundings grow step by step along edges that pass", () => {
  const g = graph();
  const all = g.edges.map(() => true);
  assert.deepEqual([...distances(g, 4, 2, all).keys()], [4, 3, 2]);
  assert.deepEqual([...distances(g, 4, 2, all.map((_, id) => id !== 2)).keys()], [4, 3]);
});

test("the paths between two nodes, the shortest first", () => {
  const g = graph();
  const all = g.edges.map(() => true);
  assert.deepEqual(paths(g, 4, 1, all), [[4, 3, 2, 0, 1]]);
  assert.deepEqual(paths(g, 4, 6, all), []);
  assert.deepEqual(paths(g, 4, 4, all), []);
});

test("where shortest paths are few, those of one step more come too", () => {
  const more = given();
  more.edges.push({ from: 1, to: 2, kind: "Cooperation", facts: [0], step: 0, lane: 0 });
  const g = read(more);
  assert.deepEqual(paths(g, 0, 2, g.edges.map(() => true)), [[0, 2], [0, 1, 2]]);
});

test("the page opens folded, and what is chosen brings its neighbours", () => {
  const g = graph();
  const shown = (change) => {
    const now = state(change);
    const { nodes } = see(g, now, pass(g, now));
    return g.nodes.filter((node) => nodes[node.id]).map((node) => node.name);
  };
  assert.deepEqual(shown({}), ["重庆市", "四川省", "永川区", "永泸高铁"]);
  assert.ok(shown({ node: 4 }).includes("永川区商务委"));
  assert.equal(shown({ step: 1 }).length, 6);
  assert.ok(shown({ isolated: true }).includes("无联系公司"));
  assert.deepEqual(shown({ node: 4, reach: 1 }), ["永川区商务委", "林知远"]);
});
