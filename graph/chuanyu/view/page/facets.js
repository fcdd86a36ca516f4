// The filters with their counts, which are at the same time the legend.

import { byId, make, sign, swatch } from "./dom.js";
import { FACETS, filtered, nothingOff } from "./filter.js";
import { sideName } from "./sides.js";
import { STATUSES, dashes } from "./data.js";

/** @import { App, Facet } from "./types.js" */
/** @import { Child } from "./dom.js" */

/** @param {App} app */
export const showFacets = (app) => {
  const { graph, passing, state } = app;
  byId("passing").textContent = app.say("passing", passing.count, graph.facts.length);
  const active =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const open = new Set(
    [...document.querySelectorAll("#facets details")]
      .filter((d) => !(/** @type {HTMLDetailsElement} */ (d).open))
      .map((d) => /** @type {HTMLElement} */ (d).dataset.facet),
  );
  byId("facets").replaceChildren(
    ...FACETS.map((facet) => showFacet(app, facet, !open.has(facet))),
    make(
      "details",
      { "data-facet": "more", open: !open.has("more") },
      make("summary", {}, `${app.say("source")} · ${app.say("date")} · ${app.say("confidence")}`),
      source(app),
      dates(app),
      least(app),
    ),
    make(
      "div",
      { class: "options" },
      check(
        "isolated",
        app.say("isolated"),
        state.isolated,
        (on) => app.set({ isolated: on }, { whole: true }),
        String(graph.nodes.filter((node) => !node.degree).length),
      ),
      check("groups", app.say("groups"), state.groups, (on) => app.set({ groups: on }), ""),
    ),
    make(
      "button",
      {
        type: "button",
        id: "reset",
        "data-key": "reset",
        hidden: !filtered(state),
        onclick: () => app.set({ off: nothingOff(), source: null, from: "", until: "", least: 0 }),
      },
      app.say("reset"),
    ),
  );
  if (active)
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${CSS.escape(active)}"]`))?.focus();
};

/**
 * The options of a facet in the order of the page.
 *
 * @param {App} app
 * @param {Facet} facet
 * @returns {string[]}
 */
const optionsOf = (app, facet) => {
  const { graph } = app;
  switch (facet) {
    case "kind":
      return Object.keys(graph.kinds).filter((kind) => graph.facts.some((fact) => fact.kind === kind));
    case "status": {
      const known = new Set(graph.facts.map((fact) => fact.status ?? ""));
      return [...STATUSES]
        .reverse()
        .filter((status) => status && known.has(status))
        .concat(known.has("") ? [""] : []);
    }
    case "theme":
      return counted(graph.facts.flatMap((fact) => (fact.themes.length ? fact.themes : [""])));
    case "cls":
      return counted(graph.nodes.map((node) => node.cls));
    case "side":
      return ["-1", "0", "1"].filter((side) => graph.nodes.some((node) => String(node.side) === side));
  }
};

