// A small graph as the page is given it: two cities, a province, a bureau, a person, a line, one without ties.

import { opening } from "../../../graph/chuanyu/view/page/address.js";
import { read } from "../../../graph/chuanyu/view/page/data.js";

const node = (name, cls, more = {}) => ({
  iri: `https://w3id.org/chuanyu/id/${name}`, name, cls, label: [name], aliases: [], sounds: [], degree: 1,
  x: 0, y: 0, size: 8, step: 0, group: 0, side: 0, ...more,
});
const fact = (name, kind, roles, more = {}) => ({
  iri: `https://w3id.org/chuanyu/article/one#${name}`, kind, roles, confidence: 0.9,
  quotes: [{ exact: "原文", prefix: "", suffix: "", article: 0, start: 0, end: 2 }], ...more,
});
const edge = (from, to, kind, facts, step = 0) => ({ from, to, kind, facts, step, lane: 0 });

export const given = () => ({
  nodes: [
    node("重庆市", "Place", { side: 1, aliases: ["重庆"], sounds: ["chongqingshi", "cqs", "chongqing", "cq"], degree: 3 }),
    node("四川省", "Place", { side: -1, sounds: ["sichuansheng", "scs"], degree: 2 }),
    node("永川区", "Place", { side: 1, aliases: ["永川"], sounds: ["yongchuanqu", "ycq", "yongchuan", "yc"], degree: 2 }),
    node("永川区商务委", "GovernmentBody", { side: 1, degree: 2 }),
    node("林知远", "Person", { step: 1 }),
    node("永泸高铁", "RailLine", { degree: 1 }),
    node("无联系公司", "Enterprise", { degree: 0, step: 1 }),
  ],
  edges: [
    edge(0, 1, "Cooperation", [0, 1]), edge(0, 2, "Cooperation", [0]), edge(3, 2, "Location", [2], 1),
    edge(4, 3, "PostHolding", [3], 1), edge(5, 1, "Connection", [4]),
  ],
  facts: [
    fact("c1", "Cooperation", { party: [0, 1, 2] }, { text: ["产业园"], status: "planned", themes: ["industry"] }),
    fact("c2", "Cooperation", { party: [0, 1] }, { text: ["港口"], status: "done", confidence: 0.6 }),
    fact("l1", "Location", { thing: [3], place: [2] }),
    fact("h1", "PostHolding", { person: [4], organization: [3] }, { text: ["主任"] }),
    fact("n1", "Connection", { line: [5], endpoint: [1] }, { status: "planned", days: ["2030-01-01", "2030-12-31"] }),
    fact("m1", "Commitment", { actor: [2], speaker: [4] }, { last: "2025-12-31", due: "2025",
      quotes: [{ exact: "建园", prefix: "", suffix: "", article: 1, start: 3, end: 5 }] }),
  ],
  articles: [
    { iri: "https://w3id.org/chuanyu/article/one", title: "甲", date: "2024-03-01", source: null, text: "原文", forms: [] },
    { iri: "https://w3id.org/chuanyu/article/two", title: "乙", date: null, source: "报",
      text: "😀永川将建园，永川区同意。", forms: [["永川", 2], ["永川区", 2]] },
  ],
  references: [[2, "locatedIn", 0]], routes: [], outline: { areas: [], inner: [], source: "" },
  sizes: [[3, 2], [6, 5]], words: {}, classes: { Thing: ["dot", "#000", "#fff"] },
  kinds: [["PostHolding", "#000", "#fff"], ["Cooperation", "#000", "#fff"]], sides: [[], []],
});

export const graph = () => read(given());
export const state = (change = {}) => ({ ...opening(), ...change });
