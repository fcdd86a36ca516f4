// The panel: how to read the picture, or all statements of the chosen node or edge with their quotes.

const panel = document.getElementById("panel");
const FEW = 12; // statements of one kind that are shown at first
const MORE = 50; // and with every further asking

/** A name that leads to its node. */
const link = (id) =>
  make("button", { type: "button", class: "name", "data-node": id, onclick: () => choose({ node: id }, true) },
    make("bdi", {}, nameOf(nodes[id])));

const list = (ids) => ids.flatMap((id, place) => (place ? [say("and"), link(id)] : [link(id)]));

const swatch = (name) => make("i", { class: page.edgeKinds.includes(name) ? "line" : "tile", style: `background:var(--${name})` });

/** What a fact says in one line, names as links. */
const headline = (fact) => {
  const role = (name) => fact.roles[name] ?? [];
  switch (fact.kind) {
    case "PostHolding": return say("post", list(role("person")), fact.text.join(say("and")), list(role("organization")));
    case "Cooperation": return list(role("party"));
    case "Connection": return say("line", list(role("line")), list(role("endpoint")));
    case "Location": return say("place", list(role("thing")), list(role("place")));
    case "Participation": return [list(role("actor")), " ", make("b", {}, word(fact.part)), " ", list(role("thing"))];
    default: return list(role("actor"));
  }
};

/** Names and values that go with a fact. */
const details = (fact) => {
  const pairs = [];
  if (fact.kind === "Cooperation") for (const topic of fact.text) pairs.push([null, topic]);
  if (fact.status) pairs.push([null, make("span", { class: `status ${fact.status}` }, word(fact.status))]);
  if (fact.due) pairs.push([say("due"), fact.due]);
  if (fact.when) pairs.push([say("when"), fact.when]);
  if (fact.roles.speaker) pairs.push([say("speaker"), list(fact.roles.speaker)]);
  if (fact.roles.concerns) pairs.push([say("concerns"), list(fact.roles.concerns)]);
  if (fact.quantities.length) pairs.push([say("quantity"), fact.quantities.join(say("and"))]);
  if (fact.themes.length) pairs.push([say("theme"), fact.themes.map(word).join(say("and"))]);
  if (!pairs.length) return null;
  return make("p", { class: "details" }, pairs.map(([key, value]) =>
    make("span", {}, key ? make("small", {}, `${key} `) : null, make("bdi", {}, value))));
};

const quotation = (fact, quote) => {
  const article = page.articles[quote.article];
  const cited = [article.source, article.date ?? say("date")].filter(Boolean).join(say("stop"));
  return make("figure", {},
    make("blockquote", { dir: "auto", lang: "zh-CN" },
      quote.prefix && make("span", {}, `…${quote.prefix}`), make("mark", {}, quote.exact),
      quote.suffix && make("span", {}, `${quote.suffix}…`)),
    make("figcaption", {}, make("bdi", { title: article.iri }, `${say("open")}${article.title}${say("close")}`),
      ` ${cited} · ${say("confidence")} ${Math.round(fact.confidence * 100)}%`,
      fact.section ? ` · ${fact.section}` : ""));
};

const card = (fact) =>
  make("article", { class: "fact", "data-fact": fact.id, style: `border-color:var(--${fact.kind})` },
    make("h4", {}, headline(fact)), details(fact), fact.quotes.map((quote) => quotation(fact, quote)));

/** The newest first; what is surer before what is less sure. */
const sorted = (found) => [...found].sort((a, b) =>
  (b.quotes[0]?.article ?? -1) - (a.quotes[0]?.article ?? -1) || b.confidence - a.confidence || a.id - b.id);

/** Statements under one head, the first few of them at once. */
const group = (title, kind, found, before = null) => {
  if (!found.length) return null;
  const waiting = sorted(found);
  const cards = make("div", {}, waiting.splice(0, FEW).map(card));
  const more = make("button", { type: "button", class: "more", onclick: () => {
    cards.append(...waiting.splice(0, MORE).map(card));
    offer();
  } });
  const offer = () => {
    more.hidden = !waiting.length;
    more.textContent = say("more", Math.min(waiting.length, MORE));
  };
  offer();
  return make("section", { "data-kind": kind ?? "" },
    make("h3", {}, kind ? swatch(kind) : null, `${title} `, make("small", {}, String(found.length))),
    before, cards, more);
};

