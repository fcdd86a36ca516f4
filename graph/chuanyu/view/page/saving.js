// What can be taken along: the picture as PNG and SVG, the facts as CSV, the page on paper, a link.

import { byId, make } from "./dom.js";
import { csv } from "./csv.js";
import { paint } from "./scene.js";
import { svgPen } from "./svg.js";
import { COLUMNS, rowsOf } from "./table.js";

/** @import { App, Camera } from "./types.js" */

/** @typedef {{ camera: () => Camera, look: () => any }} Seen */

/** @param {App} app @param {Seen} picture */
export const showSaving = (app, picture) => {
  const { view } = app.state;
  const drawn = view === "graph" || view === "map" || view === "time";
  /** @param {string} key @param {() => void} does */
  const button = (key, does) =>
    make("button", { type: "button", "data-save": key, onclick: does }, app.say(key));
  byId("saving").setAttribute("aria-label", app.say("saving"));
  byId("saving").replaceChildren(
    make("small", {}, app.say("saving")),
    ...(drawn
      ? [
          button("png", () => png(app, picture)),
          button("svg", () => give(app, `${view}.svg`, vectors(app, picture), "image/svg+xml")),
        ]
      : []),
    button("csv", () => give(app, "facts.csv", table(app), "text/csv")),
    button("print", () => print()),
    button("share", () => share(app)),
  );
};

/** @param {App} app @param {string} text */
const tell = (app, text) => {
  byId("told").textContent = text;
};

/** @param {App} app @param {string} name @param {BlobPart} content @param {string} type */
const give = (app, name, content, type) => {
  const blob = new Blob([content], { type });
  const href = URL.createObjectURL(blob);
  const link = make("a", { href, download: `chuanyu-${name}` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  tell(app, app.say("saved", `chuanyu-${name}`));
};

/** @param {App} app */
const table = (app) =>
  csv(
    [...COLUMNS.map(({ key }) => app.say(key)), "IRI"],
    rowsOf(app).map(({ fact }) => [...COLUMNS.map(({ value }) => value(app, fact)), fact.iri]),
  );

/** The picture of the moment as SVG text. @param {App} app @param {Seen} picture */
const vectors = (app, picture) => {
  const drawn = document.querySelector("#timeline svg");
  if (app.state.view === "time" && drawn) {
    const copy = /** @type {SVGElement} */ (drawn.cloneNode(true));
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.style.background = picture.look().ground;
    return new XMLSerializer().serializeToString(copy);
  }
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const { pen, text } = svgPen(width, height, app.say("title"));
  const view = app.state.view === "map" ? "map" : "graph";
  paint(app, view, { pen, camera: picture.camera(), width, height, look: picture.look() }, null);
  return text();
};

/** @param {App} app @param {Seen} picture */
const png = (app, picture) => {
  const canvas = document.createElement("canvas");
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const done = () => canvas.toBlob((blob) => blob && give(app, `${app.state.view}.png`, blob, "image/png"));
  if (app.state.view === "time") {
    const image = new Image();
    image.onload = () => {
      canvas.width = image.width * 2;
      canvas.height = image.height * 2;
      pen.fillStyle = picture.look().ground;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      done();
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(vectors(app, picture))}`;
    return;
  }
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  pen.setTransform(2, 0, 0, 2, 0, 0);
  const view = app.state.view === "map" ? "map" : "graph";
  paint(app, view, { pen, camera: picture.camera(), width, height, look: picture.look() }, null);
  done();
};

/** @param {App} app */
const share = async (app) => {
  try {
    await navigator.clipboard.writeText(location.href);
    tell(app, app.say("copied"));
  } catch {
    tell(app, app.say("notCopied"));
  }
};
