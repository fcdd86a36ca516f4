// Links statements with their quotes, tells of a mention what its title says (there is no hover on a phone
// or a keyboard), and speaks English where the address says `lang=en`, as that of the graph's page does.
(() => {
  "use strict";
  const told = document.getElementById("told");
  const button = document.getElementById("language");
  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= window.innerHeight;
  };

  /** Highlight some statements and their quotes; `show` picks what comes into view. */
  const choose = (numbers, show = null) => {
    for (const element of document.querySelectorAll(".on")) element.classList.remove("on");
    for (const number of numbers) {
      for (const element of document.querySelectorAll(`[data-s~="${number}"]`)) element.classList.add("on");
    }
    const shown = show && document.querySelector(show);
    if (shown && !inView(shown)) shown.scrollIntoView({ block: "center" });
  };

  const tell = (...mentions) => {
    told.textContent = mentions.map((mention) => mention.title).join("\n\n");
    told.hidden = !mentions.length;
  };
  const naming = (target) => [target.closest(".m[title]")].filter(Boolean);

  // A name inside another is told with it: what can be pressed holds nothing else that can be.
  const names = [...document.querySelectorAll(".m[title]")].filter((m) => !m.parentElement.closest(".m"));
  for (const name of names) {
    name.setAttribute("role", "button");
    name.tabIndex = -1;
  }
  for (const text of document.querySelectorAll(".text p")) {
    const first = text.querySelector(".m[title]");
    if (first) first.tabIndex = 0; // Tab stops once a paragraph, the arrows go from name to name
  }
  const tellWhole = (name) => tell(name, ...name.querySelectorAll(".m[title]"));

  /** Say the page's own words in a language; what was Chinese is kept beside them. */
  const speak = (language) => {
    const english = language === "en";
    document.documentElement.lang = english ? "en" : "zh-CN";
    for (const element of document.querySelectorAll("[data-en]")) {
      element.dataset.zh ??= element.textContent;
      element.textContent = element.dataset[language];
    }
    for (const element of document.querySelectorAll("[data-en-title]")) {
      element.dataset.zhTitle ??= element.title;
      element.title = element.dataset[english ? "enTitle" : "zhTitle"];
    }
    button.textContent = english ? "中文" : "English";
    button.lang = english ? "zh-CN" : "en";
    tell();
  };

  const parts = () => location.hash.slice(1).split("&").filter(Boolean);
  const inEnglish = () => parts().includes("lang=en");

  button.hidden = false;
  button.addEventListener("click", () => {
    const others = parts().filter((part) => !part.startsWith("lang="));
    const language = document.documentElement.lang === "en" ? "zh" : "en";
    speak(language);
    const now = (language === "en" ? [...others, "lang=en"] : others).join("&");
    try {
      history.replaceState(null, "", now ? `#${now}` : location.pathname + location.search);
    } catch {
      // a page without an address of its own, as inside a notebook
    }
  });
  document.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    const quote = event.target.closest(".q");
    tell(...naming(event.target));
    if (card) {
      event.preventDefault();
      if (!String(window.getSelection())) choose([card.dataset.s], ".q.on");
    } else if (quote) {
      choose(quote.dataset.s.split(" "), ".card.on");
    } else if (!event.target.closest("header, #told, .m")) {
      choose([]);
    }
  });
  document.addEventListener("focusin", (event) => {
    if (names.includes(event.target)) tellWhole(event.target);
    else if (event.target !== told) tell();
  });
  document.addEventListener("keydown", (event) => {
    const at = names.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") {
      choose([]);
      tell();
    } else if (at >= 0 && step) {
      event.preventDefault();
      names[at + step]?.focus();
    } else if (at >= 0 && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      tellWhole(event.target);
    }
  });
  const fromAddress = () => {
    const language = inEnglish() ? "en" : "zh";
    if (document.documentElement.lang.slice(0, 2) !== language) speak(language);
    const number = parts().map((part) => /^[sq](\d+)$/.exec(part)).find(Boolean);
    if (number) choose([number[1]], ".q.on");
  };
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
})();
