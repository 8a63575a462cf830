// The desk while it is open: the numbers of the views follow, a line tells what came in, and a comment says
// when somebody else is on it or has decided. Nothing moves, and no focus is taken. Without this script
// the page is as true as its last load.
"use strict";

(() => {
  const news = document.querySelector("#news");
  // Nobody frames us; whoever did would take a connection for each frame.
  if (!news?.dataset.stream || !window.EventSource || window.top !== window) return;
  /** How often somebody who writes says that they are on a comment, in milliseconds. */
  const often = 120_000;
  const claimed = new Map();
  let stream = null;

  const writes = () => [...document.querySelectorAll(".decide :is(textarea, input[type=text])")]
    .some((field) => field.value !== field.defaultValue);

  /** What is counted by a search is not counted here; what waits in all is. */
  const count = (counts) => {
    const views = "searched" in news.dataset ? [] : document.querySelectorAll(".count[data-view]");
    for (const each of views) {
      if (each.dataset.view in counts) each.textContent = counts[each.dataset.view];
    }
    const waiting = document.querySelector(".top .count");
    if (waiting) waiting.textContent = counts.pending;
  };

  const said = document.createElement("span");
  const way = document.createElement("a");
  const later = document.createElement("span");
  way.href = news.dataset.desk;
  way.textContent = news.dataset.show;
  later.textContent = news.dataset.later;
  news.append(said, " ", way, later);

  /**
   * What came in, with the way to where it stands, whatever is looked at here; that only while nothing is typed
   * that would be lost. While the keyboard is on the link, the link stays.
   */
  const arrived = (words) => {
    const held = news.contains(document.activeElement);
    if (said.textContent !== words) said.textContent = words;
    later.hidden = !writes() || held;
    way.hidden = !later.hidden;
    news.hidden = !words;
    if (held && !words) desk.rest(desk.current());
  };

  /** The page shows the comment as it is now: what happened to it was done here. */
  const isShown = (item, { version }) => version !== null && item.querySelector("[name=version]")?.value === String(version);

  /** What is said at the head of a comment. */
  const mark = (item, { says, version }) => {
    let line = item.querySelector(".on-it");
    if (!line) {
      line = document.createElement("li");
      line.className = "on-it";
      item.querySelector(".held")?.prepend(line);
    }
    if (line.textContent !== says) line.textContent = says;
    item.classList.toggle("elsewhere", version !== null);
  };

  const marks = (all) => {
    for (const item of document.querySelectorAll("article.item")) {
      const one = all[item.id.slice(1)];
      if (one && !isShown(item, one)) mark(item, one);
      else item.querySelector(".on-it")?.remove();
    }
  };

  const tell = ({ data }) => {
    const told = JSON.parse(data);
    count(told.counts);
    arrived(told.arrived);
    marks(told.marks);
  };

  /** A browser has six connections to a site: a desk that nobody sees gives its own back. */
  const follow = () => {
    stream?.close();
    stream = document.hidden ? null : new EventSource(news.dataset.stream);
    stream?.addEventListener("news", tell);
  };

  const claim = (form) => {
    const last = claimed.get(form) ?? -often;
    if (performance.now() - last < often) return;
    claimed.set(form, performance.now());
    const body = new URLSearchParams({ version: form.elements.version.value });
    fetch(`${form.action}/claim`, { method: "POST", body, redirect: "manual" }).catch(() => claimed.delete(form));
  };

  document.addEventListener("input", ({ target }) => {
    const form = target.closest("form.decide");
    if (form?.elements.version) claim(form);
  });
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => stream?.close());
  follow();
})();
