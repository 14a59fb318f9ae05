"use strict";
// Building nodes. Text only ever becomes text nodes: no file of this sheet parses markup.

const byId = (id) => document.getElementById(id);

function el(tag, properties = {}, ...children) {
  return furnish(document.createElement(tag), properties, children);
}

function svg(tag, properties = {}, ...children) {
  return furnish(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

function furnish(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

// What is drawn anew must not throw a keyboard or screen reader user back to the top of the page.
const focusMark = (node) => node.dataset.figure ?? node.dataset.mention ?? node.dataset.key ?? node.textContent;

function focusLike(box, mark) {
  [...box.querySelectorAll("button:not(:disabled), a")].find((node) => focusMark(node) === mark)?.focus({ preventScroll: true });
}

function keepingFocus(box, draw) {
  const active = document.activeElement;
  const mark = active !== box && box.contains(active) ? focusMark(active) : null;
  draw();
  if (mark !== null) focusLike(box, mark);
}

function announce(words) {
  byId("live").textContent = words;
}

const SHAPES = {
  verified: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1.2 10L3.9 8.1l1.2-1.2 1.7 1.7 4-4L12 5.8Z",
  needs_review: "M8 .6 15.4 8 8 15.4.6 8Zm-.8 3.6v5h1.6v-5Zm0 6.1v1.7h1.6v-1.7Z",
  rejected: "M2 2h12v12H2Zm3 1.9L3.9 5l3 3-3 3L5 12.1l3-3 3 3 1.1-1.1-3-3 3-3L11 3.9l-3 3Z",
  open: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6Z",
  unused: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6Z",
};

function icon(verdict) {
  return svg("svg", { class: `icon ${verdict}`, viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: SHAPES[verdict], "fill-rule": "evenodd" }));
}
