// The table of all facts that pass: sorted by a click on a head, searched by words, a page at a time.

import { headline, matter, spoken, status } from "./cards.js";
import { byId, make, swatch } from "./dom.js";
import { folded } from "./find.js";

/** @import { App, Fact } from "./types.js" */

const PAGE = 50; // rows
let page = 0;
let told = ""; // what the rows depend on; where it changes the first page comes up again

/** @typedef {{ key: string, value: (app: App, fact: Fact) => string | number }} Column */

/** @type {Column[]} */
export const COLUMNS = [
  { key: "kind", value: (app, fact) => app.word(fact.kind) },
  { key: "who", value: spoken },
  { key: "what", value: matter },
  { key: "status", value: (app, fact) => (fact.status ? app.word(fact.status) : "") },
  { key: "quote", value: (_, fact) => fact.quotes[0]?.exact ?? "" },
  { key: "when", value: (_, fact) => fact.when ?? "" },
  { key: "due", value: (_, fact) => fact.due ?? "" },
  { key: "theme", value: (app, fact) => fact.themes.map(app.word).join(app.say("and")) },
  { key: "quantity", value: (app, fact) => fact.quantities.join(app.say("and")) },
  {
    key: "title_",
    value: (app, fact) => (fact.quotes[0] ? app.graph.articles[fact.quotes[0].article].title : ""),
  },
  {
    key: "date",
    value: (app, fact) => (fact.quotes[0] ? (app.graph.articles[fact.quotes[0].article].date ?? "") : ""),
  },
  { key: "confidence", value: (_, fact) => Math.round(fact.confidence * 100) },
];

/**
 * The facts that pass and hold the words of the table's field, in its order; those of the chosen node or
 * edge first.
 *
 * @param {App} app
 */
export const rowsOf = (app) => {
  const { graph, passing, state } = app;
  const words = state.text.split(/\s+/).map(folded).filter(Boolean);
  const column =
    COLUMNS.find(({ key }) => key === state.sort) ??
    /** @type {Column} */ (COLUMNS.find(({ key }) => key === "date"));
  const found = graph.facts
    .filter((fact) => passing.facts[fact.id])
    .filter((fact) => {
      if (!words.length) return true;
      const text = folded(COLUMNS.map(({ value }) => value(app, fact)).join(" "));
      return words.every((word) => text.includes(word));
    });
  const chosen = new Set(
    state.node !== null
      ? graph.factsOf[state.node]
      : state.edge !== null
        ? graph.edges[state.edge].facts
        : [],
  );
  const keyed = found.map((fact) => ({ fact, own: chosen.has(fact.id), key: column.value(app, fact) }));
  keyed.sort((a, b) => {
    const order = typeof a.key === "number" ? a.key - Number(b.key) : compare.compare(a.key, String(b.key));
    const empty = Number(a.key === "") - Number(b.key === ""); // what says nothing stands last either way
    return Number(b.own) - Number(a.own) || empty || (state.down ? -order : order) || a.fact.id - b.fact.id;
  });
  return keyed;
};

const compare = new Intl.Collator("zh-CN");

