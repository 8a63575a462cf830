// What is typed at the desk and not sent stays with its comment in this tab: whatever draws the page anew, undo,
// a decision on many or the next page, it stands there again as soon as its comment does. Nothing of it leaves
// the browser. Without this script it goes with the page.
"use strict";

(() => {
  const store = "forthright-desk-drafts";
  const forms = () => [...document.querySelectorAll(".item form.decide")].filter((form) => form.elements.namedItem("version"));
  const isTyped = (field) => field.value !== field.defaultValue;
  const typed = (form) => [...form.querySelectorAll("textarea[name], input[type=text][name]")].filter(isTyped);

  const read = () => {
    try { return JSON.parse(sessionStorage.getItem(store)) ?? {}; } catch { return {}; }
  };
  const write = (drafts) => {
    try { sessionStorage.setItem(store, JSON.stringify(drafts)); } catch { /* Then it goes with the page. */ }
  };

  /** Forms that were sent with all that was typed in them. */
  const sent = new WeakSet();

  const keep = () => {
    const drafts = read();
    for (const form of forms()) {
      const fields = sent.has(form) ? [] : typed(form);
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
