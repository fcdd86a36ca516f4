// Links statements with their quotes, and tells of a mention what its title says (there is no hover on a phone).
(() => {
  "use strict";
  const told = document.getElementById("told");
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

  const tell = (mention) => {
    told.textContent = mention ? mention.title : "";
    told.hidden = !mention;
  };

  document.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    const quote = event.target.closest(".q");
    tell(event.target.closest(".m[title]"));
    if (card) {
      event.preventDefault();
      if (!String(window.getSelection())) choose([card.dataset.s], ".q.on");
    } else if (quote) {
      choose(quote.dataset.s.split(" "), ".card.on");
    } else if (!event.target.closest("header, #told, .m")) {
      choose([]);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    choose([]);
    tell(null);
  });
  const fromAddress = () => {
    const number = /^#[sq](\d+)$/.exec(window.location.hash);
    if (number) choose([number[1]], ".q.on");
  };
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
})();