/** What occurs, the most frequent first, what has no name last. @param {string[]} names */
const counted = (names) => {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => Number(!a[0]) - Number(!b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
};

/** @param {App} app @param {Facet} facet @param {string} option @returns {Child} */
const signOf = (app, facet, option) => {
  if (facet === "cls") return sign(app.graph.classes, option);
  if (facet === "kind") return swatch(option);
  if (facet !== "status") return null;
  const form = dashes(option).length === 0 ? "" : option === "planned" ? " dashed" : " dotted";
  return make("i", { class: `stroke${form}` });
};

/** @param {App} app @param {Facet} facet @param {string} option */
export const optionName = (app, facet, option) => {
  if (facet === "side") return sideName(app, Number(option));
  if (option) return app.word(option);
  return app.say(facet === "status" ? "noStatus" : "noTheme");
};

/** @param {App} app @param {Facet} facet @param {boolean} open */
const showFacet = (app, facet, open) => {
  const { state, passing } = app;
  return make(
    "details",
    { open, "data-facet": facet },
    make("summary", {}, app.say(facet)),
    make(
      "fieldset",
      { "aria-label": app.say(facet) },
      optionsOf(app, facet).map((option) => {
        const off = state.off[facet].has(option),
          count = passing.counts[facet].get(option) ?? 0;
        return make(
          "div",
          { class: "option" },
          make(
            "label",
            { class: count ? "" : "nothing" },
            make("input", {
              type: "checkbox",
              checked: !off,
              "data-name": option,
              "data-key": `${facet}-${option}`,
              onchange: (/** @type {{ target: HTMLInputElement }} */ { target }) => {
                const chosen = new Set(state.off[facet]);
                if (target.checked) chosen.delete(option);
                else chosen.add(option);
                app.set({ off: { ...state.off, [facet]: chosen } });
              },
            }),
            signOf(app, facet, option),
            make("span", {}, optionName(app, facet, option)),
            make("small", {}, String(count)),
          ),
          only(app, facet, option),
        );
      }),
    ),
  );
};

/**
 * A button that leaves one option alone, or lets all pass again.
 *
 * @param {App} app
 * @param {Facet} facet
 * @param {string} option
 */
const only = (app, facet, option) => {
  const all = optionsOf(app, facet);
  if (all.length < 3) return null;
  const alone = !app.state.off[facet].has(option) && app.state.off[facet].size === all.length - 1;
  const name = app.state.language === "zh" ? (alone ? "全" : "只") : alone ? "all" : "only";
  return make(
    "button",
    {
      type: "button",
      class: "only",
      "data-key": `only-${facet}-${option}`,
      "aria-label": `${name} ${optionName(app, facet, option)}`,
      onclick: () =>
        app.set({
          off: { ...app.state.off, [facet]: new Set(alone ? [] : all.filter((other) => other !== option)) },
        }),
    },
    name,
  );
};

/** @param {App} app */
const source = (app) => {
  const { graph, state, passing } = app;
  const order = graph.articles
    .map((article, id) => ({ article, id, count: passing.counts.source.get(String(id)) ?? 0 }))
    .reverse();
  return make(
    "label",
    { class: "field" },
    make("span", {}, app.say("source")),
    make(
      "select",
      {
        id: "source",
        "data-key": "source",
        onchange: (/** @type {{ target: HTMLSelectElement }} */ { target }) =>
          app.set({ source: target.value === "" ? null : Number(target.value) }),
      },
      make("option", { value: "" }, app.say("everySource")),
      order.map(({ article, id, count }) =>
        make(
          "option",
          { value: id, selected: state.source === id },
          `${count} · ${article.date ?? app.say("nodate")} ${[...article.title].slice(0, 40).join("")}`,
        ),
      ),
    ),
  );
};

/** @param {App} app */
const dates = (app) => {
  /** @param {"from" | "until"} key */
  const field = (key) =>
    make(
      "label",
      { class: "field" },
      make("span", {}, app.say(key)),
      make("input", {
        type: "date",
        id: key,
        "data-key": key,
        value: app.state[key],
        onchange: (/** @type {{ target: HTMLInputElement }} */ { target }) =>
          app.set({ [key]: target.value }),
      }),
    );
  return make(
    "div",
    { class: "dates", role: "group", "aria-label": app.say("date") },
    field("from"),
    field("until"),
  );
};

/** @param {App} app */
const least = (app) => {
  const said = make("span", {}, app.say("least", app.state.least));
  return make(
    "label",
    { class: "field" },
    said,
    make("input", {
      type: "range",
      id: "least",
      "data-key": "least",
      min: 0,
      max: 100,
      step: 5,
      value: app.state.least,
      oninput: (/** @type {{ target: HTMLInputElement }} */ { target }) => {
        said.textContent = app.say("least", Number(target.value));
      },
      onchange: (/** @type {{ target: HTMLInputElement }} */ { target }) =>
        app.set({ least: Number(target.value) }),
    }),
  );
};

/**
 * @param {string} id
 * @param {string} name
 * @param {boolean} on
 * @param {(on: boolean) => void} change
 * @param {string} count
 */
const check = (id, name, on, change, count) =>
  make(
    "label",
    {},
    make("input", {
      type: "checkbox",
      id,
      "data-key": id,
      checked: on,
      onchange: (/** @type {{ target: HTMLInputElement }} */ { target }) => change(target.checked),
    }),
    make("span", {}, name),
    make("small", {}, count),
  );

/** Fold the filters away where there is little room. */
export const foldFilters = () => {
  /** @type {HTMLDetailsElement} */ (byId("filters")).open = innerWidth >= 900;
};
