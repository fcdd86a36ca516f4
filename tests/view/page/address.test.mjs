import assert from "node:assert/strict";
import { test } from "node:test";
import { addresser, opening } from "../../../graph/chuanyu/view/page/address.js";
import { nothingOff } from "../../../graph/chuanyu/view/page/filter.js";
import { read as readData } from "../../../graph/chuanyu/view/page/data.js";
import { given, graph, state } from "./made.mjs";

test("the page as it opens has no address", () => {
  assert.equal(addresser(graph()).write(state()), "");
  assert.deepEqual(addresser(graph()).read(""), opening());
});

test("what is written is read again", () => {
  const { read, write } = addresser(graph());
  const full = state({
    view: "map", node: 2, to: 0, fact: 3, article: 1, reach: 2, step: 1, isolated: true, groups: false,
    off: { ...nothingOff(), kind: new Set(["Location"]), theme: new Set([""]), side: new Set(["-1", "0"]) },
    source: 0, from: "2021-01-01", until: "2024-12-31", least: 70, text: "港 口&=", sort: "who", down: false,
    cameras: { graph: { x: 1.5, y: -2, scale: 0.8 }, map: null }, language: "en", theme: "dark",
  });
  assert.deepEqual(read(write(full)), full);
  const edge = state({ edge: 1 });
  assert.deepEqual(read(write(edge)), edge);
});

test("a page that is written in English says only where it is read in Chinese", () => {
  const { read, write } = addresser(graph(), "en");
  assert.equal(read("").language, "en");
  assert.equal(read("view=map").language, "en");
  assert.equal(write(read("view=map")), "view=map");
  assert.equal(write({ ...read(""), language: "zh" }), "lang=zh");
  assert.equal(read("lang=zh").language, "zh");
  assert.equal(addresser(graph()).read("lang=zh").language, "zh");
});

test("a name that is long, not unique or full of signs stands by its IRI", () => {
  const odd = given();
  odd.nodes[6].name = "甲=乙&丙~丁";
  odd.nodes[5].name = "长".repeat(10_000);
  odd.nodes[4].name = "重庆市";
  const { read, write } = addresser(readData(odd));
  for (const node of [0, 4, 5, 6]) {
    const text = write(state({ node }));
    assert.ok(text.length < 200);
    assert.equal(read(text).node, node);
  }
});

test("a bare name is given back to be looked for", () => {
  assert.equal(addresser(graph()).read(encodeURIComponent("重庆市")), "重庆市");
});

test("nonsense is left out", () => {
  const { read } = addresser(graph());
  const wrong = read("view=attic&node=nobody&reach=99&step=-4&least=abc&from=yesterday&graphAt=1~2~nan&theme=pink&%E0%A4%A");
  assert.deepEqual(wrong, { ...opening(), reach: 3, lost: ["attic", "nobody"] });
});

test("what an address names and the graph lacks is told", () => {
  const { read } = addresser(graph());
  assert.deepEqual(read("node=不存在&view=foo").lost, ["foo", "不存在"]);
  assert.deepEqual(read("node=永川区&article=nothing&edge=甲~Cooperation~乙").lost, ["甲 — 乙", "nothing"]);
  assert.deepEqual(read("node=永川区&view=map").lost, []);
});
