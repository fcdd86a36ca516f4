// The picture of a part of the graph, as SVG.  Takes an anywidget model (`data`, `selected`, `pair`,
// `height`), draws into `el`, and keeps both sides of the choice the same.  Texts of articles are only ever
// set as text.
const SVG = "http://www.w3.org/2000/svg";

function make(name, attributes, parent, text) {
  const made = name.startsWith("svg:")
    ? document.createElementNS(SVG, name.slice(4))
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

function render({ model, el }) {
  const data = model.get("data");
  const at = new Map(data.nodes.map((node) => [node.id, node]));
  const root = make("div", { class: "chuanyu-picture" }, el);
  const svg = make("svg:svg", { class: "chuanyu-canvas", role: "img", "aria-label": data.words.picture }, root);
  svg.style.height = `${model.get("height")}px`;
  const scene = make("svg:g", {}, svg);
  const panel = make("div", { class: "chuanyu-panel", "aria-live": "polite" }, root);

  const lines = data.edges.map((edge) => {
    const [a, b] = [at.get(edge.source), at.get(edge.target)];
    const place = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
    const group = make("svg:g", { class: "chuanyu-edge" }, scene);
    make("svg:line", { ...place, stroke: "transparent", "stroke-width": 12 }, group);
    const line = make("svg:line", { ...place, stroke: edge.colour, "stroke-width": edge.width }, group);
    if (edge.dashed) line.setAttribute("stroke-dasharray", "5 4");
    make("svg:title", {}, group, `${a.label} — ${b.label}：${edge.kind}（${edge.facts.length}）`);
    group.addEventListener("click", () => choose(null, [edge.source, edge.target]));
    return { edge, group };
  });

  const dots = data.nodes.map((node) => {
    const group = make("svg:g", {
      class: node.middle ? "chuanyu-node chuanyu-middle" : "chuanyu-node",
      transform: `translate(${node.x},${node.y})`,
      "data-iri": node.id,
      tabindex: 0,
      role: "button",
      "aria-label": `${node.label}，${node.class}`,
    }, scene);
    const circle = make("svg:circle", { fill: node.colour }, group);
    const text = make("svg:text", { "text-anchor": "middle" }, group, node.short);
    make("svg:title", {}, group, `${node.label}\n${node.class}`);
    group.addEventListener("click", () => choose(node.id, []));
    group.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(node.id, []); }
    });
    return { node, group, circle, text };
  });

  function choose(selected, pair) {
    if (moved) return;
    model.set("selected", selected);
    model.set("pair", pair);
    model.save_changes();
    paint();
  }

  function shown(edge) {
    const [selected, pair] = [model.get("selected"), model.get("pair") || []];
    if (selected) return edge.source === selected || edge.target === selected;
    return pair.length === 2 && pair.includes(edge.source) && pair.includes(edge.target);
  }

  function paint() {
    const [selected, pair] = [model.get("selected"), model.get("pair") || []];
    const any = Boolean(selected) || pair.length === 2;
    const near = new Set(selected ? [selected] : pair);
    for (const { edge, group } of lines) {
      const on = shown(edge);
      if (on) { near.add(edge.source); near.add(edge.target); }
      group.classList.toggle("chuanyu-dim", any && !on);
    }
    for (const { node, group } of dots) {
      group.classList.toggle("chuanyu-dim", any && !near.has(node.id));
      group.classList.toggle("chuanyu-chosen", node.id === selected || pair.includes(node.id));
    }
    label(near);
    describe(selected, pair);
  }

  // Dots and letters keep their size on the screen; where labels would overlap, the better connected keep
  // theirs, and those near the choice go before all.
  function label(near) {
    const unit = scale(), taken = [];
    const rank = ({ node }) => (near.has(node.id) ? 200 : 0) + (node.middle ? 100 : 0) + node.r;
    for (const dot of [...dots].sort((a, b) => rank(b) - rank(a) || (a.node.id < b.node.id ? -1 : 1))) {
      const { node, circle, text } = dot, r = node.r * Math.min(unit, 2);
      circle.setAttribute("r", r);
      text.setAttribute("y", r + 13 * unit);
      text.style.fontSize = `${12 * unit}px`;
      const half = (node.short.length * 12 * unit) / 2;
      const box = [node.x - half, node.y + r + unit, node.x + half, node.y + r + 16 * unit];
      const free = taken.every((b) => box[2] < b[0] || b[2] < box[0] || box[3] < b[1] || b[3] < box[1]);
      if (free) taken.push(box);
      text.style.display = free ? "" : "none";
    }
  }

  function describe(selected, pair) {
    panel.replaceChildren();
    if (!selected && pair.length !== 2) { make("p", { class: "chuanyu-hint" }, panel, data.words.hint); return; }
    const names = selected ? [selected] : pair;
    const head = make("p", { class: "chuanyu-head" }, panel, names.map((n) => at.get(n).label).join(" — "));
    if (selected) make("small", {}, head, ` ${at.get(selected).class}`);
    const list = make("ul", {}, panel);
    for (const { edge } of lines.filter((line) => shown(line.edge))) {
      const other = selected ? at.get(edge.source === selected ? edge.target : edge.source).label : "";
      for (const fact of edge.facts) {
        const item = make("li", {}, list);
        const said = [edge.kind, other, fact.text].filter(Boolean).join(" · ");
        make("div", {}, item, said);
        make("q", {}, item, fact.quote);
        const sure = `${data.words.confidence} ${Math.round(fact.confidence * 100)}%`;
        make("small", {}, item, ` 《${fact.article}》${[fact.date, sure].filter(Boolean).join(" · ")}`);
      }
    }
  }

  // Looking around: the wheel zooms about the pointer, dragging moves.
  const xs = data.nodes.map((node) => node.x), ys = data.nodes.map((node) => node.y);
  const pad = 70;
  const box = data.nodes.length
    ? [Math.min(...xs) - pad, Math.min(...ys) - pad, Math.max(...xs) - Math.min(...xs) + 2 * pad,
       Math.max(...ys) - Math.min(...ys) + 2 * pad]
    : [0, 0, 100, 100];
  function look() {
    svg.setAttribute("viewBox", box.join(" "));
    const [selected, pair] = [model.get("selected"), model.get("pair") || []];
    label(new Set(selected ? [selected] : pair));
  }
  function scale() {
    return svg.clientWidth ? Math.max(box[2] / svg.clientWidth, box[3] / svg.clientHeight) : 1;
  }
  let from = null, moved = false;
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const factor = event.deltaY > 0 ? 1.15 : 1 / 1.15;
    const frame = svg.getBoundingClientRect();
    const across = (event.clientX - frame.left) / frame.width, down = (event.clientY - frame.top) / frame.height;
    box[0] += box[2] * (1 - factor) * across;
    box[1] += box[3] * (1 - factor) * down;
    box[2] *= factor;
    box[3] *= factor;
    look();
  }, { passive: false });
  svg.addEventListener("pointerdown", (event) => { from = [event.clientX, event.clientY]; moved = false; });
  svg.addEventListener("pointermove", (event) => {
    if (!from || !event.buttons) { from = null; return; }
    const [dx, dy] = [event.clientX - from[0], event.clientY - from[1]];
    if (!moved && Math.hypot(dx, dy) < 4) return;
    moved = true;
    box[0] -= dx * scale();
    box[1] -= dy * scale();
    from = [event.clientX, event.clientY];
    look();
  });
  svg.addEventListener("click", (event) => {
    if (event.target === svg) choose(null, []);
    from = null;
    moved = false;
  });

  look();
  paint();
  // The size is not known before the notebook has made room.
  const watcher = new ResizeObserver(() => paint());
  watcher.observe(svg);
  const changed = () => paint();
  model.on("change:selected", changed);
  model.on("change:pair", changed);
  return () => { watcher.disconnect(); model.off("change:selected", changed); model.off("change:pair", changed); };
}
export default { render };
