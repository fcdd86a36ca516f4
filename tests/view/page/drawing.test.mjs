import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../../graph/chuanyu/view/page/csv.js";
import { statusOf, dashes } from "../../../graph/chuanyu/view/page/data.js";
import { fitting } from "../../../graph/chuanyu/view/page/labels.js";
import { bend, hull } from "../../../graph/chuanyu/view/page/shapes.js";
import { svgPen } from "../../../graph/chuanyu/view/page/svg.js";
import { graph } from "./made.mjs";

const sheet = { width: 800, height: 600 };
const wish = (id, x, y, rank, text = "永川区") => ({ id, x, y, radius: 8, rank, lines: [text], full: [text] });
const boxes = (found, size = 13) => found.map(({ lines, x, top }) => {
  const half = (Math.max(...lines.map((line) => [...line].length)) * size) / 2;
  return { left: x - half, right: x + half, top, bottom: top + lines.length * size };
});

test("no two labels cover one another, at any crowding", () => {
  for (const gap of [9, 17, 40, 90]) {
    const wishes = Array.from({ length: 80 }, (_, i) => wish(i, 40 + (i % 9) * gap, 40 + Math.floor(i / 9) * gap, i));
    const all = boxes(fitting(wishes, 13, false, sheet));
    assert.ok(all.length > 0);
    all.forEach((a, i) => all.slice(i + 1).forEach((b) =>
      assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)));
  }
});

test("what matters more gets its label, and none leaves the sheet", () => {
  const found = fitting([wish(0, 100, 100, 1), wish(1, 101, 101, 5)], 13, false, sheet);
  assert.equal(found[0].id, 1);
  const edge = fitting([wish(0, 2, 300, 1, "很长很长的名字")], 13, false, sheet);
  boxes(edge).forEach((box) => assert.ok(box.left >= 0));
});

test("the full name comes where there is room for it, else the short one", () => {
  const long = { ...wish(0, 400, 300, 2, "市政府"), full: ["重庆市人民政府办公厅"] };
  assert.deepEqual(fitting([long], 13, true, sheet)[0].lines, long.full);
  assert.deepEqual(fitting([long], 13, false, sheet)[0].lines, ["市政府"]);
});

test("an edge is drawn by the farthest of its states", () => {
  assert.equal(statusOf(graph(), [0]), "planned");
  assert.equal(statusOf(graph(), [0, 1]), "done");
  assert.notDeepEqual(dashes("planned"), dashes("building"));
  assert.deepEqual(dashes("done"), []);
});

test("several edges of one pair bend apart, whatever their direction", () => {
  const [a, b] = [[0, 0], [10, 0]];
  const spots = [bend(a, b, 0), bend(a, b, 1), bend(b, a, 1), bend(a, b, 2)].map(([, y]) => Math.round(y * 10) / 10);
  assert.equal(spots[0], 0);
  assert.equal(spots[1], spots[2]);
  assert.equal(spots[1], -spots[3]);
});

test("the hull holds all points", () => {
  assert.equal(hull([[0, 0], [4, 0], [4, 4], [0, 4], [2, 2]]).length, 4);
});

test("hostile names are text in SVG", () => {
  const { pen, text } = svgPen(10, 10, "</title><script>");
  pen.font = "12px x";
  pen.fillText('<img onerror="x">&\u0000\ud800', 1, 1);
  assert.ok(!/<script|<img/.test(text()));
  assert.ok(text().includes("&lt;img onerror=&quot;x&quot;&gt;&amp;\ufffd\ufffd"));
});

test("CSV has its mark, quotes what needs it, and runs nothing", () => {
  const text = csv(["名称", "数"], [['=1+1', 3], ['甲,"乙"\n', -2]]);
  assert.equal(text, "\ufeff名称,数\r\n'=1+1,3\r\n\"甲,\"\"乙\"\"\n\",-2\r\n");
});
