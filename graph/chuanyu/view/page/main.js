// The page: reads the data, holds the state, and shows every change of it.

import { addresser } from "./address.js";
import { read } from "./data.js";
import { byId, make } from "./dom.js";
import { foldFilters, showFacets } from "./facets.js";
import { pass } from "./filter.js";
import { searcher } from "./find.js";
import { notice } from "./notice.js";
import { showPanel } from "./panel.js";
import { picture } from "./picture.js";
import { showArticle, showStatements } from "./reading.js";
import { showSaving } from "./saving.js";
import { searchbox } from "./searchbox.js";
import { showTable } from "./table.js";
import { showTimeline } from "./timeline.js";
import { see } from "./visible.js";
import { say } from "./words.js";

/** @import { App, State, View } from "./types.js" */

/** @type {View[]} */
const VIEWS = ["graph", "map", "time", "table", "article"];

const graph = read(JSON.parse(byId("data").textContent ?? ""));
// The service writes the page in English for whom its own pages speak English.
const address = addresser(graph, document.documentElement.lang === "en" ? "en" : "zh");

/** @returns {string} */
const fragment = () => location.hash.slice(1);

/** @type {App} */
const app = {
  graph,
  state: stateOf(fragment()),
  passing: /** @type {any} */ (null),
  visible: /** @type {any} */ (null),
  set(change, { keep = false, whole = false } = {}) {
    Object.assign(app.state, { lost: [] }, change);
    render();
    if (whole) canvas.whole();
    remember(keep);
  },
  choose({ node = null, edge = null, fact = null, to = null }) {
    const reach = node !== null && node === app.state.node ? app.state.reach : 0;
    app.set({ node, edge, fact, to, reach });
    const drawn = app.state.view === "graph" || app.state.view === "map";
    if (drawn && (node !== null || edge !== null) && app.visible.lit && outside(app.visible.lit))
      canvas.approach(app.visible.lit);
  },
  say: (key, ...values) => say(app.state.language, key, ...values),
  word: (name) => graph.words[name]?.[app.state.language] ?? graph.words[name]?.zh ?? name,
  nameOf: (id) => (app.state.language === "en" && graph.nodes[id].english) || graph.nodes[id].name,
};

const canvas = picture(app, () => remember(true));
const box = searchbox(app);

/** Whether some of these nodes lie outside of what the canvas shows. @param {Set<number>} ids */
function outside(ids) {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const place = canvas.projection();
  return [...ids].some((id) => {
    const node = graph.nodes[id];
    const spot = app.state.view === "map" ? node.map : [node.x, node.y];
    if (!spot) return false;
    const [x, y] = place([spot[0], spot[1]]);
    return x < 10 || y < 10 || x > width - 10 || y > height - 30;
  });
}

/**
 * The state that an address tells; a bare name is looked for as in the search.
 *
 * @param {string} text
 * @returns {State}
 */
function stateOf(text) {
  const said = address.read(text);
  if (typeof said !== "string") return said;
  const state = /** @type {State} */ (address.read(""));
  state.node = searcher(graph)(said, 1)[0]?.node.id ?? null;
  if (state.node === null) state.lost = [said];
  return state;
}

let written = "";
/** Write the state into the address. @param {boolean} keep whether the browser's way back stays as it is */
function remember(keep) {
  const now = address.write(app.state);
  if (now === written) return;
  written = now;
  try {
    history[keep ? "replaceState" : "pushState"](
      null,
      "",
      now ? `#${now}` : location.pathname + location.search,
    );
  } catch {
    // a page without an address of its own, as inside a notebook
  }
}

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Be light or dark, or as the system is. @param {string} theme */
const dress = (theme) => {
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;
};

/** What is printed is light, and the table whole; what was opened out stays so. @param {boolean} paper */
const onPaper = (paper) => {
  const { theme, view } = app.state;
  dress(paper ? "light" : theme);
  if (view === "time") showTimeline(app, canvas.look(), paper);
  else if (view === "table") showTable(app, paper);
  else if (view !== "article") canvas.now();
};

