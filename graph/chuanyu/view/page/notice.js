// What the picture leaves out, and how to bring it in; the legend of the lines.

import { byId, make } from "./dom.js";
import { filtered } from "./filter.js";
import { tally } from "./visible.js";

/** @import { App } from "./types.js" */

/** @param {App} app */
export const notice = (app) => {
  const { view } = app.state;
  const box = byId("notice");
  const drawn = view === "graph" || view === "map";
  box.replaceChildren(
    ...lost(app),
    ...(view === "map" ? [onMap(app)] : []),
    ...(drawn ? [...folded(app), ...chosen(app)] : []),
  );
  box.hidden = !box.childElementCount;
  byId("key").replaceChildren(
    ...["planned", "underway", "finished"].map((key, place) =>
      make("span", {}, make("i", { class: `stroke${["  dashed", " dotted", ""][place]}` }), app.say(key)),
    ),
  );
};

/** What the address names and the graph does not hold. @param {App} app */
const lost = (app) =>
  app.state.lost.length
    ? [
        make(
          "strong",
          { role: "status", id: "lost" },
          app.say("lost", app.state.lost.map((name) => [...name].slice(0, 40).join("")).join(app.say("and"))),
        ),
      ]
    : [];

/** What is chosen, which leads down to the panel where that lies below the picture. @param {App} app */
const chosen = (app) => {
  const { node, edge } = app.state;
  const ends = edge === null ? [] : [app.graph.edges[edge].from, app.graph.edges[edge].to];
  const names = (node === null ? ends : [node]).map((id) => [...app.nameOf(id)].slice(0, 24).join(""));
  if (!names.length) return [];
  return [
    make(
      "button",
      { type: "button", id: "peek", class: "small", onclick: () => byId("panel").scrollIntoView() },
      `${names.join(" — ")} ↓`,
    ),
  ];
};

/** @param {App} app */
const folded = (app) => {
  const { graph, state } = app;
  const last = graph.sizes.length - 1;
  const { nodes, tied, pairs, ties, steps } = tally(graph, state, app.passing, app.visible);
  /** @param {string} key @param {import("./types.js").State["step"]} step */
  const button = (key, step) =>
    make(
      "button",
      {
        type: "button",
        class: "small",
        "data-step": step,
        onclick: () => app.set({ step, reach: 0 }, { whole: true }),
      },
      app.say(key),
    );
  if (state.reach && state.node !== null) {
    return [
      make("span", {}, app.say("around", [...app.nameOf(state.node)].slice(0, 30).join(""), state.reach)),
      make(
        "button",
        { type: "button", class: "small", onclick: () => app.set({ reach: 0 }, { whole: true }) },
        app.say("allAgain"),
      ),
    ];
  }
  if (!last && !filtered(state)) return [];
  return [
    make(
      "span",
      {},
      nodes < tied || pairs < ties
        ? app.say("folded", nodes, tied, pairs, ties, filtered(state))
        : app.say("unfolded", tied, ties, filtered(state)),
    ),
    steps.length ? button("open", steps[0]) : null,
    steps.length > 1 ? button("openAll", last) : null,
    state.step > 0 ? button("fold", 0) : null,
  ].filter((part) => part !== null);
};

/** @param {App} app */
const onMap = (app) => {
  const spots = app.graph.nodes.filter((node) => app.visible.nodes[node.id]).map((node) => node.map);
  const own = spots.filter((spot) => spot?.[2] === 1).length,
    none = spots.filter((spot) => !spot).length;
  return make("span", {}, app.say("mapNote", own, spots.length - own - none, none));
};
