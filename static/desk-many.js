// Several comments at once, by keys: choosing them, and one decision on all that is chosen. The bar and
// the boxes are plain forms; this counts, and presses their buttons.
"use strict";

(() => {
  const form = document.querySelector("#bulk");
  if (!form) return;
  const count = form.querySelector("[data-chosen]");
  const boxesOf = (item) => [...item?.querySelectorAll(".tick input") ?? []];
  const marksOf = (item) => item.dataset.like?.split(" ") ?? [];
  const chosen = () => [...document.querySelectorAll(".tick :checked")];
  let told = -1;

  /** Says how many are chosen, and shows what can be done to them. What says so already is not written again. */
  const tell = () => {
    const number = chosen().length;
    if (number === told) return;
    told = number;
    count.textContent = count.dataset.chosen.replace("{n}", number);
    form.closest("main").classList.toggle("choosing", number > 0);
  };

  const choose = (items, on) => {
    for (const box of items.flatMap(boxesOf)) box.checked = on;
    tell();
  };

  /** Chooses them, or lets them go where all are chosen. */
  const turn = (items) => {
    const boxes = items.flatMap(boxesOf);
    if (boxes.length === 0) return desk.say("cannot");
    choose(items, !boxes.every((box) => box.checked));
  };

  /** Chooses the comment in focus, or lets it go; a button in focus keeps the space bar for itself. */
  const toggle = ({ target }) => {
    if (target.matches("button, summary, a, input")) return false;
    turn([desk.current()]);
  };

  /** Those that share the most telling mark that anything else shares; the comment itself otherwise. */
  const alike = (item) => {
    for (const mark of marksOf(item)) {
      const all = desk.items.filter((each) => marksOf(each).includes(mark));
      if (all.length > 1) return all;
    }
    return [item];
  };

  const toggleAlike = () => turn(alike(desk.current()));

  const buttonOf = (decision) => form.querySelector(`button[value="${decision}"]`);
  const nothing = () => desk.say("nothingChosen");

  /** `act` on what is chosen; `otherwise` where nothing is. */
  const onChosen = (act, otherwise = nothing) => ({ shiftKey }) => {
    // Without Shift it is the lock of capitals, and nobody means many.
    if (!shiftKey) return false;
    if (chosen().length > 0) act(); else otherwise();
  };

  const pressOr = (decision, words) => () => {
    const which = buttonOf(decision);
    if (which) desk.press(which); else desk.say(words);
  };
  const together = (decision, otherwise) => onChosen(pressOr(decision, "cannot"), otherwise);

  /** Opens the reasons to reject what is chosen, where a digit or Enter takes one. */
  const reasons = () => {
    const first = form.querySelector(".reasons button, [value=reject]");
    if (!first) return desk.say("cannot");
    first.closest("details").open = true;
    first.focus();
  };

  Object.assign(desk.keys, {
    " ": toggle,
    "*": toggleAlike,
    A: together("approve", pressOr("approve_shown", "nothingShown")),
    S: together("spam"),
    B: together("block"),
    T: together("trash"),
    H: together("hide"),
    R: together("restore"),
    X: onChosen(reasons),
  });
  document.addEventListener("change", tell);
  // One that is chosen may leave by itself.
  new MutationObserver(tell).observe(document.querySelector(".desk"), { childList: true, subtree: true });
  tell();
})();
