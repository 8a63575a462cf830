/* Formatted text that is pasted into the editor: the server turns its HTML into Markdown. What has no
   formatting, comes from an editor of code, or is pasted with Ctrl+Shift+V stays as it is. */
(() => {
  "use strict";
  const source = document.getElementById("source");
  const box = document.getElementById("pasted");
  if (!source || !box || !window.fetch || !window.DOMParser) return;

  const LOOKS = "h1,h2,h3,h4,h5,h6,b,strong,i,em,s,del,sup,sub,ul,ol,table,blockquote,pre,code,hr,a[href],p + p,"
    + "div + div,[style*='font-weight'],[style*='font-style'],[class*='Mso'],[role='heading']";

  const isFromCode = (data, page) => [...data.types].includes("vscode-editor-data")
    || /white-space:\s*pre;/.test((page.body.firstElementChild || page.body).getAttribute("style") || "");

  /* Puts text where the cursor is, so that the browser's own undo takes it back. */
  const insert = (text) => {
    source.focus();
    if (!document.execCommand || !document.execCommand("insertText", false, text)) {
      source.setRangeText(text, source.selectionStart, source.selectionEnd, "end");
      source.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  /* Blocks stand alone: an empty line before and after them. */
  const placed = (markdown) => {
    if (!/\n|^(#|[-*>|]|\d+\.) /.test(markdown)) return markdown;
    const before = source.value.slice(0, source.selectionStart);
    const after = source.value.slice(source.selectionEnd);
    const gap = (text) => (text === "" || text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n");
    return gap(before) + markdown + (after === "" || after.startsWith("\n") ? "\n" : "\n\n");
  };

  const say = (words) => {
    box.textContent = words;
  };

  const convert = async (html) => {
    const answer = await fetch(box.dataset.url, { method: "POST", body: new URLSearchParams({ html }) });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok || typeof said.markdown !== "string") throw new Error(said.error || box.dataset.failed);
    return said.markdown;
  };

  const take = (event) => {
    const data = event.clipboardData;
    const html = data ? data.getData("text/html") : "";
    if (!html) return;
    const page = new DOMParser().parseFromString(html, "text/html");
    if (!page.body.textContent.trim() || !page.body.querySelector(LOOKS) || isFromCode(data, page)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const plain = data.getData("text/plain");
    convert(html)
      .then((markdown) => {
        insert(placed(markdown || plain));
        say(box.dataset.done);
      })
      .catch((error) => {
        insert(plain);
        say(error instanceof TypeError ? box.dataset.failed : error.message);
      });
  };

  source.addEventListener("paste", take, true);
})();
