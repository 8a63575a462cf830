// Saved replies at the desk: a click on one, or its digit right after r, puts it into the field of the
// reply; Alt and the digit does so anywhere in the text. Without this script the buttons draw the form
// again.
"use strict";

(() => {
  const saved = [...document.querySelectorAll("#replies li")].map((each) => each.textContent);
  if (saved.length === 0) return;
  /** The empty field that r has just opened, until something else happens. */
  let fresh = null;
  /** What a digit has just put in, so that Backspace gives the digit instead. */
  let put = null;

  const filled = (text, item) => {
    const places = {
      name: item.querySelector("h3").textContent.trim(),
      post: item.closest(".group").querySelector("h2 a").textContent.trim(),
    };
    return text.replace(/\{(name|post)\}/g, (_, place) => places[place]);
  };

  const insert = (field, number) => {
    const text = filled(saved[number], field.closest(".item"));
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    return text;
  };

  const open = desk.keys.r;
  desk.keys.r = (event) => {
    open(event);
    const field = document.activeElement;
    fresh = field.name === "reply" && field.value === "" ? field : null;
  };

  const takeDigit = (event) => {
    const field = event.target;
    const alone = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const digit = event.altKey ? event.code.replace("Digit", "") : event.key;
    const number = /^[1-9]$/.test(digit) ? digit - 1 : saved.length;
    if (number >= saved.length || !(event.altKey || (alone && fresh === field))) return;
    event.preventDefault();
    put = { field, digit, text: insert(field, number) };
    desk.say("replyPut");
  };

  /** The digit in the place of what it has put in, while that stands alone. */
  const giveDigit = (event) => {
    if (event.key !== "Backspace" || event.target !== put?.field || put.field.value !== put.text) return;
    event.preventDefault();
    put.field.value = put.digit;
  };

  document.addEventListener("keydown", (event) => {
    if (event.target.name !== "reply" || ["Shift", "Alt", "Control", "Meta"].includes(event.key)) return;
    giveDigit(event);
    put = null;
    takeDigit(event);
    fresh = null;
  });

  document.addEventListener("click", (event) => {
    const field = event.target.closest("button[data-reply]")?.form.elements.reply;
    if (!field) return;
    event.preventDefault();
    insert(field, Number(event.target.closest("button").dataset.reply));
  });
})();
