// The queue: every figure by risk, filtered; only the rows in sight exist.

const ROW_HEIGHT = 58;
const SPARE_ROWS = 6;

const queue = { all: entries(), shown: [], lines: [], tops: [], chosen: null, filters: {} };

const FILTERS = {
  verdict: (entry, value) => entry.figure.verdict === value,
  state: (entry, value) => stateOf(entrySubject(entry)) === value,
  effect: (entry, value) => entry.figure.effects.includes(value),
  place: (entry, value) => (entry.incident?.places ?? []).some((place) =>
    [placeName(place), place.admin1, place.country].includes(value)),
  actor: (entry, value) => (entry.incident?.actors ?? []).includes(value),
  report: (entry, value) => String(entry.row.number) === value,
  search: (entry, value) => entryContains(entry, value) || textContains(entry.row.number, value),
  days: (entry, value) => Boolean(entry.incident?.start)
    && entry.incident.start <= value[1] && (entry.incident.end ?? entry.incident.start) >= value[0],
};

function entryContains({ row, figure, incident }, needle) {
  return [row.title, row.publisher, row.id, figure.reads, figure.source, figure.noun, incident?.summary,
    ...(incident?.places ?? []).flatMap((place) => [place.text, place.name]), ...(incident?.actors ?? [])]
    .some((text) => text && String(text).toLowerCase().includes(needle));
}

function applyFilters() {
  const active = Object.entries(queue.filters).filter(([, value]) => value && value.length);
  queue.shown = queue.all.filter((entry) => active.every(([name, value]) => FILTERS[name](entry, value)));
  queue.lines = withHeadings(queue.shown);
  byId("queue-count").textContent = active.length ? `${queue.shown.length.toLocaleString("en")} of ${sizeWords()}` : sizeWords();
  byId("clear-filters").hidden = active.length === 0;
  const more = active.filter(([name]) => name !== "search").length;
  byId("more-filters").querySelector("summary").textContent = more ? `Filter (${more} on)` : "Filter";
  byId("row-list").style.height = `${queue.lines.length * ROW_HEIGHT}px`;
  drawRows();
  lightSearch();
}

const figuresOnly = (listed) => listed.filter((entry) => !entry.figure.number);

function sizeWords() {
  const figures = figuresOnly(queue.all).length;
  const numbers = queue.all.length - figures;
  return numbers ? `${count(figures, "figure")} and ${count(numbers, "open number")}` : count(figures, "figure");
}

function withHeadings(shown) {
  const lines = [];
  let tier = null;
  shown.forEach((entry, position) => {
    if (entry.figure.tier !== tier) {
      tier = entry.figure.tier;
      lines.push({ heading: entry.figure.verdict, size: shown.filter((other) => other.figure.tier === tier).length });
    }
    lines.push({ entry, position });
  });
  return lines;
}

function drawRows() {
  const box = byId("rows");
  const first = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - SPARE_ROWS);
  const last = Math.min(queue.lines.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW_HEIGHT) + SPARE_ROWS);
  const rows = [];
  for (let at = first; at < last; at += 1) rows.push(placed(drawLine(queue.lines[at]), at));
  if (!queue.lines.length) rows.push(el("li", { class: "none" }, "No figure fits these filters."));
  keepingFocus(byId("row-list"), () => fill(byId("row-list"), rows));
  // One stop for the tab key: the chosen row, or the first in sight; arrows go from row to row.
  const buttons = [...byId("row-list").querySelectorAll(".row")];
  const stop = buttons.find((button) => button.getAttribute("aria-current") === "true") ?? buttons[0];
  if (stop) stop.tabIndex = 0;
}

function moveAmongRows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || neighbour(step)?.row.page) return;
  event.preventDefault();
  go(step);
  focusLike(byId("row-list"), entrySubject(queue.chosen));
}

function placed(line, at) {
  line.style.transform = `translateY(${at * ROW_HEIGHT}px)`;
  return line;
}

