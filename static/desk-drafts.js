// What is typed at the desk and not sent stays with its comment in this tab: whatever draws the page anew, undo,
// a decision on many or the next page, it stands there again as soon as its comment does. It belongs to who typed
// it: whoever logs in here after them finds nothing of it. Nothing of it leaves the browser. Without this script
// it goes with the page.
"use strict";

(() => {
  const store = "forthright-desk-drafts";
  const whose = document.querySelector("#main").dataset.person;
  const forms = () => [...document.querySelectorAll(".item form.decide")].filter((form) => form.elements.namedItem("version"));
  /** Fields that are empty at first: on a page that came back with what was typed, they hold a beginning. */
  const emptyAtFirst = new Set(["reply", "cut_reply", "reason"]);
  const cameBack = ({ name, form, value }) => emptyAtFirst.has(name) && "typed" in form.dataset && value !== "";
  const isTyped = (field) => field.value !== field.defaultValue || cameBack(field);
  const typed = (form) => [...form.querySelectorAll("textarea[name], input[type=text][name]")].filter(isTyped);

  const read = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(store));
      return kept?.whose === whose ? kept.drafts : {};
    } catch { return {}; }
  };
  const write = (drafts) => {
    try { sessionStorage.setItem(store, JSON.stringify({ whose, drafts })); } catch { /* Then it goes with the page. */ }
  };

  /** Forms that were sent with all that was typed in them; desk-behind.js marks those that it sent after all. */
  const sent = new WeakSet();
  const isSent = (form) => sent.has(form) || "sent" in form.dataset;

  const keep = () => {
    const drafts = read();
    for (const form of forms()) {
      const fields = isSent(form) ? [] : typed(form);
      delete drafts[form.id];
      if (fields.length === 0) continue;
      const texts = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
      drafts[form.id] = { version: form.elements.version.value, texts };
    }
    write(drafts);
  };

  const forget = (form) => {
    const { [form.id]: gone, ...others } = read();
    if (gone) write(others);
  };

  /** Puts the texts back, unless the browser did; what is left of another text helps nobody. */
  const putBack = (form, { version, texts }) => {
    for (const [name, text] of Object.entries(texts)) {
      const field = form.querySelector(`[name="${name}"]:is(textarea, input)`);
      const stale = name === "body" && version !== form.elements.version.value;
      if (!field || stale || isTyped(field)) continue;
      field.value = text;
      const fold = field.closest("details");
      if (fold) fold.open = true;
    }
  };

  /** All that is wholly shown is approved, but for what somebody has begun to answer. */
  const leaveOut = (bar) => {
    const begun = new Set(forms().filter((form) => typed(form).length > 0).map((form) => form.id.slice(1)));
    for (const each of bar.querySelectorAll('[name="shown"]')) each.disabled = begun.has(each.value.split("-")[0]);
  };

  const drafts = read();
  write(drafts);
  for (const form of forms()) if (drafts[form.id]) putBack(form, drafts[form.id]);

  /** A note goes alone, and to take one away sends nothing. What is sent behind may come back, with its text. */
  const leaves = (form, act, stays) => {
    if (act.startsWith("unnote")) return;
    const note = form.querySelector('[name="note"]');
    if (act === "note") {
      note.defaultValue = note.value;
      return;
    }
    forget(form);
    if (!stays) sent.add(form);
  };

  // Behind desk-behind.js, which sends by itself and prevents the rest.
  document.addEventListener("submit", ({ target: form, submitter, defaultPrevented }) => {
    const act = submitter?.value ?? "";
    if (form.id === "bulk" && act === "approve_shown") leaveOut(form);
    if (form.matches(".item form.decide")) leaves(form, act, defaultPrevented);
  });
  addEventListener("pagehide", keep);
})();
