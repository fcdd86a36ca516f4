// The articles: a list of them, or one with its names and statements marked, linked both ways.

import { card, come, link } from "./cards.js";
import { byId, make } from "./dom.js";
import { pieces } from "./marks.js";
import { articleLink } from "./about.js";

/** @import { App } from "./types.js" */

let shown = ""; // the article and the filters for which the text stands there

/** @param {App} app */
export const showArticle = (app) => {
  const { state, graph } = app;
  const sheet = byId("sheet");
  if (state.article === null) {
    shown = "";
    const order = graph.articles.map((_, id) => id).reverse();
    const { cards, more } = come(
      order,
      100,
      200,
      (id) =>
        make(
          "li",
          {},
          articleLink(app, id),
          make(
            "small",
            {},
            ` · ${graph.articles[id].source ?? app.say("nosource")} · ${app.say("facts", graph.factsIn[id].length)}`,
          ),
        ),
      app,
    );
    const all = make("ul", { class: "articles" });
    all.append(...cards.childNodes);
    more.addEventListener("click", () => all.append(...cards.childNodes));
    sheet.replaceChildren(
      make(
        "div",
        { class: "scroll reading" },
        make("p", { class: "about" }, app.say("noArticle")),
        all,
        more,
      ),
    );
    return;
  }
  const now = JSON.stringify([state.article, state.language, app.passing.facts.map(Number).join("")]);
  if (now !== shown || !sheet.querySelector(".text")) text(app, sheet, state.article);
  shown = now;
  highlight(app, sheet);
};

/** @param {App} app @param {HTMLElement} sheet @param {number} id */
const text = (app, sheet, id) => {
  const article = app.graph.articles[id];
  const numbers = numbersOf(app, id);
  const body = make("div", { class: "text", lang: "zh-CN", dir: "auto" });
  let bare = true; // nothing is written yet
  for (const piece of pieces(app.graph, id, app.passing.facts)) {
    const said = piece.text.replace(/\s*\n\s*\n\s*/g, "\n\n"); // however many empty lines a file has
    const words = bare ? said.trimStart() : said;
    if (words) bare = false;
    for (const fact of piece.begins) {
      body.append(
        make(
          "button",
          {
            type: "button",
            class: "number",
            "data-fact": fact,
            style: `--c:var(--${app.graph.facts[fact].kind})`,
            "aria-label": `${numbers.get(fact)} ${app.word(app.graph.facts[fact].kind)}`,
            onclick: () => app.choose({ fact }),
          },
          String(numbers.get(fact)),
        ),
      );
    }
    const { node } = piece;
    const inner =
      node === null
        ? words
        : make(
            "a",
            {
              class: "mention",
              href: "#",
              "data-node": node,
              tabindex: piece.opens ? null : "-1",
              style: `color:color-mix(in srgb,var(--${known(app, node)}) 50%,var(--ink))`,
              title: `${app.nameOf(node)} · ${app.word(app.graph.nodes[node].cls)}`,
              onclick: (/** @type {Event} */ event) => {
                event.preventDefault();
                event.stopPropagation();
                app.choose({ node });
              },
            },
            words,
          );
    body.append(
      piece.facts.length
        ? make("mark", { "data-facts": piece.facts.join(" "), onclick: () => pick(app, piece.facts) }, inner)
        : inner instanceof HTMLElement
          ? inner
          : document.createTextNode(inner),
    );
  }
  sheet.replaceChildren(
    make(
      "div",
      { class: "scroll reading", tabindex: "0", role: "region", "aria-label": app.say("article") },
      make(
        "button",
        { type: "button", class: "back", onclick: () => app.set({ article: null, fact: null }) },
        app.say("articles"),
      ),
      make("h2", {}, make("bdi", {}, article.title)),
      make(
        "p",
        { class: "about" },
        [
          article.source ?? app.say("nosource"),
          article.date ?? app.say("nodate"),
          app.say("facts", numbers.size),
        ].join(" · "),
      ),
      app.graph.alike[id].length
        ? make("p", { class: "about alike" }, `${app.say("alike")} `, alike(app, id))
        : "",
      article.text ? body : make("p", { class: "about" }, app.say("noText")),
    ),
  );
};