function drawLine(line) {
  if (line.heading) {
    return el("li", { class: `tier ${line.heading}` }, icon(line.heading), el("h2", {}, line.heading === "open" ? "Open numbers" : word("verdicts", line.heading)),
      el("span", { class: "size" }, line.size.toLocaleString("en")));
  }
  const { row, figure } = line.entry;
  const state = stateOf(entrySubject(line.entry));
  const chosen = queue.chosen === line.entry;
  return el("li", { "aria-setsize": queue.shown.length, "aria-posinset": line.position + 1 },
    el("button", {
      type: "button", class: `row ${figure.verdict} ${state}`, "aria-current": chosen ? "true" : null,
      "data-key": entrySubject(line.entry), tabindex: "-1", onkeydown: moveAmongRows, onclick: () => choose(line.entry, { scroll: true }),
    },
      icon(figure.verdict),
      el("span", { class: "row-main" }, el("b", {}, said(figure.reads)), ` ${effectWords(figure)} `,
        el("span", { class: "row-group" }, figure.number ? "in no figure" : groupWords(figure))),
      el("span", { class: "row-sub" }, said(rowSubtitle(line.entry))),
      state === "unreviewed" ? el("span", { class: "unseen" }, word("verdicts", figure.verdict))
        : el("span", { class: `state ${state}` }, word("states", state))));
}

function rowSubtitle({ row, incident }) {
  return incident?.summary || row.title;
}

function revealRow(entry) {
  const at = queue.lines.findIndex((line) => line.entry === entry);
  if (at < 0) return;
  const box = byId("rows");
  const top = at * ROW_HEIGHT;
  if (top < box.scrollTop + ROW_HEIGHT) box.scrollTop = Math.max(0, top - ROW_HEIGHT);
  else if (top + 2 * ROW_HEIGHT > box.scrollTop + box.clientHeight) box.scrollTop = top + 2 * ROW_HEIGHT - box.clientHeight;
}

function neighbour(step) {
  const at = queue.shown.indexOf(queue.chosen);
  if (at < 0) return queue.shown[0] ?? null;
  return queue.shown[at + step] ?? null;
}

function nextUndecided() {
  const at = queue.shown.indexOf(queue.chosen);
  const ring = [...queue.shown.slice(at + 1), ...queue.shown.slice(0, Math.max(at, 0))];
  return ring.find(isOpen) ?? null;
}

function option(value, label) {
  return el("option", { value }, plain(label));
}

const STATES_OF_ENTRIES = ["unreviewed", "accepted", "corrected", "rejected", "added", "dismissed", "disputed"];

function offerFilters() {
  const tally = (values) => [...values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map())]
    .sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])));
  const named = (list) => ([value, size]) => option(value, `${word(list, value)} (${size.toLocaleString("en")})`);
  const offer = (name, options) => fill(byId(`filter-${name}`), option("", "Any"), options);
  const incidents = REPORTS.flatMap((row) => row.incidents);
  offer("verdict", tally(queue.all.map((entry) => entry.figure.verdict)).map(named("verdicts")));
  offer("state", STATES_OF_ENTRIES.map((state) => option(state, word("states", state))));
  offer("effect", tally(queue.all.flatMap((entry) => entry.figure.effects)).map(named("effects")));
  offer("place", tally(incidents.flatMap((incident) => [...new Set(incident.places.flatMap((place) =>
    [placeName(place), place.admin1, place.country].filter(Boolean)))])).map(([name]) => option(name, name)));
  offer("actor", tally(incidents.flatMap((incident) => incident.actors)).map(([name]) => option(name, name)));
  offer("report", REPORTS.map((row) => option(row.number, row.title)));
}

function setFilter(name, value) {
  queue.filters[name] = value;
  const control = byId(`filter-${name}`);
  if (control) control.value = value;
  applyFilters();
}

function clearFilters() {
  queue.filters = {};
  byId("filters").reset();
  applyFilters();
}

function startQueue() {
  offerFilters();
  for (const name of ["verdict", "state", "effect", "place", "actor", "report"]) {
    byId(`filter-${name}`).addEventListener("change", (event) => setFilter(name, event.target.value));
  }
  let waiting = 0;
  byId("search").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => setFilter("search", event.target.value.trim().toLowerCase()), 120);
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("clear-filters").addEventListener("click", clearFilters);
  byId("rows").addEventListener("scroll", drawRows, { passive: true });
  new ResizeObserver(drawRows).observe(byId("rows"));
  applyFilters();
}