/** With whom a node works together, the most frequent first. */
const partners = (id, found) => {
  const counts = new Map();
  for (const fact of found) for (const other of fact.roles.party) {
    if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return make("p", { class: "chips" }, sorted.map(([other, count]) =>
    make("span", {}, link(other), count > 1 ? make("small", {}, ` ×${count}`) : null)));
};

const shape = (cls) => {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const form = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const forms = {
    dot: "M8 2a6 6 0 1 0 .01 0z", square: "M3 3h10v10H3z", diamond: "M8 1l7 7-7 7-7-7z",
    triangle: "M8 2l7 12H1z", triangleDown: "M1 2h14L8 14z", hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
    star: "M8 1l2.1 4.7 5.1.5-3.9 3.4 1.2 5L8 12l-4.5 2.6 1.2-5L.8 6.2l5.1-.5z",
  };
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("aria-hidden", "true");
  form.setAttribute("d", forms[page.classes[cls] ?? "dot"]);
  form.setAttribute("fill", `var(--${page.classes[cls] ? cls : "Thing"})`);
  drawing.append(form);
  return drawing;
};

const back = () => make("button", { type: "button", class: "back", onclick: () => { choose({}); whole(); } }, say("back"));

const showNode = (id) => {
  const node = nodes[id];
  const own = { said: [], about: [] };
  for (const { fact, roles } of factsOf[id]) {
    if (state.hiddenKinds.has(fact.kind)) continue;
    const acts = roles.some((role) => role !== "speaker" && role !== "concerns");
    const key = acts ? fact.kind : roles.includes("speaker") ? "said" : "about";
    (own[key] ??= []).push(fact);
  }
  const groups = page.kinds.map((kind) =>
    group(word(kind), kind, own[kind] ?? [], kind === "Cooperation" && own[kind] ? partners(id, own[kind]) : null));
  const references = referencesOf[id].map(([relation, object]) =>
    make("p", { class: "reference" }, say(relation === "connects" ? "connects" : "lies"), " ", link(object)));
  const filled = [...groups, group(say("said"), null, own.said), group(say("about"), null, own.about)].filter(Boolean);
  const aliases = node.aliases.filter((alias) => alias !== nameOf(node));
  if (nameOf(node) !== node.name) aliases.unshift(node.name);
  panel.replaceChildren(back(),
    make("h2", { tabindex: "-1" }, shape(node.cls), make("bdi", {}, nameOf(node))),
    make("p", { class: "about" }, `${word(node.cls)} · ${say("neighbours", node.degree)}`),
    aliases.length ? make("p", { class: "about" }, `${say("aliases")} `, make("bdi", {}, aliases.join(say("and")))) : "",
    ...(filled.length ? filled : [make("p", { class: "about" }, say("none"))]),
    references.length ? make("section", {}, make("h3", {}, say("reference")), references) : "");
};

const showEdge = (id) => {
  const edge = edges[id];
  panel.replaceChildren(back(),
    make("h2", { tabindex: "-1" }, make("span", {}, list([edge.from, edge.to]))),
    group(word(edge.kind), edge.kind, edge.facts.map((place) => facts[place])));
};

/** A name as the language of the moment has it. */
const called = (name) => {
  const node = nodes.find((other) => other.name === name);
  return node ? nameOf(node) : name;
};

const showGuide = () => {
  const best = nodes.filter((node) => node.degree > 0 && !state.hiddenClasses.has(node.cls))
    .sort((a, b) => b.degree - a.degree || a.id - b.id).slice(0, 15);
  panel.replaceChildren(
    make("h2", {}, say("how")),
    make("ol", { class: "steps" }, say("steps", ...page.sides.map((names) => names.map(called).join(say("and")))).map((step) => make("li", {}, step))),
    make("h3", {}, say("best")),
    make("ol", { class: "best" }, best.map((node) =>
      make("li", {}, shape(node.cls), link(node.id), make("small", {}, say("neighbours", node.degree))))));
};

const showPanel = () => {
  if (state.node !== null) showNode(state.node);
  else if (state.edge !== null) showEdge(state.edge);
  else showGuide();
  panel.scrollTop = 0;
};
