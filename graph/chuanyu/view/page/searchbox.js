// The search field: suggestions under it, keys, and the second use of it, to find the other end of a path.

import { byId, inputOf, make, sign } from "./dom.js";
import { searcher } from "./find.js";

/** @import { App } from "./types.js" */

/** @param {App} app */
export const searchbox = (app) => {
  const query = inputOf("query");
  const found = byId("found");
  const search = searcher(app.graph);
  let active = -1; // the suggestion that the arrow keys have reached
  let way = false; // whether the other end of a path is looked for

  const close = () => {
    found.hidden = true;
    active = -1;
    query.setAttribute("aria-expanded", "false");
    query.removeAttribute("aria-activedescendant");
  };

  /** @param {number} id */
  const take = (id) => {
    close();
    if (way && app.state.node !== null && app.state.node !== id) {
      query.value = "";
      finish();
      app.choose({ node: app.state.node, to: id });
      return;
    }
    finish();
    query.value = [...app.nameOf(id)].slice(0, 200).join("");
    app.choose({ node: id });
    byId("panel").querySelector("h2")?.focus({ preventScroll: true });
  };

  const finish = () => {
    way = false;
    name();
  };

  const name = () => {
    const said = app.say(way ? "wayFind" : "search");
    query.placeholder = said;
    query.setAttribute("aria-label", said);
    byId("search").classList.toggle("way", way);
  };

  const suggest = () => {
    const hits = search(query.value);
    active = -1;
    found.replaceChildren(
      ...hits.map(({ node, by }, place) =>
        make(
          "li",
          {
            role: "option",
            id: `found-${place}`,
            "data-node": node.id,
            "aria-selected": "false",
            onpointerdown: (/** @type {Event} */ event) => {
              event.preventDefault();
              take(node.id);
            },
          },
          sign(app.graph.classes, node.cls),
          make("bdi", {}, [...app.nameOf(node.id)].slice(0, 120).join("")),
          make(
            "small",
            {},
            by === app.nameOf(node.id)
              ? app.word(node.cls)
              : `${[...by].slice(0, 40).join("")} · ${app.word(node.cls)}`,
          ),
        ),
      ),
    );
    if (!hits.length && query.value.trim()) {
      found.append(
        make(
          "li",
          { class: "nothing", role: "option", "aria-disabled": "true", "aria-selected": "false" },
          app.say("nothing"),
        ),
      );
    }
    found.hidden = !found.childElementCount;
    query.setAttribute("aria-expanded", String(!found.hidden));
  };

  /** @param {number} by */
  const step = (by) => {
    const options = /** @type {HTMLElement[]} */ ([...found.querySelectorAll("[data-node]")]);
    if (!options.length) return;
    active = (active + by + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    options[active].scrollIntoView({ block: "nearest" });
    query.setAttribute("aria-activedescendant", options[active].id);
  };

  query.addEventListener("input", suggest);
  query.addEventListener("focus", () => query.value && suggest());
  query.addEventListener("blur", () => {
    close();
    if (way) finish();
  });
  query.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter also ends a word of an input method
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(active < 0 ? 0 : -1);
    else if (event.key === "Enter") {
      const option = /** @type {HTMLElement | undefined} */ (
        found.querySelectorAll("[data-node]")[Math.max(active, 0)]
      );
      const id = option ? Number(option.dataset.node) : search(query.value, 1)[0]?.node.id;
      if (id !== undefined) take(id);
    } else return;
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const writes =
      document.activeElement instanceof HTMLInputElement && document.activeElement.type !== "checkbox";
    if (event.key === "/" && !writes) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (event.key === "Escape") {
      query.value = "";
      query.blur();
      close();
      app.choose({});
    }
  });
  document.addEventListener("chuanyu:way", () => {
    way = true;
    name();
    query.value = "";
    query.focus();
  });
  return { name, search };
};
