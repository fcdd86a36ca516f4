// The query editor: the catalogue as examples, with its heads over the results, names looked up as the command does, our
// words to complete, links from results to entities.
(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const prologue = Object.entries(data.prefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>`).join("\n");
  // Yasgui's own completers ask servers on the web; forked from them, ours know this ontology alone.
  const words = (kind) => data.words.filter((w) => w[2] === kind).map((w) => w[0]);
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  for (const kind of ["class", "property"]) {
    Yasgui.Yasqe.forkAutocompleter(kind, {
      name: `chuanyu-${kind}`, bulk: true, persistenceId: null, get: () => words(kind),
    });
  }
  // Whole quotes and no datatypes, until the reader chooses otherwise: the table takes no such setting.
  const table = Yasgui.Yasr.plugins.table.prototype;
  const draw = table.draw;
  table.draw = function plain(chosen) {
    return draw.call(this, { compact: true, isEllipsed: false, ...chosen });
  };
  // Over the results of a query of the catalogue stand its heads; the one last filled in comes first where two fit.
  let filledIn = null;
  const columns = table.getColumns;
  table.getColumns = function headed() {
    const found = columns.call(this);
    const names = found.slice(1).map((column) => column.name); // the first is the row's number
    found.slice(1).forEach((column) => { if (column.name === "date") column.className = "day"; });
    const query = [filledIn, ...data.examples].find((one) => one && Object.keys(one.heads).join() === names.join());
    if (query) found.slice(1).forEach((column) => { column.title = query.heads[column.name]; });
    return found;
  };
  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    requestConfig: { endpoint: new URL("/sparql", window.location.href).href, method: "POST" },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    yasqe: {
      value: `${prologue}\n\n${data.start}`,
      persistenceId: null,
    },
    endpointCatalogueOptions: { getData: () => [] },
  });

  const editor = () => yasgui.getTab().getYasqe();
  editor().collapsePrefixes(true); // else the first thing a reader sees is a wall of them

  const select = document.getElementById("example");
  const fields = document.getElementById("parameters");
  data.examples.forEach((one, at) => select.add(new Option(one.title, at)));
  select.value = Math.max(0, data.examples.findIndex((one) => one.name === "cooperation")); // what most come for
  const told = document.getElementById("told");
  // Of a question that could not be asked it is told why, and the results of the one before it are hidden.
  const results = () => yasgui.getTab().getYasr().rootEl;
  yasgui.on("query", () => told.replaceChildren());
  yasgui.on("queryResponse", () => { results().hidden = false; });
  const shown = () => {
    told.replaceChildren();
    fields.replaceChildren(...data.examples[select.value].parameters.map((parameter) => {
      const label = document.createElement("label");
      const input = document.createElement(parameter.type === "theme" ? "select" : "input");
      input.name = parameter.name;
      input.title = parameter.description;
      if (parameter.type === "theme") {
        if (!parameter.required) input.add(new Option(data.every, ""));
        for (const [label, iri] of data.themes) input.add(new Option(label, iri));
      } else {
        if (parameter.type === "date") input.type = "date";
        input.required = parameter.required;
        input.placeholder = parameter.required ? parameter.example : `${parameter.example}${data.optional}`;
        if (parameter.required) input.value = parameter.example;
      }
      const [meaning, rest] = parameter.description.split(/[；;]\s*/); // what it is; what holds where it is left out
      if (rest) input.title = rest;
      label.append(`${meaning} `, input);
      return label;
    }));
    const [since, until] = ["since", "until"].map((name) => fields.querySelector(`[name=${name}]`));
    if (!since || !until) return;
    const bound = () => { until.min = since.value; }; // before it nothing lies: the browser says so
    since.addEventListener("input", bound);
    bound();
  };
  select.addEventListener("change", shown);
  shown();

  // A value is written as a literal whatever it holds; an entity and a theme by their IRIs.
  const literal = (text) => `"${text.replace(/[\\"]/g, "\\$&").replace(/[\n\r\t]/g, " ")}"`;
  const filled = (one, values) => one.parameters.reduce((text, parameter) => {
    const value = (values[parameter.name] || "").trim();
    if (!value) return text;
    const slot = new RegExp(`VALUES\\s+\\?${parameter.name}\\s*\\{\\s*UNDEF\\s*\\}`, "g");
    const term = {
      entity: `VALUES ?${parameter.name} { <${value}> }`,
      theme: `VALUES ?${parameter.name} { <${value}> }`,
      date: `VALUES ?${parameter.name} { ${literal(value)}^^<http://www.w3.org/2001/XMLSchema#date> }`,
      integer: `VALUES ?${parameter.name} { ${Number.parseInt(value, 10) || 0} }`,
      text: `VALUES ?${parameter.name} { ${literal(value)} }`,
    }[parameter.type];
    return text.replace(slot, () => term);
  }, one.text);
  // The IRI of what a name means, by the rules of the command; null where it means nothing or several things.
  const meant = async (name) => {
    const answer = await fetch(`/entity/${encodeURIComponent(name)}`, { method: "HEAD" });
    const page = answer.ok && answer.headers.get("Content-Location");
    return page ? decodeURIComponent(page.replace("/entity/", "")) : null;
  };
  document.getElementById("examples").addEventListener("submit", async (event) => {
    event.preventDefault();
    const one = data.examples[select.value];
    const values = Object.fromEntries(new FormData(event.target));
    told.replaceChildren();
    for (const { name, type } of one.parameters) {
      const written = type === "entity" ? values[name].trim() : "";
      if (!written) continue;
      values[name] = await meant(written);
      if (values[name]) continue;
      const link = document.createElement("a");
      link.href = `/entity/${encodeURIComponent(written)}${data.keep}`;
      link.textContent = data.which;
      told.append(`${data.unclear.replace("{}", written)} `, link);
      results().hidden = true;
      return;
    }
    filledIn = one;
    editor().setValue(filled(one, values));
    editor().collapsePrefixes(true);
    editor().query().catch(() => {}); // what went wrong stands below the query
  });

  // What lies in the graph opens its page here, not on the web.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const iri = link ? link.getAttribute("href") : "";
    if (iri.startsWith(`${data.base}id/`) || iri.startsWith(`${data.base}article/`)) {
      event.preventDefault();
      window.open(`/entity/${encodeURIComponent(decodeURI(iri))}${data.keep}`, "_blank", "noopener");
    }
  });
})();