/** The articles that carry the same report. @param {App} app @param {number} id */
const alike = (app, id) =>
  app.graph.alike[id].flatMap((other, place) => [place ? app.say("and") : "", articleLink(app, other)]);

/** @param {App} app @param {number} node */
const known = (app, node) => {
  const { cls } = app.graph.nodes[node];
  return app.graph.classes[cls] ? cls : "Thing";
};

/** Of the facts at one place the next one after the chosen. @param {App} app @param {number[]} facts */
const pick = (app, facts) => {
  if (String(getSelection())) return; // text was selected, to be copied
  const at = app.state.fact === null ? -1 : facts.indexOf(app.state.fact);
  app.choose({ fact: facts[(at + 1) % facts.length] });
};

/** The facts of an article by number, in the order of the text. @param {App} app @param {number} id */
export const numbersOf = (app, id) => {
  const { graph, passing } = app;
  /** @param {number} fact */
  const start = (fact) =>
    Math.min(...graph.facts[fact].quotes.filter((quote) => quote.article === id).map((quote) => quote.start));
  const order = graph.factsIn[id]
    .filter((fact) => passing.facts[fact])
    .sort((a, b) => start(a) - start(b) || a - b);
  return new Map(order.map((fact, place) => [fact, place + 1]));
};

/** Mark what is chosen and bring it into view. @param {App} app @param {HTMLElement} sheet */
const highlight = (app, sheet) => {
  const { fact, node } = app.state;
  for (const element of sheet.querySelectorAll(".on")) element.classList.remove("on");
  const chosen =
    fact !== null
      ? [...sheet.querySelectorAll(`mark[data-facts~="${fact}"], .number[data-fact="${fact}"]`)]
      : node !== null
        ? [...sheet.querySelectorAll(`.mention[data-node="${node}"]`)]
        : [];
  for (const element of chosen) element.classList.add("on");
  const first = chosen[0];
  if (!first) return;
  const box = first.getBoundingClientRect(),
    frame = /** @type {Element} */ (first.closest(".scroll")).getBoundingClientRect();
  const top = fact === null ? frame.top : Math.max(frame.top, 0);
  if (box.top < top || box.bottom > Math.min(frame.bottom, innerHeight))
    first.scrollIntoView({ block: "center" });
};

/**
 * The panel beside an article: its statements in the order of the text.
 *
 * @param {App} app
 * @param {number} id
 */
export const showStatements = (app, id) => {
  const numbers = numbersOf(app, id);
  const panel = byId("panel");
  const facts = [...numbers.keys()].map((fact) => app.graph.facts[fact]);
  const at = app.state.fact === null ? 0 : Math.max(0, (numbers.get(app.state.fact) ?? 1) - 1);
  const { cards, more } = come(
    facts,
    Math.max(20, at + 5),
    50,
    (fact) => {
      const one = card(app, fact, "h3", id);
      one.prepend(
        make(
          "button",
          {
            type: "button",
            class: "number",
            "aria-label": `${numbers.get(fact.id)} ${app.word(fact.kind)}`,
            style: `--c:var(--${fact.kind})`,
            onclick: () => app.choose({ fact: fact.id }),
          },
          `${numbers.get(fact.id)} ${app.word(fact.kind)}`,
        ),
      );
      return one;
    },
    app,
  );
  const nodes = [...new Set(app.graph.articles[id].forms.map(([, node]) => node))].sort(
    (a, b) => app.graph.nodes[b].degree - app.graph.nodes[a].degree || a - b,
  );
  const named = come(nodes, 30, 200, (node) => make("span", {}, link(app, node)), app);
  named.cards.className = "chips";
  panel.replaceChildren(
    make("h2", {}, app.say("statements"), " ", make("small", {}, String(facts.length))),
    cards,
    more,
    make(
      "section",
      {},
      make("h3", {}, app.say("mentions"), " ", make("small", {}, String(nodes.length))),
      named.cards,
      named.more,
    ),
  );
  const chosen = panel.querySelector(".fact.chosen");
  if (chosen) panel.scrollTop = /** @type {HTMLElement} */ (chosen).offsetTop - panel.offsetTop - 40;
  else panel.scrollTop = 0;
};
