// The overview: what is in the sheet, what is left to do, when and where, and every report.

const REPORTS_AT_ONCE = 100;
const listing = { rows: REPORTS_AT_ONCE };

function drawSummary() {
  const tally = { verified: 0, needs_review: 0, rejected: 0 };
  for (const entry of figuresOnly(queue.all)) tally[entry.figure.verdict] += 1;
  const undecided = queue.all.filter(isOpen);
  const waiting = undecided.filter((entry) => entry.figure.verdict === "needs_review").length;
  fill(byId("summary"),
    el("section", { class: "opening", "aria-label": "At a glance" }, el("h1", {}, openingWords()), drawBalance(tally),
      drawStart(undecided, waiting), drawUnread(), drawAlsoOpen()),
    el("div", { class: "pictures" },
      el("section", { "aria-labelledby": "when" }, el("h2", { id: "when" }, "When"), drawTimeline()),
      el("section", { "aria-labelledby": "where" }, el("h2", { id: "where" }, "Where"), drawMap())),
    drawReportList());
}

function openingWords() {
  const incidents = REPORTS.flatMap((row) => row.incidents).filter((incident) => incident.kind === "incident").length;
  return `${count(REPORTS.length, "report")} ${REPORTS.length === 1 ? "gives" : "give"} ${count(figuresOnly(queue.all).length, "casualty figure")} for ${count(incidents, "incident")}.`;
}

const MEANING = {
  needs_review: "could not be settled by the checks: a person should look",
  verified: "stand in the report as they are given here",
  rejected: "were proposed, but the words do not bear them out",
};

function drawBalance(tally) {
  const all = figuresOnly(queue.all).length || 1;
  const bar = el("div", { class: "balance", "aria-hidden": "true" }, Object.keys(MEANING).filter((name) => tally[name]).map((name) => {
    const part = el("span", { class: name });
    part.style.flexGrow = String(tally[name] / all);
    return part;
  }));
  return el("div", {}, bar, el("ul", { class: "verdict-list" }, Object.keys(MEANING).map((name) => el("li", {},
    el("button", { type: "button", class: "verdict-pick", onclick: () => showVerdict(name), disabled: !tally[name] }, icon(name),
      el("b", {}, tally[name].toLocaleString("en")), ` ${word("verdicts", name).toLowerCase()}`), el("span", { class: "dim" }, MEANING[name])))));
}

function drawStart(undecided, waiting) {
  if (!queue.all.length) return null;
  const decided = queue.all.length - undecided.length;
  const label = !undecided.length ? "Look through the decisions" : decided ? "Go on reviewing"
    : waiting ? `Start with the ${waiting === 1 ? "one" : waiting.toLocaleString("en")} that ${waiting === 1 ? "needs" : "need"} review` : "Start reviewing";
  return el("p", { class: "start" }, el("button", { type: "button", class: "primary large", onclick: startReviewing }, label),
    el("span", { class: "dim" }, decided ? `${decided.toLocaleString("en")} decided, ${undecided.length.toLocaleString("en")} to go.`
      : "Every number is shown in its words. Choose one, read the sentence, accept, correct or reject it."));
}

function drawUnread() {
  const unread = REPORTS.filter((row) => row.status !== "complete");
  if (!unread.length) return null;
  const failed = unread.filter((row) => row.status === "failed").length;
  return el("p", { class: "not-read" }, el("strong", {}, `${count(unread.length, "report was", "reports were")} not read, or not fully read`),
    failed ? ` (${failed.toLocaleString("en")} not at all)` : "", ". Look for the mark in the list: few incidents there do not mean that few happened.");
}

// What else waits for a person: numbers in no figure, incidents that may be one, places that may be several.
function drawAlsoOpen() {
  const lines = [drawOpenNumbers(), drawOpenPairs(), drawOpenPlaces()].filter(Boolean);
  return lines.length ? el("div", { class: "also-open" }, el("h2", {}, "Also waiting for you"), el("ul", {}, lines)) : null;
}

function openLine(name, size, words, act, label) {
  return el("li", { class: name }, el("strong", {}, size), ` ${words} `, el("button", { type: "button", class: "link", onclick: act }, label));
}

function drawOpenNumbers() {
  const numbers = queue.all.filter((entry) => entry.figure.number && isOpen(entry));
  if (!numbers.length) return null;
  const reports = new Set(numbers.map(({ row }) => row)).size;
  return openLine("open-numbers", count(numbers.length, "open number"), `in ${count(reports, "report")}: they may count people, and are in no figure.`,
    () => showVerdict("open"), "Look at them");
}

function drawOpenPairs() {
  const waiting = openPairs().length;
  return waiting ? openLine("open-pairs", count(waiting, "pair of incidents", "pairs of incidents"), "of different reports may be one event.",
    () => show("merges"), "Compare them") : null;
}

function drawOpenPlaces() {
  const places = openPlaces();
  return places.length ? openLine("open-places", count(places.length, "place"), "may be more than one place on the map.",
    () => openPlace(places[0]), "Choose") : null;
}

function openPlace({ row, incident }) {
  openReport(row);
  if (row.page) return;
  const box = [...byId("readings").querySelectorAll("[data-incident]")].find((node) => node.dataset.incident === incident.id);
  box?.scrollIntoView({ block: "start" });
  box?.querySelector(".open-place button")?.focus();
}

function drawReportList() {
  const shown = REPORTS.slice(0, listing.rows);
  return el("section", { class: "report-list", "aria-labelledby": "reports" }, el("h2", { id: "reports" }, "Reports"),
    el("table", {}, el("thead", {}, el("tr", {}, ["Report", "Published", "Incidents", "Needs review", "Verified", "Refused", "Decided"].map((name, at) =>
      el("th", { scope: "col", class: at > 1 ? "number" : null }, name)))),
    el("tbody", {}, shown.map(drawReportRow))),
    shown.length < REPORTS.length ? el("p", {}, el("button", { type: "button", onclick: () => { listing.rows += 10 * REPORTS_AT_ONCE; drawSummary(); } },
      `Show more (${(REPORTS.length - shown.length).toLocaleString("en")} left)`)) : null);
}

function drawReportRow(row) {
  const having = (verdict) => row.figures.filter((figure) => figure.verdict === verdict).length;
  const decided = row.figures.filter((figure) => !isOpen({ row, figure })).length;
  const number = (value, verdict) => el("td", { class: `number ${value ? verdict ?? "" : "zero"}` }, value.toLocaleString("en"));
  const notRead = { partial: "not fully read", failed: "not read" }[row.status];
  return el("tr", {}, el("th", { scope: "row" }, el("button", { type: "button", class: "title-link", onclick: () => openReport(row) }, said(row.title)),
      el("span", { class: "dim" }, row.publisher ? said(row.publisher) : said(row.id)), notRead ? el("span", { class: "tag" }, notRead) : null,
      row.open.length ? el("span", { class: "tag" }, count(row.open.length, "open number")) : null),
    el("td", {}, row.published ? dayWords(row.published) : el("span", { class: "dim" }, "not stated")),
    row.status === "failed" ? el("td", { class: "number dim" }, "not read") : number(row.incidents.filter((incident) => incident.kind === "incident").length),
    number(having("needs_review"), "needs_review"), number(having("verified"), "verified"), number(having("rejected"), "rejected"),
    el("td", { class: "number dim" }, row.figures.length ? `${decided} of ${row.figures.length}` : "–"));
}
