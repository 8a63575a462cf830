// Deciding without waiting: a comment that is decided leaves the page at once, the next one is in focus,
// and the decision is written behind, in the order in which it was made. What could not be done comes back
// with what was typed and why. Without this script each decision draws the page again.
"use strict";

(() => {
  const main = document.querySelector("#main");
  const toasts = document.querySelector("#toasts");
  if (!toasts) return;
  /** What the buttons of a comment decide; the others only draw its form again. */
  const decisions = new Set([
    "approve", "approve_alone", "keep", "keep_alone", "reject", "spam", "block", "trash", "hide", "restore", "accept",
    "chips_only", "without_label", "publish_ask", "hold_ask", "quote", "cut", "cut_ask", "send_back", "clarify",
    "take_question_back", "accept_edit", "decline_edit", "reports_seen", "label_fine", "redact_label",
  ]);
  /** The most bytes a browser still sends when the page is left (fetch.spec.whatwg.org, keepalive). */
  const outlives = 60_000;
  let written = Promise.resolve();
  let writing = 0;

  const decides = ({ submitter }) =>
    submitter?.name === "decision" && (decisions.has(submitter.value) || submitter.value.startsWith("reject:"));

  /** One more or one less is being written; the tests wait for none. */
  const busy = (change) => {
    writing += change;
    document.documentElement.toggleAttribute("data-writing", writing > 0);
  };

  /** Words and hidden fields of the bar that know of all comments on the page. */
  const recountBar = (item) => {
    const seen = item.querySelector(".tick input")?.value;
    document.querySelector(`#bulk [name="shown"][value="${seen}"]`)?.remove();
    const button = document.querySelector("#bulk > button[data-many]");
    const count = document.querySelectorAll('#bulk [name="shown"]').length;
    if (!button) return;
    button.hidden = count === 0;
    button.disabled = count === 0;
    button.firstChild.data = count === 1 ? button.dataset.one : button.dataset.many.replace("{n}", count);
  };

  /** A post without comments is out of sight too. */
  const regroup = (group) => {
    if (group) group.hidden = !group.querySelector(".item:not([hidden])");
  };

  /**
   * Takes a comment out of sight, with the next one in focus: no more, because that is what a person waits for.
   * Says whether the keyboard was in it.
   */
  const leave = (item) => {
    const held = item.contains(document.activeElement);
    if (held) document.activeElement.blur();
    item.hidden = true;
    regroup(item.closest(".group"));
    desk.pass(item);
    return held;
  };

  /** Takes it out of the page, and the keyboard to the next one; returns what stands in its place. */
  const remove = (item, held) => {
    const place = document.createComment("");
    recountBar(item);
    item.replaceWith(place);
    item.hidden = false;
    desk.recount();
    if (held && document.activeElement === document.body) desk.rest(desk.current());
    return place;
  };

  /** Puts a comment back, and the focus on it when `why` it came back has to be read. */
  const putBack = (place, item, why) => {
    place.replaceWith(item);
    regroup(item.closest(".group"));
    if (why) item.prepend(why);
    desk.recount(item);
    if (!why) return;
    why.tabIndex = -1;
    why.focus();
  };

  /** What was done, the way to undo it, and what was left as it is, as the page that follows says it. */
  const tell = (page) => {
    const all = ".flash, .flash + .note";
    for (const old of document.querySelectorAll(all)) old.remove();
    toasts.prepend(...[...page.querySelectorAll(all)].map((said) => document.adoptNode(said)));
  };

  /** The numbers of the views, of what was found and of the posts. */
  const recountPage = (page) => {
    for (const place of [".found", ".top .count"]) {
      const [shown, now] = [document.querySelector(place), page.querySelector(place)];
      if (shown && now) shown.textContent = now.textContent;
    }
    for (const count of document.querySelectorAll(".count[data-view]")) {
      const now = page.querySelector(`.count[data-view="${count.dataset.view}"]`);
      if (now) count.textContent = now.textContent;
    }
    const headings = new Map([...page.querySelectorAll(".group h2")].map((each) => [each.querySelector("a")?.href, each]));
    for (const heading of document.querySelectorAll(".group h2")) {
      const now = headings.get(heading.querySelector("a")?.href)?.querySelector("span");
      if (now) heading.querySelector("span").textContent = now.textContent;
    }
  };

  /** The server has done it: what it says now is shown, and a comment that is still there comes back. */
  const done = (page, place, item, url) => {
    tell(page);
    recountPage(page);
    const again = page.getElementById(item.id);
    if (again) {
      const was = desk.current();
      place.replaceWith(document.adoptNode(again));
      again.classList.remove("on");
      regroup(again.closest(".group"));
      desk.recount(was ?? again);
    } else {
      place.remove();
    }
    // The next page, or the calm of an empty desk; until it comes, this one is still being written.
    if (desk.items.length > 0 || writing > 1) return;
    busy(1);
    location.replace(url);
  };

  /** Somebody was faster, or something typed was wrong: the comment as it is now, with what was typed. */
  const refused = (page, place, item) => {
    const why = page.querySelector("#main > .note");
    const now = page.getElementById(item.id);
    if (!why || !now) return false;
    putBack(place, document.adoptNode(now), document.adoptNode(why));
    return true;
  };

  /** Sends the form as a form: whatever comes, a log-in for one, is a page with the text in it. */
  const sendPlainly = (place, item, body) => {
    putBack(place, item);
    const form = item.querySelector("form.decide");
    for (const [name, value] of body) {
      if (form.elements.namedItem(name) && name !== "decision") continue;
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    form.dataset.sent = "";
    HTMLFormElement.prototype.submit.call(form);
  };

  const unreached = (place, item) => {
    const why = document.createElement("p");
    why.className = "note wrong ui";
    why.textContent = toasts.dataset.unreached;
    putBack(place, item, why);
  };

  const write = async (action, body, place, item) => {
    let answer;
    let text;
    try {
      const keepalive = body.toString().length < outlives;
      // The page that follows without the comments that stand here already: reading those again would keep
      // the next key waiting.
      answer = await fetch(action, { method: "POST", body, keepalive, headers: { Prefer: "return=minimal" } });
      text = await answer.text();
    } catch {
      return unreached(place, item);
    }
    const page = new DOMParser().parseFromString(text, "text/html");
    if (answer.ok && answer.redirected) return done(page, place, item, answer.url);
    if ([409, 422].includes(answer.status) && refused(page, place, item)) return;
    sendPlainly(place, item, body);
  };

  const decide = (event, item) => {
    event.preventDefault();
    // A second tap on a button for thumbs, before those belong to the next one.
    if (item.hidden) return;
    const { target: form, submitter } = event;
    const body = new URLSearchParams(new FormData(form, submitter));
    const held = leave(item);
    busy(1);
    const removed = painted().then(() => remove(item, held));
    written = written.then(() => removed).then((place) => write(form.action, body, place, item)).finally(() => busy(-1));
  };

  /**
   * The next comment is painted; what is sent waits for that, and for no longer than a page takes that paints
   * nothing. A page that is left sends at once.
   */
  const painted = () => new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 100);
    addEventListener("pagehide", go, { once: true });
  });

  /** Undo means the last decision, also when that is still on its way. */
  const undoLast = (event) => {
    if (writing === 0) return;
    event.preventDefault();
    written = written.then(() => document.querySelector("#undo")?.requestSubmit());
  };

  document.addEventListener("submit", (event) => {
    if (event.target.id === "undo") return undoLast(event);
    const item = event.target.closest(".item");
    const alone = desk.items.length === 1 && main.querySelector(".take");
    const returns = event.target.elements.namedItem("back");
    if (event.target.matches("form.decide") && item && decides(event) && !alone && !returns) decide(event, item);
  });
})();
