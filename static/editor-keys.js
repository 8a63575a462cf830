/* Keys in the field for a text of Markdown: Ctrl+B and Ctrl+I put the marks of strong and of stressed words
   around what is chosen, or take them away, and Ctrl+K makes a link of it. On a Mac it is the command key. */
(() => {
  "use strict";
  const source = document.getElementById("source");
  if (!source || !document.getElementById("pasted")) return;
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform || "");

  /* Puts text where the selection is, so that the browser's own undo takes it back. */
  const insert = (text) => {
    source.focus();
    if (!document.execCommand || !document.execCommand("insertText", false, text)) {
      source.setRangeText(text, source.selectionStart, source.selectionEnd, "end");
      source.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  /* What is chosen, without the spaces at its ends: marks hold on to words. */
  const chosen = () => {
    const { value, selectionStart, selectionEnd } = source;
    const text = value.slice(selectionStart, selectionEnd);
    const words = text.trim();
    const start = words ? selectionStart + text.indexOf(words) : selectionStart;
    return { words, start, end: start + words.length };
  };

  /* How many stars stand at both sides: one stresses, two make strong, three do both. */
  const stars = (start, end) => {
    const before = /\*{0,3}$/.exec(source.value.slice(Math.max(0, start - 3), start))[0].length;
    const after = /^\*{0,3}/.exec(source.value.slice(end, end + 3))[0].length;
    return Math.min(before, after);
  };

  const mark = (count) => {
    const { words, start, end } = chosen();
    const around = stars(start, end);
    const isMarked = count === 2 ? around >= 2 : around % 2 === 1;
    const out = isMarked ? count : 0;
    source.setSelectionRange(start - out, end + out);
    insert(isMarked ? words : "*".repeat(count) + words + "*".repeat(count));
    const shift = isMarked ? -count : count;
    source.setSelectionRange(start + shift, end + shift);
  };

  const link = () => {
    const { words, start, end } = chosen();
    const isAddress = /^https?:\/\/\S+$/.test(words);
    source.setSelectionRange(start, end);
    insert(isAddress ? `[](${words})` : `[${words}]()`);
    const at = isAddress || !words ? start + 1 : start + words.length + 3;
    source.setSelectionRange(at, at);
  };

  const keys = { b: () => mark(2), i: () => mark(1), k: link };

  source.addEventListener("keydown", (event) => {
    const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    const act = held && !event.altKey && !event.shiftKey && keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
