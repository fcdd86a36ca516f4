// A fact as the panel and the article show it: what it says in one line, details, its quotes in context.

import { reprinted, sourcesOf } from "./data.js";
import { make, swatch } from "./dom.js";

/** @import { App, Fact, Quote } from "./types.js" */
/** @import { Child } from "./dom.js" */

const LONG = 60; // signs of a quote's context on each side

/**
 * A name that leads to its node.
 *
 * @param {App} app
 * @param {number} id
 */
export const link = (app, id) =>
  make(
    "button",
    { type: "button", class: "name", "data-node": id, onclick: () => app.choose({ node: id }) },
    make("bdi", {}, app.nameOf(id)),
  );

/**
 * Names as links; what parts them stays with the name before it, so that no line begins with it.
 *
 * @param {App} app
 * @param {number[]} ids
 * @returns {Child[]}
 */
export const list = (app, ids) => {
  const mark = app.say("and");
  return ids.flatMap((id, place) =>
    place < ids.length - 1
      ? [make("span", { class: "listed" }, link(app, id), mark.trimEnd()), mark.endsWith(" ") ? " " : ""]
      : [link(app, id)],
  );
};

/**
 * What a fact says in one line, names as links.
 *
 * @param {App} app
 * @param {Fact} fact
 * @returns {Child[]}
 */
export const headline = (app, fact) => {
  /** @param {string} role */
  const held = (role) => fact.roles[role] ?? [];
  switch (fact.kind) {
    case "PostHolding":
      return woven(app.say("post", "\ue001", "\ue002", "\ue003"), [
        list(app, held("person")),
        fact.text.join(app.say("and")),
        list(app, held("organization")),
      ]);
    case "Cooperation":
      return [list(app, held("party"))];
    case "Connection":
      return woven(app.say("line", "\ue001", "\ue002"), [
        list(app, held("line")),
        list(app, held("endpoint")),
      ]);
    case "Location":
      return woven(app.say("place", "\ue001", "\ue002"), [
        list(app, held("thing")),
        list(app, held("place")),
      ]);
    case "Participation":
      return [
        list(app, held("actor")),
        " ",
        make("b", {}, app.word(fact.part ?? "")),
        " ",
        list(app, held("thing")),
      ];
    default:
      return [list(app, held("actor"))];
  }
};

/** A sentence with its gaps filled. @param {string} text @param {Child[]} parts @returns {Child[]} */
const woven = (text, parts) =>
  text
    .split(/([\ue001-\ue003])/)
    .map((part) => (/^[\ue001-\ue003]$/.test(part) ? parts[part.charCodeAt(0) - 0xe001] : part));

/**
 * The same as text alone.
 *
 * @param {App} app
 * @param {Fact} fact
 */
export const spoken = (app, fact) => {
  /** @param {string} role */
  const names = (role) => (fact.roles[role] ?? []).map((id) => app.nameOf(id)).join(app.say("and"));
  switch (fact.kind) {
    case "PostHolding":
      return app.say("post", names("person"), fact.text.join(app.say("and")), names("organization"));
    case "Connection":
      return app.say("line", names("line"), names("endpoint"));
    case "Location":
      return app.say("place", names("thing"), names("place"));
    case "Participation":
      return `${names("actor")} ${app.word(fact.part ?? "")} ${names("thing")}`;
    case "Cooperation":
      return names("party");
    default:
      return names("actor");
  }
};

/** On what two work together. @param {App} app @param {Fact} fact */
export const matter = (app, fact) => (fact.kind === "Cooperation" ? fact.text.join(app.say("and")) : "");

/** Names and values that go with a fact. @param {App} app @param {Fact} fact @returns {Child} */
const details = (app, fact) => {
  /** @type {[string | null, Child][]} */
  const pairs = [];
  if (fact.kind === "Cooperation") for (const topic of fact.text) pairs.push([null, topic]);
  if (fact.status) pairs.push([null, status(app, fact)]);
  if (fact.due) pairs.push([app.say("due"), fact.due]);
  if (fact.when) pairs.push([app.say("when"), fact.when]);
  if (fact.roles.speaker) pairs.push([app.say("speaker"), list(app, fact.roles.speaker)]);
  if (fact.roles.concerns) pairs.push([app.say("concerns"), list(app, fact.roles.concerns)]);
  if (fact.quantities.length) pairs.push([app.say("quantity"), fact.quantities.join(app.say("and"))]);
  if (fact.themes.length) pairs.push([app.say("theme"), fact.themes.map(app.word).join(app.say("and"))]);
  if (!pairs.length) return null;
  return make(
    "p",
    { class: "details" },
    pairs.map(([key, value]) =>
      make("span", {}, key ? make("small", {}, `${key} `) : null, make("bdi", {}, value)),
    ),
  );
};

