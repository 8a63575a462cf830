/* Keeps what is typed, on the server and for this person alone, some seconds after the last key: nothing
   is saved or published by it. A save ends it. The answer also says what is advised about the fields above the
   text. */
(() => {
  "use strict";
  const form = document.getElementById("draft");
  const line = document.getElementById("kept");
  if (!form || !line || !window.fetch) return;
  const PAUSE = 2500;

  /* What a save would send, without what names this one sending and without files. */
  const typed = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "idempotency_key" && name !== "intent") fields.append(name, value);
    }
    return fields;
  };

  let last = typed().toString();
  let timer = 0;
  let under = null;
  let sent = false;

  const keep = async () => {
    const fields = typed();
    if (sent || fields.toString() === last) return;
    last = fields.toString();
    if (under) under.abort();
    under = new AbortController();
    try {
      const answer = await fetch(line.dataset.url, { method: "POST", body: fields, signal: under.signal });
      if (!answer.ok) throw new Error();
      const { said, advice } = await answer.json();
      line.textContent = said;
      for (const [name, words] of Object.entries(advice)) {
        const below = document.getElementById(`${name}-advice`);
        if (below && below.textContent !== words) below.textContent = words;
      }
    } catch (error) {
      if (error.name === "AbortError") return;
      last = "";
      line.textContent = line.dataset.failed;
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);

  /* Who leaves the page leaves nothing behind; the answer is for nobody. */
  addEventListener("pagehide", () => {
    const fields = typed();
    if (!sent && fields.toString() !== last && navigator.sendBeacon) navigator.sendBeacon(line.dataset.url, fields);
  });
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(timer);
    if (under) under.abort();
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    /* What is typed from here on is no part of what was saved. */
    const place = form.elements.namedItem("place");
    place.value = `${place.value.slice(0, 40)}-${Date.now()}`;
    sent = false;
  });
})();
