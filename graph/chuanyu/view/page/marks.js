// The text of an article cut where a statement's quote or a name begins or ends.

/** @import { Article, Graph } from "./types.js" */

/**
 * @typedef {{ text: string, node: number | null, facts: number[], begins: number[], opens: boolean }} Piece
 */

/**
 * Offsets in code points → offsets in a JavaScript string.
 *
 * @param {string} text
 * @returns {(offset: number) => number}
 */
export const places = (text) => {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const at = [0];
  for (const sign of text) at.push(at[at.length - 1] + sign.length);
  return (offset) => at[Math.min(offset, at.length - 1)];
};

/**
 * Where names stand: longer ones first, none within another one.
 *
 * @param {Article} article
 * @returns {{ start: number, end: number, node: number }[]}
 */
export const named = (article) => {
  const { text } = article;
  const taken = new Uint8Array(text.length);
  /** @type {{ start: number, end: number, node: number }[]} */
  const found = [];
  const forms = [...article.forms].sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  for (const [form, node] of forms) {
    if (!form) continue;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      if (taken[at] || taken[at + form.length - 1]) continue;
      taken.fill(1, at, at + form.length);
      found.push({ start: at, end: at + form.length, node });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/**
 * The pieces of an article's text in order; `begins` are the facts whose first quote begins with the piece.
 *
 * @param {Graph} graph
 * @param {number} id
 * @param {boolean[]} passing facts that are marked
 * @returns {Piece[]}
 */
export const pieces = (graph, id, passing) => {
  const article = graph.articles[id];
  const place = places(article.text);
  /** @type {{ start: number, end: number, fact: number }[]} */
  const quotes = [];
  for (const fact of graph.factsIn[id]) {
    if (!passing[fact]) continue;
    for (const quote of graph.facts[fact].quotes) {
      if (quote.article !== id) continue;
      const start = quote.start >= 0 ? place(quote.start) : article.text.indexOf(quote.exact);
      const end = quote.start >= 0 ? place(quote.end) : start + quote.exact.length;
      if (start >= 0 && end > start) quotes.push({ start, end, fact });
    }
  }
  quotes.sort((a, b) => a.start - b.start || a.fact - b.fact);
  const names = named(article);
  const cuts = new Set([0, article.text.length]);
  for (const { start, end } of [...quotes, ...names]) cuts.add(start).add(end);
  const order = [...cuts].sort((a, b) => a - b);
  /** @type {Piece[]} */
  const found = [];
  const begun = new Set();
  let name = 0,
    quote = 0;
  /** @type {typeof quotes} */
  let open = [];
  for (let i = 0; i + 1 < order.length; i += 1) {
    const [start, end] = [order[i], order[i + 1]];
    while (name < names.length && names[name].end <= start) name += 1;
    while (quote < quotes.length && quotes[quote].start <= start) open.push(quotes[(quote += 1) - 1]);
    open = open.filter((one) => one.end > start);
    const begins = [
      ...new Set(open.filter((one) => one.start === start && !begun.has(one.fact)).map((one) => one.fact)),
    ];
    begins.forEach((fact) => begun.add(fact));
    const within = names[name]?.start <= start ? names[name] : null;
    found.push({
      text: article.text.slice(start, end),
      node: within?.node ?? null,
      facts: [...new Set(open.map((one) => one.fact))],
      begins,
      opens: within?.start === start,
    });
  }
  return found;
};
