// The picture: vis-network draws, `paint` says how everything looks at this moment.

const FACE = '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';
const canvas = document.getElementById("canvas");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** What an edge says in few words. */
const edgeText = (edge) => {
  const said = edge.facts.flatMap((id) => (facts[id].text.length ? facts[id].text : [word(facts[id].part ?? edge.kind)]));
  const text = [...new Set(said)].join(say("and"));
  return text.length > 16 ? `${text.slice(0, 15)}…` : text;
};

/** What stands under a node, as lines. */
const linesOf = (node) => (state.language === "en" && node.english ? node.english.slice(0, 40) : node.label).split("\n");

/**
 * `sizes`: node → size of its letters, for the labels that fit at this zoom without covering one another:
 * those in focus first, then the best connected.  On the screen letters stay between 11 and 20 pixels.
 */
const fitting = (shown, lit, scale) => {
  const centre = state.node ?? state.hover;
  const rank = (node) => (node.id === centre ? 2 : lit?.has(node.id) ? 1 : 0);
  const order = nodes.filter((node) => shown[node.id])
    .sort((a, b) => rank(b) - rank(a) || b.degree - a.degree || a.id - b.id);
  const cells = new Map(); // the screen in cells of 120 pixels: only what is in the same cell can meet
  const keysOf = (place) => {
    const keys = [];
    for (let i = Math.floor(place.left / 120); i <= Math.floor(place.right / 120); i += 1) {
      for (let j = Math.floor(place.top / 120); j <= Math.floor(place.bottom / 120); j += 1) keys.push(`${i},${j}`);
    }
    return keys;
  };
  const occupy = (place) => {
    for (const key of keysOf(place)) cells.set(key, [...(cells.get(key) ?? []), place]);
  };
  const meets = (place, degree) => keysOf(place).some((key) => cells.get(key)?.some((other) =>
    (other.degree ?? Infinity) >= degree && place.left < other.right && other.left < place.right &&
    place.top < other.bottom && other.top < place.bottom));
  const sizes = new Map();
  for (const node of order) { // no label covers a shape that is better connected, or none in focus
    if (lit && !lit.has(node.id)) continue;
    const x = node.x * scale, y = node.y * scale, radius = node.size * scale * 0.9;
    occupy({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, degree: node.degree });
  }
  for (const node of order) {
    if (lit && !lit.has(node.id)) continue;
    const size = Math.min(20, Math.max(11, node.letters * scale));
    const lines = linesOf(node);
    const wide = Math.max(...lines.map((line) => [...line].reduce((sum, c) => sum + (c > "\u2e7f" ? 1 : 0.6), 0))) * size;
    const x = node.x * scale, top = (node.y + node.size) * scale + 1;
    const label = { left: x - wide / 2, right: x + wide / 2, top, bottom: top + lines.length * size * 1.3 };
    if (meets(label, node.degree)) continue;
    sizes.set(node.id, Math.round((size / scale) * 10) / 10);
    occupy(label);
  }
  return { sizes, meets, occupy };
};

/** How each node and edge looks now. */
const looks = (scale) => {
  const { shown, drawn } = visible();
  const lit = focus();
  // Under the pointer labels stay where they are; around a choice only those in focus remain.
  const { sizes, meets, occupy } = fitting(shown, state.hover === null ? lit : null, scale);
  const centre = state.node ?? state.hover;
  const ink = css("ink"), faint = css("faint"), ground = css("ground");
  const colours = Object.fromEntries([...Object.keys(page.classes), ...page.kinds].map((name) => [name, css(name)]));
  const nodeLooks = nodes.map((node) => {
    const bright = !lit || lit.has(node.id);
    const colour = bright ? colours[node.cls] ?? colours.Thing : faint;
    return {
      id: node.id,
      hidden: !shown[node.id],
      label: sizes.has(node.id) ? linesOf(node).join("\n") : " ",
      title: `${nameOf(node).slice(0, 80)}\n${word(node.cls)} · ${say("neighbours", node.degree)}`,
      opacity: bright ? 1 : 0.5, // lines in focus show through what lies over them
      color: { background: colour, border: node.id === centre ? ink : ground },
      borderWidth: node.id === centre ? 3 : 1,
      font: {
        size: sizes.get(node.id) ?? node.letters, face: FACE, color: bright ? ink : faint, strokeColor: ground,
        strokeWidth: Math.round(3 / scale),
      },
    };
  });
  /** The label of an edge where there is room for it; vis keeps the old label when the new one is empty. */
  const tell = (edge) => {
    const text = edgeText(edge), wide = text.length * 12;
    const from = nodes[edge.from], to = nodes[edge.to];
    const x = ((from.x + to.x) / 2) * scale, y = ((from.y + to.y) / 2) * scale;
    const label = { left: x - wide / 2, right: x + wide / 2, top: y - 8, bottom: y + 8 };
    if (meets(label, 0)) return " ";
    occupy(label);
    return text;
  };
  // Of a node with many ties only its partners are told apart by topic.
  const few = centre !== null && edgesOf[centre].filter((edge) => drawn[edge.id]).length <= 16;
  const edgeLooks = edges.map((edge) => {
    const bright = state.edge !== null ? edge.id === state.edge
      : centre === null || edge.from === centre || edge.to === centre;
    const near = drawn[edge.id] && centre !== null && bright && (few || edge.kind === "Cooperation");
    return {
      id: edge.id,
      hidden: !drawn[edge.id],
      label: (near && edge.kind !== "Location") || edge.id === state.edge ? tell(edge) : " ",
      color: { color: bright ? colours[edge.kind] : faint, opacity: bright ? (lit ? 0.95 : edge.kind === "Location" ? 0.4 : 0.6) : 0.2 },
      width: (edge.width + (edge.id === state.edge ? 2 : 0)) / Math.min(1, Math.max(0.5, scale * 1.6)),
      arrows: { to: { enabled: Boolean(lit) && bright && edge.kind !== "Cooperation", scaleFactor: 0.45 } },
      font: { size: 12 / Math.min(1, scale), face: FACE, color: ink, strokeColor: ground, strokeWidth: 4, align: "horizontal" },
    };
  });
  return { nodeLooks, edgeLooks, any: shown.some(Boolean) };
};

