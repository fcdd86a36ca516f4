// The words of the page in two languages.  What classes, kinds and states are called comes from the
// ontology; here stands only what the page itself says.

const TEXT = {
  zh: {
    title: "川渝图谱", other: "English", search: "搜索人物、机构、地点、线路…（按 / 键）",
    counts: (a, n, f) => `${a} 篇文章 · ${n} 个实体 · ${f} 条陈述，每条都有原文`,
    legend: "图例与筛选", kinds: "陈述的种类", classes: "实体的类别", amount: "显示多少",
    least: (n) => (n > 1 ? `至少有 ${n} 个联系对象` : "凡有联系的都显示"), isolated: "没有联系的实体",
    whole: "全图", closer: "放大", farther: "缩小", empty: "没有可显示的内容，请放宽左侧的筛选。",
    canvas: "关系图；同样的内容可用搜索和右侧列表读到",
    how: "怎样读这张图",
    steps: (left, right) => [
      `每个图形是一个实体，越大联系越多；${left}一侧在左，${right}一侧在右，两边共有的在中间。`,
      "每条线是有原文为证的关系，颜色分种类，越粗陈述越多，虚线是计划中的。",
      "点图形或线，这里列出它的全部陈述和原文；点名字就移到那里。",
      "置信度是读出这条陈述的规则平时读对的比例，说的不是事情是否属实；请以原文为准。",
    ],
    best: "联系最多的", neighbours: (n) => `${n} 个联系对象`, aliases: "又称",
    about: "别的陈述提到", said: "所说的话", reference: "地名录资料（不出自文章）",
    partners: "合作对象", more: (n) => `再显示 ${n} 条`, none: "没有符合当前筛选的陈述。",
    back: "返回总览", lies: "位于", connects: "连接", linked: "之间", facts: (n) => `${n} 条陈述`,
    due: "期限", when: "时间", speaker: "讲话人", confidence: "置信度", section: "栏目", theme: "主题",
    concerns: "涉及", quantity: "数量", nothing: "没有找到", date: "日期不详", and: "、", stop: "，",
    place: (thing, place) => [thing, " 位于 ", place],
    post: (person, role, body) => [person, " 任 ", body, ` ${role}`],
    line: (line, ends) => [line, " 连接 ", ends],
    open: "《", close: "》",
  },
  en: {
    title: "Chuanyu: Sichuan–Chongqing graph", other: "中文", search: "Search people, bodies, places, lines… (press /)",
    counts: (a, n, f) => `${a} article${a === 1 ? "" : "s"} · ${n} entities · ${f} statements, each with its quote`,
    legend: "Legend and filters", kinds: "Kinds of statement", classes: "Classes of entity", amount: "How much is shown",
    least: (n) => (n > 1 ? `At least ${n} neighbours` : "All that have a neighbour"), isolated: "Entities without any tie",
    whole: "Whole", closer: "Closer", farther: "Farther", empty: "Nothing to show: loosen the filters.",
    canvas: "Graph of relations; the search and the list beside it hold the same",
    how: "How to read this picture",
    steps: (left, right) => [
      `Each shape is an entity, larger with more neighbours; the side of ${left} is on the left, that of ${right} on the right, what they share between.`,
      "Each line is a relation with a sentence behind it: colour for its kind, thicker with more statements, dashed where planned.",
      "Click a shape or a line to read all its statements and quotes here; click a name to go there.",
      "Confidence is how often the rule behind a statement reads rightly, not whether the matter is true: judge by the quote.",
    ],
    best: "Best connected", neighbours: (n) => `${n} neighbour${n === 1 ? "" : "s"}`, aliases: "Also called",
    about: "Concerned by other statements", said: "What they said", reference: "From the gazetteers (not from an article)",
    partners: "Partners", more: (n) => `Show ${n} more`, none: "No statement passes the filters.",
    back: "Back to the overview", lies: "lies in", connects: "connects", linked: "between", facts: (n) => `${n} statement${n === 1 ? "" : "s"}`,
    due: "Due", when: "When", speaker: "Speaker", confidence: "Confidence", section: "Section", theme: "Theme",
    concerns: "Concerns", quantity: "Figures", nothing: "Nothing found", date: "no date", and: ", ", stop: ", ",
    place: (thing, place) => [thing, " lies in ", place],
    post: (person, role, body) => [person, `: ${role}, `, body],
    line: (line, ends) => [line, " connects ", ends],
    open: "", close: "",
  },
};

const data = JSON.parse(document.getElementById("data").textContent);
const { page } = data;

const state = {
  language: "zh",
  node: null, // the chosen node
  edge: null, // or the chosen edge
  hover: null, // the node under the pointer
  hiddenKinds: new Set(),
  hiddenClasses: new Set(),
  isolated: false,
  least: page.least,
};

/** What the page says under a key, in the language of the moment. */
const say = (key, ...values) => {
  const text = TEXT[state.language][key];
  return typeof text === "function" ? text(...values) : text;
};

/** What a term of the ontology is called. */
const word = (name) => page.words[name]?.[state.language] ?? page.words[name]?.zh ?? name;

/** What a node is called. */
const nameOf = (node) => (state.language === "en" && node.english) || node.name;

/** An element with attributes and children; text only ever enters as text. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
};
