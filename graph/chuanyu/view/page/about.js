// All about one node: what it is, its posts, partners, promises beside results, and where it is mentioned.

import { card, come, counted, group, link, list, sorted } from "./cards.js";
import { mainRoles, sourcesOf } from "./data.js";
import { byId, make, sign, swatch } from "./dom.js";
import { between, neighbours } from "./paths.js";
import { sideName } from "./sides.js";

/** @import { App, Fact } from "./types.js" */
/** @import { Child } from "./dom.js" */

/** @param {App} app @param {number} id @returns {Child[]} */
export const showNode = (app, id) => {
  const { graph, passing } = app;
  const node = graph.nodes[id];
  const known = graph.factsOf[id].map((place) => graph.facts[place]);
  const shown = known.filter((fact) => passing.facts[fact.id]);
  /** @type {Record<string, Fact[]>} */
  const own = { said: [], about: [] };
  for (const fact of shown) {
    const acts = mainRoles(fact).some(([, held]) => held.includes(id));
    const key = acts ? fact.kind : fact.roles.speaker?.includes(id) ? "said" : "about";
    (own[key] ??= []).push(fact);
  }
  const aliases = node.aliases.filter((alias) => alias !== app.nameOf(id));
  if (app.nameOf(id) !== node.name) aliases.unshift(node.name);
  /** @param {string} kind @param {Child} [before] */
  const part = (kind, before) => group(app, app.word(kind), kind, own[kind] ?? [], before);
  const filled = [
    part("PostHolding"),
    part("Cooperation", partners(app, id, own.Cooperation ?? [])),
    ledger(app, own.Commitment ?? [], own.Outcome ?? []),
    part("Participation"),
    part("Connection"),
    part("Location"),
    group(app, app.say("said"), null, own.said),
    group(app, app.say("about"), null, own.about),
  ].filter(Boolean);
  const listed = graph.referencesOf[id]
    .filter(([relation]) => relation === "locatedIn")
    .map(([, place]) => place);
  const told = shown
    .filter((fact) => fact.roles.thing?.includes(id))
    .flatMap((fact) => fact.roles.place ?? []);
  const within = [...new Set([...listed, ...told])].filter((place) => place !== id);
  const hidden = known.length - shown.length;
  return [
    make("h2", { tabindex: "-1" }, sign(graph.classes, node.cls), make("bdi", {}, app.nameOf(id))),
    make(
      "p",
      { class: "about" },
      [
        app.word(node.cls),
        sideName(app, node.side),
        app.say("neighbours", neighbours(graph, id, passing.edges)),
      ].join(" · "),
    ),
    aliases.length
      ? make("p", { class: "about" }, `${app.say("aliases")} `, make("bdi", {}, aliases.join(app.say("and"))))
      : null,
    within.length ? make("p", { class: "about" }, `${app.say("within")} `, list(app, within)) : null,
    reach(app),
    ways(app),
    filled.length ? filled : make("p", { class: "about" }, app.say("none")),
    hidden ? make("p", { class: "about" }, app.say("hiddenFacts", hidden)) : null,
    mentioned(app, id),
    references(app, id),
  ];
};

/** How much of the surroundings the picture shows. @param {App} app */
const reach = (app) =>
  make(
    "div",
    { class: "row", role: "group", "aria-label": app.say("reach") },
    make("small", {}, app.say("reach")),
    [0, 1, 2, 3].map((n) =>
      make(
        "button",
        {
          type: "button",
          class: "small",
          "aria-pressed": String(app.state.reach === n),
          "data-reach": n,
          onclick: () => app.set({ reach: n, to: null }, { whole: true }),
        },
        n ? app.say("reachSteps", n) : app.say("reachOff"),
      ),
    ),
  );

/** The paths to another node. @param {App} app @returns {Child} */
const ways = (app) => {
  const { state, visible, graph, passing } = app;
  if (state.to === null) {
    return make(
      "div",
      { class: "row" },
      make(
        "button",
        {
          type: "button",
          class: "small",
          id: "way",
          onclick: () => document.dispatchEvent(new CustomEvent("chuanyu:way")),
        },
        app.say("wayTo"),
      ),
    );
  }
  /** The kinds of statement between two nodes of a path. @param {number} a @param {number} b */
  const ties = (a, b) =>
    between(graph, a, b, passing.edges).map((edge) =>
      make(
        "button",
        {
          type: "button",
          class: "tie",
          "aria-label": app.word(graph.edges[edge].kind),
          title: app.word(graph.edges[edge].kind),
          onclick: () => app.choose({ edge }),
        },
        swatch(graph.edges[edge].kind),
      ),
    );
  return make(
    "section",
    { class: "ways" },
    make(
      "h3",
      {},
      app.say("ways", visible.paths.length),
      " ",
      make(
        "button",
        { type: "button", class: "small", onclick: () => app.set({ to: null }) },
        app.say("wayEnd"),
      ),
    ),
    make("p", { class: "about" }, link(app, /** @type {number} */ (state.node)), " → ", link(app, state.to)),
    make(
      "ol",
      {},
      visible.paths.map((way) =>
        make(
          "li",
          {},
          way.map((node, place) =>
            place
              ? [make("span", { class: "ties" }, ties(way[place - 1], node)), link(app, node)]
              : link(app, node),
          ),
        ),
      ),
    ),
  );
};

