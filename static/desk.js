// The desk's keys. Each one presses a button that stands on the page, so that nothing here can do
// what the page can't. Without this script the desk is plain forms. Several comments at once:
// desk-many.js; what is on the screen: desk-sight.js; deciding without waiting: desk-behind.js; what is
// begun and not sent: desk-drafts.js.
"use strict";

const desk = (() => {
  const items = [...document.querySelectorAll(".item")];
  const legend = document.querySelector("#keys");
  const told = document.querySelector("#told");
  const store = "forthright-desk-keys";
  const first = items.find((item) => `#${item.id}` === location.hash) ?? items.find((item) => item.classList.contains("on"));
  let at = Math.max(0, items.indexOf(first));
  for (const [number, item] of items.entries()) item.classList.toggle("on", number === at);

  const current = () => items[at];
  const button = (decision) => current()?.querySelector(`button[name="decision"][value="${decision}"]`);
  const press = (which) => which?.form.requestSubmit(which);

  /** Says why a key did nothing, by the name of its words. */
  const say = (words) => { if (told) told.textContent = told.dataset[words]; };

  const pressOr = (which) => { if (which) press(which); else say("cannot"); };
  const pressFirst = (...decisions) => pressOr(decisions.map(button).find(Boolean));

  /** The button that shows the key `a`: it settles the comment as it stands. */
  const settling = () => {
    const buttons = current()?.querySelectorAll(".decide > .tools > button") ?? [];
    return [...buttons].find((each) => each.querySelector("kbd")?.textContent === "a");
  };

  const on = () => {
    try { return localStorage.getItem(store) !== "off"; } catch { return true; }
  };
  const remember = (value) => {
    try { localStorage.setItem(store, value); } catch { /* Kept for this page only. */ }
  };

  /** The keyboard goes on from this comment. */
  const rest = (item) => {
    if (!item) return;
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
  };

  /** Moves the page no more than it takes; of what is higher than the screen the top is seen. */
  const show = (item) => {
    item?.scrollIntoView({ block: "nearest" });
    if (item?.getBoundingClientRect().top < 0) item.scrollIntoView();
  };

  /** Puts the comment at `to` in focus; the keyboard does not stay behind in another one. */
  const focus = (to) => {
    if (to === at || to < 0 || to >= items.length) return;
    current().classList.remove("on");
    at = to;
    current().classList.add("on");
    const held = document.activeElement?.closest(".item");
    if (held && held !== current()) rest(current());
    aimThumbs();
    show(current());
  };

  /** A comment goes; the next one comes into focus in its place, or else the one before. */
  const pass = (item) => {
    const was = current();
    const gone = items.indexOf(item);
    items.splice(gone, 1);
    at = was === item ? Math.min(gone, items.length - 1) : items.indexOf(was);
    item.classList.remove("on");
    current()?.classList.add("on");
    show(current());
  };

  /**
   * Reads again which comments stand on the page; `next` comes into focus where the one that was in focus
   * has gone.
   */
  const recount = (next) => {
    const was = current();
    items.splice(0, items.length, ...document.querySelectorAll(".item:not([hidden])"));
    at = Math.max(0, items.indexOf(items.includes(was) ? was : next));
    for (const each of items) each.classList.toggle("on", each === current());
    // Last, because it asks where things are: what is written after that is laid out once more.
    aimThumbs();
    show(current());
  };

  /** The buttons for thumbs belong to the comment in focus. */
  const aimThumbs = () => {
    const thumbs = document.querySelector(".thumbs");
    const item = current();
    if (!thumbs || !item) return;
    const name = item.querySelector("h3").textContent.trim();
    const text = item.querySelector(".say").textContent.trim().replace(/\s+/g, " ");
    const [usual, first] = [thumbs.querySelector(".go"), item.querySelector(".tools > .go")];
    if (usual && first) {
      usual.value = first.value;
      usual.textContent = first.firstChild.textContent;
    }
    thumbs.querySelector("p").textContent = `${name}: ${text.slice(0, 80)}`;
    for (const each of thumbs.querySelectorAll("button")) {
      each.setAttribute("form", `f${item.id.slice(1)}`);
      each.hidden = !button(each.value);
    }
    // Nobody approves a whole burst by a slip of the thumb.
    if (usual && !first) usual.hidden = true;
  };

  /** Opens every fold around something; likely spam is one as a whole. */
  const unfold = (within) => {
    for (let fold = within.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };

  /** Puts the keyboard there. The page moves no more than it takes, so that the comment can still be read. */
  const enter = (control) => {
    control.focus({ preventScroll: true });
    // Once the fold has its height; with what stands below the field, if there is room.
    requestAnimationFrame(() => {
      for (const each of [control.closest(".item"), control.closest(".panel"), control]) each?.scrollIntoView({ block: "nearest" });
    });
  };

  /** Opens the fold around a field and puts the cursor into it; false when there is none. */
  const open = (name) => {
    const field = current()?.querySelector(`.decide [name="${name}"]`);
    if (!field) {
      say("cannot");
      return false;
    }
    unfold(field);
    enter(field);
    if (field.setSelectionRange) field.setSelectionRange(field.value.length, field.value.length);
    return true;
  };

  /** Opens the reasons to reject, where a digit or Enter takes one. */
  const reject = () => {
    const first = current()?.querySelector(".reasons button, .decide [name=reason]");
    if (!first) return say("cannot");
    unfold(first);
    first.focus();
  };

  /** A digit presses the button that shows it, while the focus is in the fold of the reasons; false elsewhere. */
  const digit = (key) => {
    const fold = document.activeElement.closest("details[open]:has(> .reasons, > .panel > .reasons)");
    if (!fold) return false;
    const which = fold.querySelector(`[data-digit="${key}"]`);
    if (which) press(which); else say("noDigit");
    return true;
  };

  /** Opens the label from own words, with what is selected in the comment. */
  const ownWords = () => {
    const selected = getSelection();
    const text = current()?.contains(selected.anchorNode) ? selected.toString().trim() : "";
    if (!open("quote") || !text) return;
    document.activeElement.value = text.replace(/\s+/g, " ");
  };

  /** Opens the question with `decision` ready: the same key again, or Enter anywhere in it, sends it. */
  const ask = (decision) => {
    const which = button(decision);
    if (!which) return say("cannot");
    if (which === document.activeElement) return press(which);
    unfold(which);
    for (const each of which.parentElement.children) each.classList.toggle("go", each === which);
    enter(which);
  };

  /** To where readers see the comment; before they do, to its post. */
  const goToPage = () => {
    const place = current()?.querySelector(".who .place") ?? current()?.closest(".group")?.querySelector("h2 a");
    if (place) location.assign(place.href); else say("cannot");
  };

  /** Puts the cursor into the search; what stands there is written over. */
  const search = () => {
    const field = document.querySelector("#q");
    field?.focus();
    field?.select();
  };

  const keys = {
    j: () => focus(at + 1),
    k: () => focus(at - 1),
    a: () => pressOr(settling()),
    r: () => void open("reply"),
    e: () => void open("body"),
    n: () => void open("note"),
    o: () => goToPage(),
    l: () => ownWords(),
    w: () => ask("publish_ask"),
    h: () => ask("hold_ask"),
    x: () => reject(),
    s: () => pressFirst("spam"),
    b: () => pressFirst("block"),
    t: () => pressFirst("trash"),
    d: () => pressFirst("keep_decision"),
    z: () => {
      const undo = document.querySelector("#undo");
      if (undo) undo.requestSubmit(); else say("noUndo");
    },
    "/": () => search(),
    "?": () => {
      if (!legend) return;
      legend.closest("details").open = true;
      legend.focus();
    },
  };

  const typing = (target) => target.matches("input:not([type=checkbox], [type=radio]), textarea, select");

  /** By the field of a reply: the button that sends it together with a question, and from where it does. */
  const withQuestion = {
    reply: { sends: "publish_ask", from: ["reply"] },
    cut_reply: { sends: "cut_ask", from: ["body", "cut_reply", "question"] },
  };

  /** The replies to which the question was added, the last one first. */
  const paired = (item) => item.dataset.both?.split(" ") ?? [];

  /** Opens the question below a reply, so that both are sent together. */
  const addQuestion = (item, { name }) => {
    if (!button(withQuestion[name].sends)) return say("cannot");
    item.dataset.both = [name, ...paired(item).filter((each) => each !== name)].join(" ");
    open("question");
  };

  const isOpen = (item, name) => item.querySelector(`.decide [name="${name}"]`)?.closest("details").open;

  /**
   * What sends the reply and the question that was added to it; nothing once either is closed. From the question
   * itself goes what it was added to last.
   */
  const sendsBoth = (field, item) => {
    if (!isOpen(item, "question")) return null;
    const replies = field.name === "question" ? paired(item).slice(0, 1) : paired(item);
    const name = replies.find((each) => withQuestion[each].from.includes(field.name) && isOpen(item, each));
    return name ? button(withQuestion[name].sends) : null;
  };

  /** Enter sends; in a text of several lines, where it is a new line, together with Ctrl. */
  const sends = ({ key, target, ctrlKey, metaKey }) =>
    key === "Enter" && (target.matches("input") || (typing(target) && (ctrlKey || metaKey)));

  /** What is sent from inside a field: the reply, the question or both, the rejection. */
  const sendFrom = (field, item) => {
    const both = sendsBoth(field, item);
    if (both) return press(both);
    const fold = field.closest(".tools > details");
    press(fold?.querySelector('button[name="decision"].go') ?? fold?.querySelector('button[name="decision"]'));
  };

  document.addEventListener("keydown", (event) => {
    if (told?.textContent) told.textContent = "";
    const item = event.target.closest(".item");
    if (item) focus(items.indexOf(item));
    if (item && sends(event)) {
      event.preventDefault();
      sendFrom(event.target, item);
      return;
    }
    if (typing(event.target)) {
      if (event.key === "Escape") {
        event.target.blur();
      } else if (event.key === "." && (event.ctrlKey || event.metaKey) && item && Object.hasOwn(withQuestion, event.target.name)) {
        event.preventDefault();
        addQuestion(item, event.target);
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !on()) return;
    if (/^[1-9]$/.test(event.key) && digit(event.key)) return;
    if (!Object.hasOwn(keys, event.key) || keys[event.key](event) === false) return;
    event.preventDefault();
  });

  // A saved question goes into its field at once, and what stood there onto its button.
  document.addEventListener("click", (event) => {
    const saved = event.target.closest("button[data-question]");
    const field = saved?.form.elements.question;
    if (!field) return;
    event.preventDefault();
    const before = field.value.trim();
    field.value = saved.dataset.question;
    if (before) {
      saved.dataset.question = before;
      saved.textContent = before.length > 70 ? `${before.slice(0, 69)}…` : before;
    }
    field.focus();
  });

  /** The switch for single keys, for whom they get in the way (WCAG 2.1.4). */
  if (legend) {
    const toggle = document.createElement("button");
    toggle.type = "button";
    toggle.className = "bare";
    const label = () => { toggle.textContent = on() ? legend.dataset.turnOff : legend.dataset.turnOn; };
    toggle.addEventListener("click", () => { remember(on() ? "off" : "on"); label(); });
    label();
    legend.append(" · ", toggle);
  }
  // On a phone the row of views is wider than the screen: the open one stands in the middle of it.
  const tab = document.querySelector(".views [aria-current]");
  if (tab) {
    const [row, own] = [tab.closest(".views"), tab].map((each) => each.getBoundingClientRect());
    tab.closest(".views").scrollBy({ left: (own.left + own.right - row.left - row.right) / 2 });
  }
  if (items.length > 0) {
    // Only one is in focus, whichever way it came there. A finger or a mouse brings it there when it is
    // done: before, the details of the last one would go, and move what is pressed away from under it. So
    // does a box, which comes into focus when it has changed.
    let pressing = false;
    const follow = ({ target }) => {
      const item = target.closest?.(".item");
      if (item) focus(items.indexOf(item));
    };
    for (const [name, is] of [["pointerdown", true], ["click", false], ["keydown", false]]) {
      document.addEventListener(name, () => { pressing = is; }, true);
    }
    document.addEventListener("focusin", (event) => {
      if (!pressing && event.target.name !== "chosen") follow(event);
    });
    document.addEventListener("click", (event) => { if (!event.target.closest(".tick")) follow(event); }, true);
    document.addEventListener("change", (event) => { if (event.target.name === "chosen") follow(event); });
    aimThumbs();
    // Who came from a thread for one thing finds it ready.
    const errand = current().querySelector("form.decide")?.dataset.errand;
    if (errand === "ask") ask("publish_ask");
    if (errand === "edit") open("body");
  }
  return { items, current, focus: (item) => focus(items.indexOf(item)), keys, open, pass, press, recount, rest, say, show };
})();
