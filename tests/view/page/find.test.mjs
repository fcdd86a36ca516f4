import assert from "node:assert/strict";
import { test } from "node:test";
import { searcher } from "../../../graph/chuanyu/view/page/find.js";
import { distances, neighbours, paths } from "../../../graph/chuanyu/view/page/paths.js";
import { nothingOff, pass } from "../../../graph/chuanyu/view/page/filter.js";
import { see, tally } from "../../../graph/chuanyu/view/page/visible.js";
import { given, graph, state } from "./made.mjs";
import { read } from "../../../graph/chuanyu/view/page/data.js";

const names = (text) => searcher(graph())(text).map(({ node }) => node.name);

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

test("a word that articles use finds what it stands for, after names of their own", () => {
  const used = given();
  used.articles[0].forms = [["区商务委", 3], ["市里", 2], ["市里", 0], ["本市里程", 1]];
  const found = (text) => searcher(read(used))(text).map(({ node, by }) => [node.name, by]);
  assert.deepEqual(found("市里"), [["重庆市", "市里"], ["永川区", "市里"], ["四川省", "本市里程"]]);
  used.nodes[6].aliases = ["市里"];
  assert.equal(found("市里")[0][0], "无联系公司");
});

test("a name in short is found after all that hold it whole", () => {
  const some = given();
  some.nodes[6].name = "永川区文化和旅游发展委员会";
  const found = (text) => searcher(read(some))(text).map(({ node }) => node.name);
  assert.deepEqual(found("永川区文旅委"), ["永川区文化和旅游发展委员会"]);
  assert.deepEqual(found("区文旅委"), []);
  assert.deepEqual(found("永川区委文旅"), []);
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

test("what is drawn is counted of what passes the filters", () => {
  const g = graph();
  const counted = (change) => {
    const now = state(change), passing = pass(g, now);
    return tally(g, now, passing, see(g, now, passing));
  };
  assert.deepEqual(counted({}), { nodes: 4, tied: 6, pairs: 3, ties: 5, steps: [1] });
  const posts = { off: { ...nothingOff(), kind: new Set(["Cooperation", "Location", "Connection"]) } };
  assert.deepEqual(counted(posts), { nodes: 0, tied: 2, pairs: 0, ties: 1, steps: [1] });
  assert.deepEqual(counted({ ...posts, step: 1 }), { nodes: 2, tied: 2, pairs: 1, ties: 1, steps: [] });
});

test("neighbours are counted along what passes", () => {
  const g = graph();
  assert.equal(neighbours(g, 0, pass(g, state()).edges), 2);
  assert.equal(neighbours(g, 0, pass(g, state({ least: 80 })).edges), 2);
  assert.equal(neighbours(g, 0, pass(g, state({ from: "2030-01-01" })).edges), 0);
});