/** @param {App} app @param {Fact} fact one with a status */
export const status = (app, { status: name, assumed }) =>
  make("span", { class: `status ${name}` }, app.word(name ?? ""), assumed ? app.say("assumed") : null);

/**
 * The title of an article, which opens it.
 *
 * @param {App} app
 * @param {number} id
 * @param {number | null} [fact] at whose quote
 */
const title = (app, id, fact = null) =>
  make(
    "button",
    {
      type: "button",
      class: "name cited",
      title: app.say("inArticle"),
      onclick: () => app.set({ view: "article", article: id, fact }),
    },
    make("bdi", {}, `${app.say("openQuote")}${app.graph.articles[id].title}${app.say("closeQuote")}`),
  );

/** @param {App} app @param {Fact} fact @param {Quote} quote @param {number} [read] the article beside it */
const quotation = (app, fact, quote, read) => {
  const article = app.graph.articles[quote.article];
  const day = make("span", { class: "day" }, article.date ?? app.say("nodate"));
  const { origin } = quote;
  const here = quote.article === read; // whose title, source and day stand above it already
  return make(
    "figure",
    {},
    make(
      "blockquote",
      { dir: "auto", lang: "zh-CN" },
      quote.prefix && make("span", {}, `…${[...quote.prefix].slice(-LONG).join("")}`),
      make("mark", {}, quote.exact),
      quote.suffix && make("span", {}, `${[...quote.suffix].slice(0, LONG).join("")}…`),
    ),
    make(
      "figcaption",
      {},
      here ? null : title(app, quote.article, fact.id),
      here ? null : [` ${article.source ?? app.say("nosource")}${app.say("stop")}`, day, " · "],
      here || origin === undefined
        ? null
        : [`${app.say("alike")} ${app.graph.articles[origin].source ?? ""}`, title(app, origin), " · "],
      `${app.say("confidence")} ${Math.round(fact.confidence * 100)}%`,
      fact.section ? ` · ${fact.section}` : "",
    ),
  );
};

/**
 * @param {App} app
 * @param {Fact} fact
 * @param {"h3" | "h4"} [head] the level of its head
 * @param {number} [read] the article that is open beside it
 */
export const card = (app, fact, head = "h4", read = undefined) =>
  make(
    "article",
    {
      class: `fact${fact.id === app.state.fact ? " chosen" : ""}`,
      "data-fact": fact.id,
      style: `border-color:var(--${fact.kind})`,
    },
    make(head, { class: "headline" }, headline(app, fact)),
    details(app, fact),
    fact.quotes.map((quote) => quotation(app, fact, quote, read)),
  );

/** The newest first; what is surer before what is less sure. @param {Fact[]} found */
export const sorted = (found) =>
  [...found].sort(
    (a, b) =>
      (b.quotes[0]?.article ?? -1) - (a.quotes[0]?.article ?? -1) ||
      b.confidence - a.confidence ||
      a.id - b.id,
  );

/**
 * How many facts there are, and where several articles carry one report, of how many sources.
 *
 * @param {App} app
 * @param {Fact[]} found
 */
export const counted = (app, found) =>
  reprinted(found) ? `${found.length} · ${app.say("sources", sourcesOf(found))}` : String(found.length);

/**
 * Statements under one head, the first few of them at once, further ones on demand.
 *
 * @param {App} app
 * @param {string} head
 * @param {string | null} kind
 * @param {Fact[]} found
 * @param {Child} [before]
 * @returns {Child}
 */
export const group = (app, head, kind, found, before = null) => {
  if (!found.length) return null;
  const { cards, more } = come(sorted(found), 12, 50, (fact) => card(app, fact), app);
  return make(
    "section",
    { "data-kind": kind ?? "" },
    make("h3", {}, kind ? swatch(kind) : null, `${head} `, make("small", {}, counted(app, found))),
    before,
    cards,
    more,
  );
};

/**
 * Things that come by and by.
 *
 * @template T
 * @param {T[]} things
 * @param {number} few how many are there at once
 * @param {number} further how many come with every asking
 * @param {(thing: T) => HTMLElement} show
 * @param {App} app
 */
export const come = (things, few, further, show, app) => {
  const waiting = [...things];
  const cards = make("div", { class: "cards" }, waiting.splice(0, few).map(show));
  const more = make("button", {
    type: "button",
    class: "more",
    onclick: () => {
      cards.append(...waiting.splice(0, further).map(show));
      offer();
    },
  });
  const offer = () => {
    more.hidden = !waiting.length;
    more.textContent = app.say("more", Math.min(waiting.length, further));
    more.dataset.left = app.say("left", waiting.length); // what paper says in its place
  };
  offer();
  return { cards, more };
};