/** The rows, a page of them or all. @param {App} app @param {boolean} [all] */
export const showTable = (app, all = false) => {
  const { state } = app;
  const rows = rowsOf(app);
  const now = JSON.stringify([state.text, state.sort, state.down, state.node, state.edge, rows.length]);
  if (now !== told) [page, told] = [0, now];
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  page = Math.min(page, pages - 1);
  const shown = all ? rows : rows.slice(page * PAGE, (page + 1) * PAGE);
  // What no row of the page fills takes no room, but for what the table is sorted by.
  const columns = COLUMNS.filter(
    ({ key, value }) =>
      key === state.sort || !shown.length || shown.some(({ fact }) => value(app, fact) !== ""),
  );
  const sheet = byId("sheet");
  const focused = document.activeElement?.id === "words";
  const words = make("input", {
    id: "words",
    type: "search",
    value: state.text,
    placeholder: app.say("filterText"),
    "aria-label": app.say("filterText"),
    maxlength: 200,
  });
  words.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) app.set({ text: words.value }, { keep: true });
  });
  words.addEventListener("compositionend", () => app.set({ text: words.value }, { keep: true }));
  /** @param {string} key @param {number} to @param {boolean} off */
  const turn = (key, to, off) =>
    make(
      "button",
      {
        type: "button",
        disabled: off,
        onclick: () => {
          page = to;
          showTable(app);
        },
      },
      app.say(key),
    );
  sheet.replaceChildren(
    make(
      "div",
      { class: "bar" },
      words,
      order(app),
      make("small", { role: "status" }, app.say("rows", rows.length)),
      make(
        "span",
        { class: "turn" },
        turn("previous", page - 1, page === 0),
        make("small", {}, app.say("page", page + 1, pages)),
        turn("next", page + 1, page >= pages - 1),
      ),
    ),
    make(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": app.say("table") },
      make(
        "table",
        {},
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            columns.map(({ key }) => head(app, key)),
          ),
        ),
        make(
          "tbody",
          {},
          shown.map(({ fact, own }) => row(app, fact, own, columns)),
        ),
      ),
      shown.length ? null : make("p", { class: "hollow" }, app.say("empty", app.graph.facts.length)),
    ),
  );
  if (focused) {
    words.focus();
    words.setSelectionRange(words.value.length, words.value.length);
  }
};

/** The columns to sort by, for where there is no room for their heads. @param {App} app */
const order = (app) =>
  make(
    "select",
    {
      id: "order",
      "aria-label": app.say("sortBy", ""),
      onchange: (/** @type {{ target: HTMLSelectElement }} */ { target }) =>
        app.set({ sort: target.value, down: target.value === "date" || target.value === "confidence" }),
    },
    COLUMNS.map(({ key }) => make("option", { value: key, selected: app.state.sort === key }, app.say(key))),
  );

/** @param {App} app @param {string} key */
const head = (app, key) => {
  const { state } = app;
  const now = state.sort === key ? (state.down ? "descending" : "ascending") : "none";
  return make(
    "th",
    { scope: "col", "aria-sort": now, class: `c-${key}` },
    make(
      "button",
      {
        type: "button",
        title: app.say("sortBy", app.say(key)),
        onclick: () =>
          app.set({
            sort: key,
            down: state.sort === key ? !state.down : key === "date" || key === "confidence",
          }),
      },
      app.say(key),
      make("span", { "aria-hidden": "true" }, now === "none" ? "" : now === "ascending" ? " ↑" : " ↓"),
    ),
  );
};

/** @param {App} app @param {Fact} fact @param {boolean} own @param {Column[]} columns */
const row = (app, fact, own, columns) => {
  const quote = fact.quotes[0];
  const chosen = app.state.fact === fact.id;
  /** @type {Record<string, any>} */
  const special = {
    kind: () =>
      make(
        "button",
        { type: "button", class: "name", onclick: () => app.choose({ fact: fact.id }) },
        swatch(fact.kind),
        app.word(fact.kind),
      ),
    who: () => headline(app, fact),
    status: () => (fact.status ? status(app, fact) : ""),
    confidence: () => `${Math.round(fact.confidence * 100)}%`,
    title_: () =>
      quote
        ? make(
            "button",
            {
              type: "button",
              class: "name",
              onclick: () => app.set({ view: "article", article: quote.article, fact: fact.id }),
            },
            make("bdi", {}, app.graph.articles[quote.article].title),
          )
        : "",
  };
  return make(
    "tr",
    { "data-fact": fact.id, class: chosen ? "chosen" : own ? "own" : "" },
    columns.map(({ key, value }) =>
      make(
        "td",
        { class: `c-${key}`, "data-label": app.say(key) },
        special[key] ? special[key]() : make("bdi", {}, String(value(app, fact))),
      ),
    ),
  );
};
