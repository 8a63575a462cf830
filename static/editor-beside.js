/* Beside the field: how long the text is, and, where there is room, the page as it will stand, drawn by the
   server a moment after the last key. */
(() => {
  "use strict";
  const form = document.getElementById("draft");
  const source = document.getElementById("source");
  const counted = document.getElementById("counted");
  const pane = document.getElementById("pane");
  const button = document.getElementById("beside");
  if (!form || !source || !counted) return;

  const count = () => {
    const words = source.value.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
    const minutes = Math.max(1, Math.floor((words + 110) / 220));
    const say = (number, one, many) => (number === 1 ? one : many.replace("{n}", number));
    const { word, words: more, minute, minutes: longer } = counted.dataset;
    counted.textContent = `${say(words, word, more)} · ${say(minutes, minute, longer)}`;
  };
  source.addEventListener("input", count);

  // Below a preview the page stands already, in its own width.
  if (form.closest(".rework")) return;
  if (!pane || !button || !window.fetch || !pane.attachShadow) return;
  const wide = matchMedia("(min-width: 75rem)");
  const state = pane.querySelector("p");
  const root = document.createElement("div");
  root.className = "drawn";
  root.tabIndex = 0;
  const shadow = root.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = pane.dataset.style;
  const page = document.createElement("div");
  shadow.append(style, page);
  pane.append(root);

  /* A link of the page would lead away from what is being written. */
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link) return;
    event.preventDefault();
    const place = link.getAttribute("href").startsWith("#") && shadow.getElementById(link.hash.slice(1));
    if (place) place.scrollIntoView();
    else window.open(link.href, "_blank", "noopener");
  });

  let timer = 0;
  let under = null;
  const isShown = () => !pane.hidden;

  const draw = async () => {
    if (!isShown()) return;
    if (under) under.abort();
    under = new AbortController();
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "intent" && name !== "idempotency_key") fields.append(name, value);
    }
    fields.append("intent", "pane");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, signal: under.signal });
      const text = await answer.text();
      if (answer.ok) page.innerHTML = text;
      state.hidden = answer.ok;
    } catch (error) {
      if (error.name !== "AbortError") state.hidden = false;
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(draw, 600);
  };
  form.addEventListener("input", later);

  const KEY = "forthright-beside";
  const wanted = () => {
    try {
      return localStorage.getItem(KEY) !== "no";
    } catch {
      return true;
    }
  };
  const show = (open) => {
    pane.hidden = !open;
    form.classList.toggle("beside", open);
    button.setAttribute("aria-pressed", String(open));
    if (open) draw();
  };
  const fit = () => {
    button.hidden = !wide.matches;
    show(wide.matches && wanted());
  };
  button.addEventListener("click", () => {
    try {
      localStorage.setItem(KEY, isShown() ? "no" : "yes");
    } catch {
      /* It is remembered until the page is left. */
    }
    show(!isShown());
  });
  wide.addEventListener("change", fit);
  fit();
})();
