// Search: names, aliases, the words that articles use, English names, pinyin in full and by its initials,
// and names in short (永川文旅委).

/** @import { Graph, Node } from "./types.js" */

/**
 * A name as it is compared: one width, one case, no spaces.
 *
 * @param {string} text
 */
export const folded = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s'’]+/g, "");

/**
 * Whether a name has all characters of another in their order, as names in short leave some out (文旅委).
 *
 * @param {string} short
 * @param {string} name
 */
const within = (short, name) => {
  let at = 0;
  for (const character of name) if (character === short[at]) at += 1;
  return at === short.length;
};

/** @typedef {{ node: Node, by: string, rank: number }} Hit */

/**
 * A search over the nodes; what is compared is made ready once.  A name of its own goes before a word that
 * some article uses for it (市政府 for the government of the city that the article is about).
 *
 * @param {Pick<Graph, "nodes" | "articles">} graph
 */
export const searcher = ({ nodes, articles }) => {
  /** @type {Set<string>[]} */
  const words = nodes.map(() => new Set());
  for (const { forms } of articles) for (const [form, id] of forms) words[id].add(form);
  const known = nodes.map((node) => {
    const own = [node.name, ...node.aliases, ...(node.english ? [node.english] : [])];
    for (const name of own) words[node.id].delete(name);
    /** @param {string} name @param {number} later */
    const ready = (name, later) => ({ name, key: folded(name), later });
    return {
      node,
      names: [...own.map((name) => ready(name, 0)), ...[...words[node.id]].map((name) => ready(name, 1))],
      sounds: node.sounds,
    };
  });
  /**
   * The nodes that a search finds, best first; `by` is the name that was met.
   *
   * @param {string} text
   * @param {number} [most]
   * @returns {Hit[]}
   */
  return (text, most = 12) => {
    const key = folded(text);
    if (!key) return [];
    const sounded = /^[a-z]+$/.test(key);
    /** @type {Hit[]} */
    const hits = [];
    for (const { node, names, sounds } of known) {
      /** @type {Hit | null} */
      let best = null;
      for (const { name, key: own, later } of names) {
        const at = own.indexOf(key);
        if (at < 0 && !(key[0] === own[0] && key.length > 2 && within(key, own))) continue;
        const rank = (at < 0 ? 7 : own === key ? 0 : at === 0 ? 2 : 4) + later;
        if (!best || rank < best.rank) best = { node, by: name, rank };
      }
      if (sounded && (!best || best.rank > 1)) {
        for (const sound of sounds) {
          const rank = sound === key ? 1 : sound.startsWith(key) ? 3 : 9;
          if (rank < (best?.rank ?? 9)) best = { node, by: node.name, rank };
        }
      }
      if (best) hits.push(best);
    }
    hits.sort((a, b) => a.rank - b.rank || b.node.degree - a.node.degree || a.node.id - b.node.id);
    return hits.slice(0, most);
  };
};
