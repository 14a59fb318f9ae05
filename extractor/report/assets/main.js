// Putting it together: which view, which report and which figure is shown.

const page = { number: null, view: null };
const MERGES_ADDRESS = "#same-incident";

const VIEWS = { summary: () => drawSummary(), review: () => drawRows(), merges: () => drawMerges() };

function show(name) {
  for (const view of Object.keys(VIEWS)) {
    byId(view).hidden = view !== name;
    byId(`tab-${view}`).setAttribute("aria-current", String(view === name));
  }
  document.body.classList.toggle("reviewing", name === "review");
  VIEWS[name]();
}

function openReport(row) {
  if (row.page) return leaveFor(row, null);
  const entry = queue.all.find((candidate) => candidate.row === row);
  clearFilters();
  show("review");
  if (entry) return choose(entry, { scroll: true });
  queue.chosen = null;
  showReport(row.number);
  drawFigure(null, page.view);
  return drawRows();
}

function showReport(number) {
  if (page.number === number) return;
  page.number = number;
  page.view = report(number);
  drawPaper(page.view);
  drawReadings(page.view);
  lightSearch();
}

// In an indexed folder the text is in another file.
function leaveFor(row, figure) {
  const hash = figure ? `#${row.number}/${encodeURIComponent(figure.id)}` : `#${row.number}`;
  location.href = row.page + hash;
}

function choose(entry, { keepText = false, quiet = false } = {}) {
  if (!entry) return;
  if (entry.row.page) return leaveFor(entry.row, entry.figure);
  queue.chosen = entry;
  show("review");
  showReport(entry.row.number);
  drawFigure(entry, page.view);
  if (entry.figure.number) showNumber(entry.figure.id);
  else showWordsOf(page.view.figures.find((candidate) => candidate.id === entry.figure.id), { keepText });
  markChosen(entry.figure.id);
  revealRow(entry);
  drawRows();
  history.replaceState(null, "", `#${entry.row.number}/${encodeURIComponent(entry.figure.id)}`);
  if (!quiet) announce(`${entryWords(entry)}. ${word("states", stateOf(entrySubject(entry)))}.`);
}

function entryWords({ figure }) {
  return figure.number ? `${word("verdicts", "open")}: ${plain(figure.reads)}` : `${word("verdicts", figure.verdict)}: ${figureWords(figure)}`;
}

function chooseFigure(id, options = {}) {
  choose(queue.all.find((entry) => entry.row.number === page.number && !entry.figure.number && entry.figure.id === id), options);
}

function markChosen(figureId) {
  for (const node of byId("readings").querySelectorAll(".chip, .mention[data-mention]")) {
    const chosen = (node.dataset.figure ?? node.dataset.mention) === figureId;
    node.setAttribute("aria-pressed", String(chosen));
    if (chosen) bringChipIntoSight(node);
  }
}

function bringChipIntoSight(node) {
  const box = byId("readings");
  if (box.scrollHeight <= box.clientHeight + 1) return;
  const [place, frame] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
  if (place.top < frame.top || place.bottom > frame.bottom) box.scrollTop += place.top - frame.top - frame.height / 4;
}

function chooseMention(mention) {
  choose(entryOfNumber(mention));
}

function showNumber(id) {
  const marks = [paper.marks.get(id)].filter(Boolean);
  light("lit", []);
  light("lit-number", marks);
  bringIntoSight(marks);
}

function go(step) {
  const entry = neighbour(step);
  if (entry) choose(entry);
  else announce(step > 0 ? "This was the last figure." : "This is the first figure.");
}

function goUndecided() {
  const entry = nextUndecided();
  if (entry) choose(entry);
  else announce("Every figure in this list is decided.");
}

function startReviewing() {
  const entry = queue.chosen ?? queue.shown.find(isOpen) ?? queue.shown[0];
  show("review");
  if (entry) choose(entry, { scroll: true });
  else if (REPORTS.length) openReport(REPORTS[0]);
}

function accept() {
  const entry = queue.chosen;
  if (entry) whenNamed(() => settle(entry, { action: "accept" }));
}

// A decision, and on to the next figure that has none.
function settle(entry, act) {
  const at = queue.shown.indexOf(entry);
  decide({ ...actOn(entry), ...act });
  const words = `${word("states", STATE_OF_ACTION[act.action])}: ${figureWords(entry.figure)}.`;
  const next = at < 0 ? null : queue.shown.slice(at + 1).find(isOpen);
  choose(next && !next.row.page ? next : entry, { quiet: true });
  if (at < 0) announce(words);
  else announce(next ? `${words} Next: ${entryWords(next)}.` : `${words} Every figure below it is decided.`);
}

