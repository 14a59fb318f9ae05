// Putting it together: which view, which report and which figure is shown.

const page = { number: null, view: null };

function show(name) {
  byId("summary").hidden = name !== "summary";
  byId("review").hidden = name !== "review";
  document.body.classList.toggle("reviewing", name === "review");
  byId("tab-summary").setAttribute("aria-current", String(name === "summary"));
  byId("tab-review").setAttribute("aria-current", String(name === "review"));
  if (name === "summary") drawSummary();
  else drawRows();
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
  const figure = page.view.figures.find((candidate) => candidate.id === entry.figure.id);
  drawFigure(entry, page.view);
  showWordsOf(figure, { keepText });
  markChosen(entry.figure.id);
  revealRow(entry);
  drawRows();
  history.replaceState(null, "", `#${entry.row.number}/${encodeURIComponent(entry.figure.id)}`);
  if (!quiet) announce(`${word("verdicts", figure.verdict)}: ${figureWords(figure)}. ${word("states", stateOf(entry.row.id, figure.id))}.`);
}

function chooseFigure(id, options = {}) {
  choose(queue.all.find((entry) => entry.row.number === page.number && entry.figure.id === id), options);
}

function markChosen(figureId) {
  for (const node of byId("readings").querySelectorAll(".chip")) {
    const chosen = node.dataset.figure === figureId;
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
  const mark = paper.marks.get(mention.id);
  light("lit", []);
  light("lit-number", mark ? [mark] : []);
  bringIntoSight(mark ? [mark] : []);
  for (const node of byId("readings").querySelectorAll(".mention")) {
    const chosen = node.dataset.mention === mention.id;
    node.classList.toggle("chosen", chosen);
    if (chosen) bringChipIntoSight(node);
  }
  announce(`${plain(page.view.text.slice(mention.start, mention.end))}: ${classWords(mention)}`);
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
  const entry = queue.chosen ?? queue.shown.find(({ row, figure }) => stateOf(row.id, figure.id) === "unreviewed") ?? queue.shown[0];
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
  decide(entry, act);
  const words = `${word("states", STATE_OF_ACTION[act.action])}: ${figureWords(entry.figure)}.`;
  const next = queue.shown.slice(at + 1).find(({ row, figure }) => stateOf(row.id, figure.id) === "unreviewed");
  choose(next && !next.row.page ? next : entry, { quiet: true });
  announce(next ? `${words} Next: ${word("verdicts", next.figure.verdict)}, ${figureWords(next.figure)}.` : `${words} Every figure below it is decided.`);
}

function undo() {
  const last = lastOwnDecision();
  if (!last) return announce("There is nothing to undo.");
  const entry = queue.all.find(({ row, figure }) => row.id === last.document_id && figure.id === last.figure_id);
  if (!entry) return announce("Your last decision concerns a report that is not in this file.");
  decide(entry, { action: "withdraw", withdraws: last.id });
  choose(entry, { quiet: true });
  return announce(`Undone: ${figureWords(entry.figure)} is ${word("states", stateOf(entry.row.id, entry.figure.id)).toLowerCase()}.`);
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
  const decided = queue.all.filter(({ row, figure }) => stateOf(row.id, figure.id) !== "unreviewed").length;
  byId("progress").max = Math.max(queue.all.length, 1);
  byId("progress").value = decided;
  byId("progress-words").textContent = `${decided.toLocaleString("en")} of ${queue.all.length.toLocaleString("en")} decided`;
  fill(byId("reviewer"), decisions.reviewer ? ["Reviewer: ", said(decisions.reviewer)] : "Your name …");
  const fresh = unsaved();
  byId("save").textContent = fresh ? `Save decisions (${fresh.toLocaleString("en")} new)` : "Save decisions";
  byId("save").disabled = decisions.log.length === 0;
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
  readStore();
  decisions.listeners.push(onDecisions);
  startQueue();
  drawHeader();
  if (INDEX.home) byId("home").hidden = false;
  byId("tab-summary").addEventListener("click", () => show("summary"));
  byId("tab-review").addEventListener("click", startReviewing);
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
