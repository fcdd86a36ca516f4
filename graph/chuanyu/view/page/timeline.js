// The timeline: what tells a time of its own as a bar, a point or a deadline, the rest by article.

import { byId, draw, make } from "./dom.js";
import { wide } from "./labels.js";
import { bandsOf, itemsOf, packed, placeOf } from "./times.js";

/** @import { App, Band, Item } from "./types.js" */

const ROW = 20; // pixels
const ROWS = 16; // of one kind at first; what has no room is counted and brought in by a click
const MORE = 60; // rows that a click brings
const STRIP = 12; // rows that stay together on paper
/** @type {Map<string, number>} */
const opened = new Map(); // how many rows of a kind are shown, where more than at first
const LETTERS = 12;
const NARROWEST = 320; // pixels; where the window is narrower it is scrolled

/**
 * @param {App} app
 * @param {{ ink: string, soft: string, faint: string, ground: string, dark: boolean }} look
 * @param {boolean} paper whether it is to be printed: in strips, since a sheet ends between two pictures
 */
export const showTimeline = (app, look, paper = false) => {
  const { state, graph } = app;
  const sheet = byId("sheet");
  const width = Math.max(NARROWEST, sheet.clientWidth - 2);
  const { items, undated } = itemsOf(app);
  const margin = 12;
  const bands = bandsOf(items, margin, width - 2 * margin);
  const own =
    state.node !== null
      ? new Set(graph.factsOf[state.node])
      : state.edge !== null
        ? new Set(graph.edges[state.edge].facts)
        : null;
  /** @type {{ y: number, part: SVGElement }[]} */
  const parts = [];
  /** @param {number} y @param {SVGElement} part */
  const put = (y, part) => parts.push({ y, part });
  const cuts = [0]; // where one strip ends and the next begins
  let y = 64;
  for (const [kind, shades] of Object.entries(graph.kinds)) {
    const held = items.filter((item) => item.kind === kind);
    if (!held.length) continue;
    const colour = shades[look.dark ? 1 : 0];
    if (parts.length) {
      cuts.push(y);
      if (paper) for (const label of years(bands, y + 14, look.soft)) put(y, label);
    }
    put(
      y,
      draw(
        "text",
        { x: margin, y: y + 14, fill: look.ink, "font-size": 13, "font-weight": 600 },
        app.word(kind),
      ),
    );
    y += 22;
    if (own) held.sort((a, b) => Number(own.has(b.fact?.id ?? -1)) - Number(own.has(a.fact?.id ?? -1)));
    const shapes = held.map((item) => measure(item, bands, width - margin));
    const rows = packed(
      shapes.map(({ from, to }) => [from, to]),
      opened.get(kind) ?? ROWS,
    );
    held.forEach((item, i) => {
      const row = rows[i];
      if (row !== null) {
        const faded = own !== null && !(item.fact && own.has(item.fact.id));
        put(y + row * ROW, stand(app, item, shapes[i], y + row * ROW, { colour, faded, look }));
      }
    });
    const used = Math.max(-1, ...rows.map((row) => row ?? -1)) + 1;
    for (let row = STRIP; row < used; row += STRIP) cuts.push(y + row * ROW);
    y += used * ROW + 4;
    const left = held.filter((_, i) => rows[i] === null).length;
    if (left) {
      const open = () => {
        opened.set(kind, (opened.get(kind) ?? ROWS) + MORE);
        const top = byId("timeline").scrollTop;
        showTimeline(app, look);
        byId("timeline").scrollTop = top;
        // Whoever walks by keys goes on where the row was.
        const next = byId("timeline").querySelector(`.more[data-kind=${kind}], [tabindex="0"]`);
        /** @type {SVGGElement | null} */ (next)?.focus({ preventScroll: true });
      };
      put(
        y,
        draw(
          "g",
          { role: "button", tabindex: "-1", class: "item more", "data-kind": kind, onclick: open },
          draw(
            "text",
            { x: margin, y: y + 13, fill: look.ink, "font-size": 12 },
            app.say(paper ? "left" : "crowded", left),
          ),
        ),
      );
      y += 22;
    }
    y += 8;
  }
  const ends = paper ? [...cuts, y + 10] : [0, y + 10];
  const strips = ends.slice(1).map((end, i) =>
    draw(
      "svg",
      {
        width,
        height: end - ends[i],
        viewBox: `0 ${ends[i]} ${width} ${end - ends[i]}`,
        role: "group",
        "aria-label": app.say("time"),
        "font-family": "sans-serif",
      },
      axis(app, bands, y, look),
      parts.filter((one) => one.y >= ends[i] && one.y < end).map(({ part }) => part),
    ),
  );
  const count = items.reduce((sum, item) => sum + item.count, 0);
  const year = state.from.slice(0, 4) === state.until.slice(0, 4) ? state.from.slice(0, 4) : "";
  sheet.replaceChildren(
    make(
      "div",
      { class: "bar" },
      make("small", {}, app.say("timeNote", count, undated)),
      year
        ? make(
            "button",
            { type: "button", onclick: () => app.set({ from: "", until: "" }) },
            app.say("everyYear"),
          )
        : null,
    ),
    make(
      "div",
      { class: "scroll", id: "timeline" },
      strips,
      items.length ? null : make("p", { class: "hollow" }, app.say("empty", app.graph.facts.length)),
    ),
  );
  rove(byId("timeline"));
};