/**
 * With whom a node works together, those of whom most independent sources tell first.
 *
 * @param {App} app
 * @param {number} id
 * @param {Fact[]} found
 * @returns {Child}
 */
const partners = (app, id, found) => {
  /** @type {Map<number, Fact[]>} */
  const shared = new Map();
  for (const fact of found) {
    for (const other of fact.roles.party) {
      if (other === id) continue;
      const facts = shared.get(other) ?? [];
      facts.push(fact);
      shared.set(other, facts);
    }
  }
  const order = [...shared]
    .map(([other, facts]) => /** @type {const} */ ([other, sourcesOf(facts)]))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!order.length) return null;
  const { cards, more } = come(
    order,
    20,
    100,
    ([other, count]) =>
      make("span", {}, link(app, other), count > 1 ? make("small", {}, ` ×${count}`) : null),
    app,
  );
  cards.className = "chips";
  return [
    make("p", { class: "about" }, app.say(order[0][1] > 1 ? "partnersCounted" : "partners")),
    cards,
    more,
  ];
};

/**
 * Promises beside results, theme by theme.
 *
 * @param {App} app
 * @param {Fact[]} promises
 * @param {Fact[]} results
 * @returns {Child}
 */
const ledger = (app, promises, results) => {
  if (!promises.length && !results.length) return null;
  const themes = new Map();
  for (const [place, facts] of [promises, results].entries()) {
    for (const fact of facts) {
      for (const theme of fact.themes.length ? fact.themes : [""]) {
        if (!themes.has(theme)) themes.set(theme, [[], []]);
        themes.get(theme)[place].push(fact);
      }
    }
  }
  const order = [...themes].sort(
    (a, b) =>
      Number(!a[0]) - Number(!b[0]) ||
      b[1][0].length + b[1][1].length - a[1][0].length - a[1][1].length ||
      (a[0] < b[0] ? -1 : 1),
  );
  /** @param {Fact[]} facts */
  const column = (facts) => {
    if (!facts.length) return make("div", {}, make("p", { class: "about" }, app.say("noneYet")));
    const { cards, more } = come(sorted(facts), 3, 20, (fact) => card(app, fact), app);
    return make("div", {}, cards, more);
  };
  return make(
    "section",
    { class: "ledger", "data-kind": "ledger" },
    make("h3", {}, app.say("ledger")),
    order.map(([theme, [said, done]]) =>
      make(
        "div",
        { class: `theme${said.length ? "" : " unsaid"}${done.length ? "" : " undone"}` },
        make("h4", { class: "head" }, theme ? app.word(theme) : app.say("noTheme")),
        make(
          "p",
          { class: "head", "data-kind": "Commitment" },
          swatch("Commitment"),
          app.say("promises", counted(app, said)),
        ),
        make(
          "p",
          { class: "head", "data-kind": "Outcome" },
          swatch("Outcome"),
          app.say("results", counted(app, done)),
        ),
        column(said),
        column(done),
      ),
    ),
  );
};

/** @param {App} app @param {number} id @returns {Child} */
const mentioned = (app, id) => {
  const { graph } = app;
  const found = graph.articles.flatMap((article, place) =>
    article.forms.some(([, node]) => node === id) ? [place] : [],
  );
  if (!found.length) return null;
  const { cards, more } = come(
    found.reverse(),
    8,
    40,
    (place) => make("p", { class: "reference" }, articleLink(app, place)),
    app,
  );
  return make(
    "section",
    {},
    make("h3", {}, app.say("mentioned"), " ", make("small", {}, String(found.length))),
    cards,
    more,
  );
};

/**
 * @param {App} app
 * @param {number} place
 */
export const articleLink = (app, place) => {
  const { title, date } = app.graph.articles[place];
  return make(
    "span",
    {},
    make(
      "button",
      {
        type: "button",
        class: "name",
        "data-article": place,
        onclick: () => {
          app.set({ view: "article", article: place, fact: null });
          // Where the panel stands below the article, on a phone, whoever came from there would not see it.
          if (byId("sheet").getBoundingClientRect().top < 0) byId("sheet").scrollIntoView();
        },
      },
      make("bdi", {}, `${app.say("openQuote")}${title}${app.say("closeQuote")}`),
    ),
    make("small", {}, ` ${date ?? app.say("nodate")}`),
  );
};

/** What the gazetteers know. @param {App} app @param {number} id @returns {Child} */
const references = (app, id) => {
  const found = app.graph.referencesOf[id];
  return found.length
    ? make(
        "section",
        {},
        make("h3", {}, app.say("reference")),
        found.map(([relation, object]) =>
          make(
            "p",
            { class: "reference" },
            app.say(relation === "connects" ? "connects" : "within"),
            " ",
            link(app, object),
          ),
        ),
      )
    : null;
};
