// What the user can do: choose, search, filter, change the language; and the start of the page.

const byId = (id) => document.getElementById(id);
const query = byId("query");
const found = byId("found");
let active = -1; // the suggestion that the arrow keys have reached

/** Choose a node or an edge, or nothing; `go` brings the node to the middle. */
const choose = ({ node = null, edge = null }, go = false) => {
  Object.assign(state, { node, edge, hover: null });
  paint();
  showPanel();
  if (go && node !== null) {
    approach();
    panel.querySelector("h2").focus({ preventScroll: true });
  }
  const address = node === null ? "" : `#${encodeURIComponent(nodes[node].name.slice(0, 100))}`;
  history.replaceState(null, "", address || location.href.split("#")[0]);
};

// --- search ---

const closeFound = () => {
  found.hidden = true;
  active = -1;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
};

const take = (id) => {
  closeFound();
  query.value = nameOf(nodes[id]).slice(0, 200);
  choose({ node: id }, true);
};

const suggest = () => {
  const hits = search(query.value);
  active = -1;
  found.replaceChildren(...hits.map(({ node, by }, place) =>
    make("li", { role: "option", id: `found-${place}`, "data-node": node.id, onpointerdown: (event) => {
      event.preventDefault();
      take(node.id);
    } }, shape(node.cls), make("bdi", {}, nameOf(node).slice(0, 120)),
    make("small", {}, by === nameOf(node) ? word(node.cls) : `${by.slice(0, 40)} · ${word(node.cls)}`))));
  if (!hits.length && query.value.trim()) found.append(make("li", { class: "nothing" }, say("nothing")));
  found.hidden = !found.childElementCount;
  query.setAttribute("aria-expanded", String(!found.hidden));
};

const step = (by) => {
  const options = [...found.querySelectorAll("[data-node]")];
  if (!options.length) return;
  active = (active + by + options.length) % options.length;
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
  options[active].scrollIntoView({ block: "nearest" });
  query.setAttribute("aria-activedescendant", options[active].id);
};

query.addEventListener("input", suggest);
query.addEventListener("focus", () => query.value && suggest());
query.addEventListener("blur", closeFound);
query.addEventListener("keydown", (event) => {
  if (event.isComposing) return; // Enter also ends a word of an input method
  if (event.key === "ArrowDown") step(1);
  else if (event.key === "ArrowUp") step(active < 0 ? 0 : -1);
  else if (event.key === "Enter") {
    const option = found.querySelectorAll("[data-node]")[Math.max(active, 0)];
    const id = option ? Number(option.dataset.node) : search(query.value, 1)[0]?.node.id;
    if (id !== undefined) take(id);
  } else return;
  event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && document.activeElement !== query) {
    event.preventDefault();
    query.focus();
    query.select();
  } else if (event.key === "Escape") {
    query.value = "";
    query.blur();
    closeFound();
    choose({});
  }
});

// --- legend ---

const filtered = () => {
  paint();
  showPanel();
};

const box = (set, name, count, sign) =>
  make("label", {},
    make("input", { type: "checkbox", "data-name": name, checked: !set.has(name), onchange: (event) => {
      if (event.target.checked) set.delete(name);
      else set.add(name);
      filtered();
    } }), sign, make("span", {}, word(name)), make("small", {}, String(count)));

const tally = (items, key) => {
  const counts = new Map();
  for (const item of items) counts.set(item[key], (counts.get(item[key]) ?? 0) + 1);
  return counts;
};

const showLegend = () => {
  const kinds = tally(facts, "kind");
  const classes = tally(nodes, "cls");
  byId("kinds").replaceChildren(...page.kinds.filter((kind) => kinds.has(kind)).map((kind) =>
    box(state.hiddenKinds, kind, kinds.get(kind), swatch(kind))));
  byId("classes").replaceChildren(...[...classes.keys()].sort((a, b) => classes.get(b) - classes.get(a) || (a < b ? -1 : 1))
    .map((cls) => box(state.hiddenClasses, cls, classes.get(cls), shape(cls))));
  byId("leastSaid").textContent = say("least", state.least);
  byId("isolatedCount").textContent = String(nodes.filter((node) => !node.degree).length);
};

const least = byId("least");
least.max = Math.max(page.least, Math.min(20, Math.max(1, ...nodes.map((node) => node.degree))));
least.value = state.least;
least.addEventListener("input", () => {
  state.least = Number(least.value);
  byId("leastSaid").textContent = say("least", state.least);
  paint();
});
byId("isolated").addEventListener("change", (event) => {
  state.isolated = event.target.checked;
  paint();
  whole();
});

// --- language, picture, start ---

const speak = () => {
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  byId("counts").textContent = say("counts", page.articles.length, nodes.length, facts.length);
  byId("language").textContent = say("other");
  byId("language").lang = state.language === "zh" ? "en" : "zh-CN";
  byId("closer").setAttribute("aria-label", say("closer"));
  byId("farther").setAttribute("aria-label", say("farther"));
  canvas.setAttribute("aria-label", say("canvas"));
  query.placeholder = say("search");
  query.setAttribute("aria-label", say("search"));
  showLegend();
  showPanel();
};

byId("language").addEventListener("click", () => {
  state.language = state.language === "zh" ? "en" : "zh";
  speak();
  paint();
});
byId("whole").addEventListener("click", whole);
byId("closer").addEventListener("click", () => zoom(1.3));
byId("farther").addEventListener("click", () => zoom(1 / 1.3));

network.on("click", ({ nodes: [node], edges: [hit], pointer }) => {
  const edge = edgeAt(pointer.DOM, hit);
  if (node !== undefined) choose({ node });
  else choose(edge === undefined ? {} : { edge });
});
network.on("hoverNode", ({ node }) => {
  if (state.node !== null || state.edge !== null || nodes.length > 1500) return;
  state.hover = node;
  paint();
});
network.on("blurNode", () => {
  if (state.hover === null) return;
  state.hover = null;
  paint();
});
dark.addEventListener("change", paint);

/** The node that the address names: graph.html#重庆市. */
const fromAddress = () => {
  let name = "";
  try {
    name = decodeURIComponent(location.hash.slice(1));
  } catch {
    return; // an address that was cut off
  }
  const hit = name ? search(name, 1)[0] : undefined;
  if (hit) choose({ node: hit.node.id }, true);
};
window.addEventListener("hashchange", fromAddress);

canvas.network = network; // for whoever works with the picture from the console
byId("legend").open = innerWidth >= 900;
speak();
paint();
network.once("afterDrawing", () => {
  whole();
  fromAddress();
});