/** Show the state. */
function render() {
  const { state } = app;
  const drawn = state.view === "graph" || state.view === "map";
  const root = document.documentElement;
  dress(state.theme);
  root.lang = state.language === "zh" ? "zh-CN" : "en";
  document.body.dataset.view = state.view;
  const chosen = state.node !== null || state.edge !== null || state.fact !== null;
  document.body.classList.toggle(
    "plain",
    !chosen && !drawn && (state.view !== "article" || state.article === null),
  );
  app.passing = pass(graph, state);
  app.visible = see(graph, state, app.passing);
  speak();
  tabs();
  showFacets(app);
  byId("picture").hidden = !drawn;
  byId("sheet").hidden = drawn;
  byId("key").hidden = !drawn;
  notice(app);
  if (drawn) {
    byId("empty").hidden = app.visible.nodes.some(Boolean);
    byId("empty").textContent = app.say("empty", graph.facts.length);
    canvas.redraw();
  } else if (state.view === "time") showTimeline(app, canvas.look());
  else if (state.view === "table") showTable(app);
  else showArticle(app);
  if (state.view === "article" && state.article !== null && state.node === null && state.edge === null) {
    showStatements(app, state.article);
  } else showPanel(app);
  showSaving(app, canvas);
}

/** The words that stand there always. */
function speak() {
  const { state } = app;
  document.title = app.say("title");
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = app.say(/** @type {HTMLElement} */ (element).dataset.say ?? "");
  }
  byId("counts").textContent = app.say(
    "counts",
    graph.articles.length,
    graph.nodes.length,
    graph.facts.length,
  );
  byId("language").textContent = app.say("other");
  byId("language").lang = state.language === "zh" ? "en" : "zh-CN";
  const now = { "": "themeSystem", light: "themeLight", dark: "themeDark" }[state.theme];
  byId("theme").textContent = app.say("themeIs", app.say(now));
  byId("closer").setAttribute("aria-label", app.say("closer"));
  byId("farther").setAttribute("aria-label", app.say("farther"));
  byId("zoom").setAttribute("aria-label", app.say("zooming"));
  byId("canvas").setAttribute("aria-label", app.say("canvas"));
  box.name();
}

/** The views as tabs. */
function tabs() {
  const { state } = app;
  const list = byId("views");
  const focused =
    document.activeElement?.closest("#views") !== null &&
    document.activeElement?.closest("#views") !== undefined;
  list.setAttribute("aria-label", app.say("views"));
  list.replaceChildren(
    ...VIEWS.map((view) =>
      make(
        "button",
        {
          type: "button",
          role: "tab",
          id: `view-${view}`,
          "aria-controls": "stage",
          "aria-selected": String(state.view === view),
          tabindex: state.view === view ? "0" : "-1",
          onclick: () => app.set({ view }),
        },
        app.say(view),
      ),
    ),
  );
  byId("stage").setAttribute("aria-labelledby", `view-${state.view}`);
  if (focused) byId(`view-${state.view}`).focus();
}

byId("views").addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  app.set({ view: VIEWS[(VIEWS.indexOf(app.state.view) + by + VIEWS.length) % VIEWS.length] });
});
byId("language").addEventListener("click", () =>
  app.set({ language: app.state.language === "zh" ? "en" : "zh" }),
);
byId("theme").addEventListener("click", () => {
  const next = /** @type {const} */ ({ "": dark.matches ? "light" : "dark", light: "dark", dark: "light" })[
    app.state.theme
  ];
  app.set({ theme: next });
});
byId("skip").addEventListener("click", () =>
  byId("picture").hidden ? byId("stage").focus() : byId("canvas").focus(),
);
byId("whole").addEventListener("click", () => canvas.whole());
byId("closer").addEventListener("click", () => canvas.zoom(1.3));
byId("farther").addEventListener("click", () => canvas.zoom(1 / 1.3));
dark.addEventListener("change", render);
window.addEventListener("beforeprint", () => onPaper(true));
window.addEventListener("afterprint", () => onPaper(false));
window.addEventListener("resize", () => {
  if (app.state.view === "time") render();
});
const follow = () => {
  if (fragment() === written) return;
  app.state = stateOf(fragment());
  written = fragment();
  render();
};
window.addEventListener("popstate", follow);
window.addEventListener("hashchange", follow);

foldFilters();
render();
written = fragment();
if (
  app.state.node !== null &&
  !app.state.cameras.graph &&
  app.visible.lit &&
  !app.state.reach &&
  outside(app.visible.lit)
)
  canvas.approach(app.visible.lit);
Object.assign(byId("canvas"), { app, picture: canvas }); // for whoever works with the page from the console