const first = looks(0.5);
const joined = (own, look) => own.map((item, place) => ({ ...item, ...look[place] }));
const depth = (edge) => ["Location", "Participation", "Connection", "PostHolding", "Cooperation"].indexOf(edge.kind);
const picture = {
  nodes: new vis.DataSet(joined(nodes, first.nodeLooks)),
  // What is put in last is drawn on top: cooperation over all, location under all.
  edges: new vis.DataSet(joined(edges, first.edgeLooks).sort((a, b) => depth(a) - depth(b) || a.id - b.id)),
};
const network = new vis.Network(canvas, picture, data.options);
const painted = { nodes: first.nodeLooks.map(JSON.stringify), edges: first.edgeLooks.map(JSON.stringify) };

/** Bring the picture to the state of the page; only what looks different is touched. */
const paint = () => {
  const now = looks(Math.round(network.getScale() * 100) / 100 || 0.01);
  for (const [kind, all] of [["nodes", now.nodeLooks], ["edges", now.edgeLooks]]) {
    const changed = all.filter((look, place) => {
      const text = JSON.stringify(look);
      const differs = text !== painted[kind][place];
      painted[kind][place] = text;
      return differs;
    });
    if (changed.length) picture[kind].update(changed);
  }
  document.getElementById("empty").hidden = now.any;
};

const still = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

/**
 * The edge that a click means: where several lie within reach the one with the most statements, since
 * the thick line is what one aims at.  `hit` is the one that vis has found, undefined if none.
 */
const edgeAt = ({ x, y }, hit) => {
  if (hit === undefined) return undefined;
  const { drawn } = visible();
  const spots = new Map();
  const spot = (id) => {
    if (!spots.has(id)) spots.set(id, network.canvasToDOM(nodes[id]));
    return spots.get(id);
  };
  const within = (edge) => {
    if (!drawn[edge.id] || edge.smooth) return false; // the reach of a bent edge is for vis to tell
    const a = spot(edge.from), b = spot(edge.to);
    const square = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1;
    const along = Math.min(1, Math.max(0, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / square));
    return Math.hypot(x - a.x - along * (b.x - a.x), y - a.y - along * (b.y - a.y)) <= 3 + edge.width / 2;
  };
  const near = edges.filter((edge) => edge.id === hit || within(edge));
  return near.sort((a, b) => b.facts.length - a.facts.length || (b.id === hit) - (a.id === hit) || a.id - b.id)[0].id;
};

/** Show all that is visible. */
const whole = () => {
  const { shown } = visible();
  const drawn = nodes.filter((node) => shown[node.id]).map((node) => node.id);
  if (drawn.length) settle(() => network.fit({ nodes: drawn, animation: still(), maxZoomLevel: 1.4 }));
};

/** Bring a node and its neighbours into view. */
const approach = () => {
  const kept = [...focus()];
  settle(() => network.fit({ nodes: kept, animation: still(), maxZoomLevel: 1.1 }));
};

const zoom = (factor) => settle(() =>
  network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: still() }));

let waiting = 0;
/** Choose the labels anew soon: zooming asks for it many times a second. */
const repaint = () => {
  if (!waiting) waiting = requestAnimationFrame(() => {
    waiting = 0;
    paint();
  });
};

/** Move the camera, then choose the labels for where it has come to. */
const settle = (move) => {
  move();
  if (calm.matches) repaint();
  else network.once("animationFinished", repaint);
};
network.on("zoom", repaint);
network.on("resize", repaint);