function undo() {
  const last = lastOwnDecision();
  if (!last) return announce("There is nothing to undo.");
  const entry = entryOfDecision(last);
  if (entry === undefined) return announce("Your last decision concerns a report that is not in this file.");
  decide(undoing(last));
  if (entry === null) return announce(`Undone: ${word("states", STATE_OF_ACTION[last.action]).toLowerCase()}.`);
  choose(entry, { quiet: true });
  return announce(`Undone: ${figureWords(entry.figure)} is ${word("states", stateOf(entrySubject(entry))).toLowerCase()}.`);
}

// The figure or number that a decision is about; null for places and merges, which are in no queue.
function entryOfDecision(decision) {
  const about = aboutOf(decision);
  if (about === "merge") return show("merges") ?? null;
  const row = REPORTS.find((candidate) => candidate.id === decision.document_id);
  if (!row || row.page) return undefined;
  if (about === "place") return null;
  const entry = queue.all.find((candidate) => entrySubject(candidate) === subjectOf(decision));
  if (entry || about === "figure") return entry;
  show("review");
  showReport(row.number);
  return entryOfNumber(page.view.mentions.find((mention) => mention.id === decision.mention_id));
}

function showVerdict(name) {
  clearFilters();
  setFilter("verdict", name);
  choose(queue.shown[0], { scroll: true });
}

function showPlace(name) {
  clearFilters();
  setFilter("place", name);
  show("review");
  if (queue.shown.length) choose(queue.shown[0], { scroll: true });
}

function showDays(from, to) {
  clearFilters();
  setFilter("days", [from, to]);
  show("review");
  if (queue.shown.length) choose(queue.shown[0], { scroll: true });
}

function drawHeader() {
  const decided = queue.all.length - queue.all.filter(isOpen).length;
  byId("progress").max = Math.max(queue.all.length, 1);
  byId("progress").value = decided;
  byId("progress-words").textContent = `${decided.toLocaleString("en")} of ${queue.all.length.toLocaleString("en")} decided`;
  fill(byId("reviewer"), decisions.reviewer ? ["Reviewer: ", said(decisions.reviewer)] : "Your name …");
  const fresh = unsaved();
  byId("save").textContent = fresh ? `Save decisions (${fresh.toLocaleString("en")} new)` : "Save decisions";
  byId("save").disabled = decisions.log.length === 0;
  drawMergesTab();
  if (!decisions.kept) notice("This browser does not keep decisions. Save them as a file before you close the sheet.");
}

function notice(words) {
  byId("notice").textContent = words;
  byId("notice").hidden = !words;
}

function onDecisions() {
  drawHeader();
  drawRows();
  if (!byId("summary").hidden) drawSummary();
  if (!byId("merges").hidden) drawMerges();
  if (page.view) {
    drawReadings(page.view);
    if (queue.chosen?.row.number === page.number) {
      drawFigure(queue.chosen, page.view);
      markChosen(queue.chosen.figure.id);
    }
  }
}

async function openDecisionsFile(event) {
  const [file] = event.target.files;
  if (file) notice(takeIn(await file.text()));
  event.target.value = "";
}

function fromAddress() {
  if (location.hash === MERGES_ADDRESS) {
    show("merges");
    return true;
  }
  const [number, figureId] = location.hash.slice(1).split("/");
  const row = number ? ROW_OF_NUMBER.get(Number(number)) : undefined;
  if (!row || row.page) return false;
  const entry = queue.all.find((candidate) => candidate.row === row && candidate.figure.id === safeDecode(figureId));
  if (entry) choose(entry, { quiet: true });
  else openReport(row);
  return true;
}

function safeDecode(text) {
  try {
    return decodeURIComponent(text ?? "");
  } catch {
    return "";
  }
}

function start() {
  takeFiled();
  readStore();
  decisions.listeners.push(onDecisions);
  startQueue();
  drawHeader();
  if (INDEX.home) byId("home").hidden = false;
  byId("tab-summary").addEventListener("click", () => show("summary"));
  byId("tab-review").addEventListener("click", startReviewing);
  byId("tab-merges").addEventListener("click", () => { location.hash = MERGES_ADDRESS; show("merges"); });
  byId("save").addEventListener("click", saveDecisions);
  byId("help").addEventListener("click", openHelp);
  byId("reviewer").addEventListener("click", () => openReviewer());
  byId("open-decisions").addEventListener("click", () => byId("decisions-file").click());
  byId("decisions-file").addEventListener("change", openDecisionsFile);
  document.addEventListener("keydown", onKey);
  window.addEventListener("beforeunload", (event) => { if (!decisions.kept && unsaved()) event.preventDefault(); });
  window.addEventListener("storage", () => { readStore(); onDecisions(); });
  window.addEventListener("hashchange", fromAddress);
  document.body.classList.toggle("index-only", REPORTS.some((row) => row.page));
  if (!fromAddress()) show("summary");
}

start();
