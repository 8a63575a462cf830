// What is on the screen: each comment there has a digit that brings it into focus, so that one among many
// is a key away, and nothing is decided on that is out of sight. Without this script the desk is walked
// with j and k.
"use strict";

(() => {
  const list = document.querySelector(".desk");
  if (!list || desk.items.length < 2) return;
  const most = 9;
  const inSight = new Set();
  let scrolls = false;

  /**
   * Gives each comment in sight a digit, from the top on where `anew`. Otherwise those that have one keep
   * it, so that it can be pressed a moment after it was read.
   */
  const number = (anew) => {
    const shown = desk.items.filter((item) => inSight.has(item));
    for (const item of desk.items) if (anew || !inSight.has(item)) delete item.dataset.number;
    const without = shown.filter((item) => !item.dataset.number);
    let last = Math.max(0, ...shown.map((item) => Number(item.dataset.number ?? 0)));
    if (!anew && last + without.length > most) return number(true);
    for (const item of without.slice(0, most)) item.dataset.number = last += 1;
  };

  /** A comment is in sight when its heading is. */
  const heads = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const item = target.closest(".item");
      if (isIntersecting) inSight.add(item); else inSight.delete(item);
    }
    if (!scrolls) number(!("onscrollend" in window));
  });
  /** One that came back is another element. */
  const look = () => { for (const item of desk.items) heads.observe(item.querySelector(".who, summary")); };

  // Who moderates by keys decides on one after the other: what is out of sight costs nothing then. Before the
  // first key all of it is laid out, for whoever scrolls or takes a picture of the page.
  document.addEventListener("keydown", () => setTimeout(() => list.classList.add("by-keys")), { once: true });

  const goTo = ({ key }) => {
    const item = desk.items.find((each) => each.dataset.number === key);
    if (item) desk.focus(item); else desk.say("noNumber");
  };
  for (let digit = 1; digit <= most; digit += 1) desk.keys[digit] = goTo;

  const isSeen = (item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  /** What decides: the first press shows the comment if it is elsewhere, the second one decides. */
  const shownFirst = (decide) => (event) => {
    const item = desk.current();
    if (!item || isSeen(item)) return decide(event);
    desk.show(item);
    desk.say("unseen");
  };
  for (const key of ["a", "s", "b", "t", "d"]) desk.keys[key] = shownFirst(desk.keys[key]);

  /** Who has scrolled away goes on from what is in sight. */
  const stepFrom = (edge, step) => (event) => {
    const shown = desk.items.filter((item) => inSight.has(item));
    if (shown.length === 0 || isSeen(desk.current())) return step(event);
    desk.focus(shown.at(edge));
  };
  desk.keys.j = stepFrom(0, desk.keys.j);
  desk.keys.k = stepFrom(-1, desk.keys.k);

  if ("onscrollend" in window) {
    document.addEventListener("scroll", () => { scrolls = true; });
    // The observer tells what came into sight after the frame.
    const inTwoFrames = (act) => requestAnimationFrame(() => requestAnimationFrame(act));
    document.addEventListener("scrollend", () => inTwoFrames(() => {
      scrolls = false;
      number(true);
    }));
  }
  new MutationObserver(look).observe(list, { childList: true, subtree: true });
  look();
})();
