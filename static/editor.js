/* The editor, where a script runs: a picture or a recording that is pasted or dropped into the text, or
   chosen below it, is uploaded in the background and stands where the cursor was. What a picture shows is
   asked beside it. */
(() => {
  "use strict";
  const source = document.getElementById("source");
  const box = document.getElementById("pictures");
  const described = document.getElementById("described");
  const silent = document.getElementById("silent");
  if (!source || !box || !described || !window.fetch) return;
  const words = box.dataset;
  let number = 0;

  const changed = () => source.dispatchEvent(new Event("input", { bubbles: true }));

  /* Puts text where the cursor is, so that the browser's own undo takes it back. */
  const insert = (text) => {
    source.focus();
    if (!document.execCommand || !document.execCommand("insertText", false, text)) {
      source.setRangeText(text, source.selectionStart, source.selectionEnd, "end");
    }
    changed();
  };

  /* Changes a place in the text without moving the cursor. */
  const replace = (from, to) => {
    const at = source.value.indexOf(from);
    if (at < 0) return false;
    source.setRangeText(to, at, at + from.length, "preserve");
    changed();
    return true;
  };

  const clean = (text) => text.replace(/[[\]\\\s]+/g, " ").trim();

  const say = (text, wrong) => {
    const line = document.createElement("p");
    line.className = wrong ? "bad" : "hint";
    line.setAttribute("role", wrong ? "alert" : "status");
    line.textContent = text;
    described.append(line);
    return line;
  };

  /* Of a picture that is a decoration nobody says what it shows. */
  const decorations = new Set(silent.dataset.decorations.split(" "));
  const isDecoration = (address) => decorations.has(/\/media\/([0-9a-f]{64})/.exec(address)?.[1]);

  const count = () => {
    const addresses = source.value.split("![](").slice(1).map((rest) => rest.split(")")[0]);
    const many = addresses.filter((address) => !isDecoration(address)).length;
    silent.textContent = many === 0 ? "" : many === 1 ? silent.dataset.one : silent.dataset.many.replace("{n}", many);
  };

  /* A small picture and a field: what is typed there stands in the text at once. */
  const ask = ({ address, page }, name, alt, decorative) => {
    number += 1;
    const row = document.createElement("div");
    row.className = "shown-picture";
    const image = document.createElement("img");
    image.src = address;
    image.alt = "";
    const label = document.createElement("label");
    label.htmlFor = `shows-${number}`;
    label.textContent = words.shows.replace("{name}", name);
    const field = document.createElement("input");
    field.id = label.htmlFor;
    field.type = "text";
    field.maxLength = 500;
    field.value = alt;
    let last = `![${clean(alt)}](${address})`;
    field.addEventListener("input", () => {
      const next = `![${clean(field.value)}](${address})`;
      if (replace(last, next)) last = next;
    });
    /* The list of pictures learns it too, if the picture is a new one. */
    let version = 1;
    const tell = async () => {
      if (!page) return;
      const body = new URLSearchParams({ intent: "describe", alt: field.value, version: String(version) });
      if (tick.checked) body.append("decorative", "on");
      const answer = await fetch(page, { method: "POST", body }).catch(() => null);
      if (answer && answer.ok) version += 1;
    };
    field.addEventListener("change", tell);
    const tick = document.createElement("input");
    tick.type = "checkbox";
    tick.checked = decorative;
    const ticked = () => {
      const hash = address.slice(-64);
      field.disabled = tick.checked;
      if (tick.checked) {
        field.value = "";
        field.dispatchEvent(new Event("input"));
        decorations.add(hash);
      } else {
        decorations.delete(hash);
      }
      count();
      tell();
    };
    tick.addEventListener("change", ticked);
    const decoration = document.createElement("label");
    decoration.className = "check";
    decoration.append(tick, ` ${words.decoration}`);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      source.focus();
    });
    row.append(image, label, field);
    if (page) row.append(decoration);
    described.append(row);
    if (page && decorative) ticked();
    row.scrollIntoView({ block: "nearest" });
  };

  /* The block of a recording has its lines to itself; the line of captions belongs into such a block. */
  const apart = (holder, markdown) => {
    if (!markdown.includes("\n")) return markdown;
    const [before, after] = source.value.split(holder);
    const gap = (text) => (text.trim() === "" ? "" : "\n\n");
    return gap(before) + markdown + gap(after);
  };

  const upload = async (file, alt, decorative) => {
    const name = file.name || "picture";
    number += 1;
    const holder = `![${words.uploading} ${clean(name)} ${number}…]()`;
    insert(holder);
    const form = new FormData();
    form.append("files", file, name);
    try {
      const answer = await fetch(words.upload, { method: "POST", body: form, headers: { Accept: "application/json" } });
      const said = await answer.json().catch(() => ({}));
      if (!answer.ok) throw new Error(said.error || words.failed);
      if (said.picture) {
        replace(holder, `![${clean(alt)}](${said.address})`);
        ask(said, name, alt, decorative);
      } else {
        replace(holder, apart(holder, said.markdown));
      }
      say(words.done.replace("{name}", name), false);
    } catch (error) {
      replace(holder, "");
      say(error instanceof TypeError ? words.failed : error.message, true);
    }
    count();
  };

  const shown = (list) => [...list].filter((file) => /^(image|video|audio)\//.test(file.type) || file.name.endsWith(".vtt"));

  const all = async (files, alt, decorative) => {
    for (const file of files) await upload(file, alt, decorative);
  };

  source.addEventListener("paste", (event) => {
    const files = shown(event.clipboardData ? event.clipboardData.files : []);
    if (files.length === 0) return;
    event.preventDefault();
    all(files, "", false);
  });
  source.addEventListener("dragover", (event) => {
    if ([...event.dataTransfer.types].includes("Files")) {
      event.preventDefault();
      source.classList.add("over-it");
    }
  });
  source.addEventListener("dragleave", () => source.classList.remove("over-it"));
  source.addEventListener("drop", (event) => {
    source.classList.remove("over-it");
    const files = shown(event.dataTransfer.files);
    if (files.length === 0) return;
    event.preventDefault();
    all(files, "", false);
  });
  source.addEventListener("input", count);

  const chosen = document.getElementById("picture");
  const alt = document.getElementById("picture_alt");
  const decorative = document.getElementById("picture_decorative");
  box.querySelector("button").addEventListener("click", (event) => {
    if (!chosen.files || chosen.files.length === 0) return;
    event.preventDefault();
    all([...chosen.files], decorative.checked ? "" : alt.value, decorative.checked);
    chosen.value = "";
    alt.value = "";
    decorative.checked = false;
  });
})();
