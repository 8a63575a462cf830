// What is typed at the desk and not sent stays with its comment in this tab: whatever draws the page anew, undo,
// a decision on many or the next page, it stands there again as soon as its comment does. It belongs to who typed
// it: whoever logs in here after them finds nothing of it. Nothing of it leaves the browser. Without this script
// it goes with the page.
"use strict";

(() => {
  const store = "forthright-desk-drafts";
  const whose = document.querySelector("#main").dataset.person;
  /** The form of one comment, not of many. */
  const isOne = (form) => form.matches(".item form.decide") && Boolean(form.elements.namedItem("version"));
  const forms = () => [...document.querySelectorAll(".item form.decide")].filter(isOne);
  /** Fields that are empty at first: on a page that came back with what was typed, they hold a beginning. */
  const emptyAtFirst = new Set(["reply", "cut_reply", "reason"]);
  const cameBack = ({ name, form, value }) => emptyAtFirst.has(name) && "typed" in form.dataset && value !== "";
  const isTyped = (field) => field.value !== field.defaultValue || cameBack(field);
  const typed = (form) => [...form.querySelectorAll("textarea[name], input[type=text][name]")].filter(isTyped);

  /** `drafts` by the id of their form, and what went with the `last` decision, in the same way. */
  const read = () => {
    try {
      const { whose: writer, drafts, last = {} } = JSON.parse(sessionStorage.getItem(store));
      return writer === whose ? { drafts, last } : { drafts: {}, last: {} };
    } catch { return { drafts: {}, last: {} }; }
  };
  const write = (kept) => {
    try { sessionStorage.setItem(store, JSON.stringify({ whose, ...kept })); } catch { /* Then it goes with the page. */ }
  };

  /** The texts that a button sends; the others stay begun. */
  const sentBy = {
    approve: ["reply"], keep: ["reply"], publish_ask: ["reply", "question"], hold_ask: ["reply", "question"],
    clarify: ["question"], cut: ["body", "cut_reply"], cut_ask: ["body", "cut_reply", "question"],
    send_back: ["body", "cut_reply"], reject: ["reason"], quote: ["quote"], redact_label: ["label_reason"],
    note: ["note"],
  };
  /** Buttons that settle a comment without a reply. */
  const alone = new Set(["approve_alone", "keep_alone", "accept", "chips_only", "without_label"]);

  /** Writes down what of a form is begun, with the text that was edited. */
  const put = (drafts, form, fields) => {
    delete drafts[form.id];
    if (fields.length === 0) return;
    const texts = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    drafts[form.id] = { texts, edited: form.elements.namedItem("body")?.defaultValue };
  };

  /** Forms of which all is written down already; desk-behind.js marks those that it sent after all. */
  const sent = new WeakSet();
  const isSent = (form) => sent.has(form) || "sent" in form.dataset || form.closest(".item").hidden;

  const keep = () => {
    const kept = read();
    for (const form of forms()) if (!isSent(form)) put(kept.drafts, form, typed(form));
    write(kept);
  };

  /** Puts the texts back, unless the browser did; what is left of another text helps nobody. */
  const putBack = (form, { texts, edited }) => {
    for (const [name, text] of Object.entries(texts)) {
      const field = form.querySelector(`[name="${name}"]:is(textarea, input)`);
      const stale = name === "body" && edited !== field?.defaultValue;
      if (!field || stale || isTyped(field)) continue;
      field.value = text;
      const fold = field.closest("details");
      if (fold) fold.open = true;
    }
  };
  const putAllBack = (some) => {
    if (some.length === 0) return;
    const { drafts } = read();
    for (const form of some) if (drafts[form.id]) putBack(form, drafts[form.id]);
  };

  /** All that is wholly shown is approved, but for what somebody has begun to answer. */
  const leaveOut = (bar) => {
    const begun = new Set(forms().filter((form) => typed(form).length > 0).map((form) => form.id.slice(1)));
    for (const each of bar.querySelectorAll('[name="shown"]')) each.disabled = begun.has(each.value.split("-")[0]);
  };

  /** Whatever the button does not send stays begun: the comment may come back, by undo for one. */
  const leaves = (form, act, stays) => {
    const isSentBy = ({ name }) => sentBy[act]?.includes(name);
    const { drafts } = read();
    const [fields, last] = [typed(form), {}];
    put(drafts, form, fields.filter((field) => !isSentBy(field)));
    put(last, form, fields.filter(isSentBy));
    write({ drafts, last });
    if (!stays) sent.add(form);
  };

  /** What went with the decision that is taken back is begun again. */
  const takeBack = () => {
    const { drafts, last } = read();
    for (const [id, { texts, edited }] of Object.entries(last)) {
      drafts[id] = { texts: { ...drafts[id]?.texts, ...texts }, edited };
    }
    write({ drafts, last: {} });
    putAllBack(forms());
  };

  // A reply that is begun is neither sent by the way nor lost.
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!isOne(form) || !alone.has(submitter?.value) || !form.elements.namedItem("reply")?.value.trim()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    desk.open("reply");
    desk.say("replyBegun");
  }, true);

  // Behind desk-behind.js, which sends by itself and prevents the rest.
  document.addEventListener("submit", ({ target: form, submitter, defaultPrevented }) => {
    const act = submitter?.value ?? "";
    if (form.id === "undo") {
      if (!defaultPrevented) takeBack();
      return;
    }
    if (form.id === "bulk" && act === "approve_shown") leaveOut(form);
    if (isOne(form)) leaves(form, act, defaultPrevented);
    else write({ ...read(), last: {} });
  });

  // One that stays in view comes back as another element.
  const list = document.querySelector(".desk");
  const formOf = (node) => node.querySelector?.("form.decide") ?? [];
  const formsIn = ({ addedNodes }) => [...addedNodes].flatMap(formOf);
  const again = new MutationObserver((changes) => putAllBack(changes.flatMap(formsIn)));
  if (list) again.observe(list, { childList: true, subtree: true });

  write(read());
  putAllBack(forms());
  addEventListener("pagehide", keep);
})();