/** @param {App} app @param {Band[]} bands @param {number} height @param {any} look */
const axis = (app, bands, height, look) => {
  const most = Math.max(1, ...bands.map(({ count }) => count));
  return bands
    .filter(({ count, width }) => count || width > 40)
    .map(({ year, left, width, count }) => {
      const tall = count ? 4 + (24 * count) / most : 0;
      return draw(
        "g",
        {
          role: "button",
          tabindex: "-1",
          class: "year",
          "aria-label": app.say("onlyYear", year),
          onclick: () => app.set({ from: `${year}-01-01`, until: `${year}-12-31` }),
        },
        draw("rect", {
          x: left,
          y: 0,
          width: Math.max(1, width),
          height,
          fill: year % 2 ? "transparent" : look.ink,
          "fill-opacity": 0.025,
        }),
        draw("rect", {
          x: left + 1,
          y: 32 - tall,
          width: Math.max(1, width - 2),
          height: tall,
          fill: look.soft,
          "fill-opacity": 0.45,
        }),
        years([{ year, left, width, count }], 48, look.ink),
      );
    });
};

/** The years that have room for it. @param {Band[]} bands @param {number} y @param {string} fill */
const years = (bands, y, fill) =>
  bands
    .filter(({ width }) => width > 30)
    .map(({ year, left, width }) =>
      draw("text", { x: left + width / 2, y, fill, "font-size": 12, "text-anchor": "middle" }, String(year)),
    );

/** Where an item and its text lie. @param {Item} item @param {Band[]} bands @param {number} right */
const measure = (item, bands, right) => {
  const x = placeOf(bands, item.start);
  const end = Math.max(placeOf(bands, item.end), x);
  const due = item.due ? placeOf(bands, item.due) : end;
  const signs = [...(item.fact ? item.text : `${item.count} · ${item.text}`)];
  const most = Math.min(18, Math.floor(right / 2 / LETTERS) - 2); // half of the width: one side has room
  const text = signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : signs.join("");
  const long = wide([text]) * LETTERS + 16;
  // Beside the shape to its right; where the edge is too near, to its left.
  const flipped = Math.max(end, due) + long > right;
  const inside = end - x > long;
  const from = flipped && !inside ? x - long : x - 5;
  const to = inside || flipped ? Math.max(end, due) + 7 : Math.max(end, due) + long;
  return { x, end, due, text, inside, flipped, from, to };
};

/**
 * @param {App} app
 * @param {Item} item
 * @param {ReturnType<typeof measure>} shape
 * @param {number} y
 * @param {{ colour: string, faded: boolean, look: any }} how
 */
const stand = (app, item, { x, end, due, text, inside, flipped }, y, { colour, faded, look }) => {
  const chosen = item.fact !== null && item.fact.id === app.state.fact;
  const middle = y + ROW / 2 - 1;
  const span = item.start === item.end ? item.start : `${item.start}—${item.end}`;
  const label = `${text} · ${app.word(item.kind)} ${span} ${item.text}`;
  const shape =
    item.fact === null
      ? draw("circle", {
          cx: x,
          cy: middle,
          r: Math.min(8, 3 + Math.sqrt(item.count)),
          fill: colour,
          "fill-opacity": 0.55,
        })
      : item.due && item.due === item.end && item.start === item.end
        ? draw("path", {
            d: `M${due} ${middle - 6}l6 6-6 6-6-6z`,
            fill: look.ground,
            stroke: colour,
            "stroke-width": 2,
          })
        : end - x > 6
          ? draw("rect", {
              x,
              y: middle - 6,
              width: end - x,
              height: 12,
              rx: 3,
              fill: colour,
              "fill-opacity": 0.28,
              stroke: colour,
            })
          : draw("circle", { cx: x, cy: middle, r: 4.5, fill: colour });
  const at = inside ? x + 6 : flipped ? x - 9 : Math.max(end, due) + (item.fact ? 9 : 12);
  return draw(
    "g",
    {
      role: "button",
      tabindex: "-1",
      class: "item",
      "aria-label": label,
      "data-fact": item.fact?.id ?? "",
      "data-article": item.article,
      opacity: faded ? 0.3 : 1,
      onclick: () =>
        item.fact ? app.choose({ fact: item.fact.id }) : app.set({ view: "article", article: item.article }),
    },
    draw("title", {}, label),
    shape,
    draw(
      "text",
      {
        x: at,
        y: middle + 4,
        "font-size": LETTERS,
        fill: chosen ? colour : look.ink,
        "font-weight": chosen ? 700 : 400,
        "text-anchor": !inside && flipped ? "end" : "start",
      },
      text,
    ),
  );
};

/** One stop for the Tab key; the arrows go from item to item. @param {HTMLElement} box */
const rove = (box) => {
  const stops = () => /** @type {SVGGElement[]} */ ([...box.querySelectorAll("[role=button]")]);
  stops()[0]?.setAttribute("tabindex", "0");
  box.addEventListener("keydown", (event) => {
    const all = stops(),
      now = all.indexOf(/** @type {any} */ (document.activeElement));
    if (now < 0) return;
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by) {
      all[now].setAttribute("tabindex", "-1");
      const next = all[(now + by + all.length) % all.length];
      next.setAttribute("tabindex", "0");
      next.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      all[now].dispatchEvent(new MouseEvent("click", { bubbles: true }));
    } else return;
    event.preventDefault();
  });
};
