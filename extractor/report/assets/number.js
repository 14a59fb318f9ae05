// A number of the ledger that no figure uses: a person may make a figure of it, or say that it counts no casualties.

const AROUND = 140;

function fillNumber(box, entry, view) {
  const mention = view.mentions.find((candidate) => candidate.id === entry.figure.id);
  fill(box,
    drawFigureTop(entry, "open", isAsked(entry) ? word("verdicts", "open") : "Other number"),
    el("h2", { class: "figure-reads", id: "figure-reads" }, said(view.text.slice(mention.start, mention.end))),
    el("p", { class: "figure-who" }, `Counts, as the program reads it: ${classWords(mention)}`),
    el("div", { class: "quotes" }, el("blockquote", { dir: "auto" }, wordsButton([[mention.start, mention.end]], drawAround(mention, view)))),
    el("p", { class: "why" }, "No figure uses this number. If it counts people who were harmed, make it a figure: its value stays that of the text."),
    drawDecisionBar(entry));
}

const isAsked = ({ row, figure }) => row.open.some((number) => number.id === figure.id);

function drawAround({ start, end }, view) {
  const from = Math.max(view.text.lastIndexOf("\n", start) + 1, start - AROUND);
  const line = view.text.indexOf("\n", end);
  const to = Math.min(line < 0 ? view.text.length : line, end + AROUND);
  return [from > 0 && view.text[from - 1] !== "\n" ? "… " : "", said(view.text.slice(from, start)), el("b", {}, said(view.text.slice(start, end))),
    said(view.text.slice(end, to)), to < view.text.length && view.text[to] !== "\n" ? " …" : ""];
}

// The entry of the queue, or one of its own for a number that is not asked about.
function entryOfNumber(mention) {
  const row = ROW_OF_NUMBER.get(page.number);
  return queue.all.find((entry) => entry.row === row && entry.figure.number && entry.figure.id === mention.id)
    ?? { row, incident: null, figure: { ...mention, number: true, reads: mention.text, verdict: "open", one: false } };
}

function addedWords({ effect, category, status, source }) {
  const group = category && category !== "total" ? word("categories", category) : "people";
  return [`${word("effects", effect)}, ${group}`, status && status !== "unspecified" ? word("statuses", status) : null,
    source ? `source ${source}` : null].filter(Boolean).join(", ");
}

// The figures that people made of numbers of this report, in the form of the others.
function addedFigures(view) {
  const row = ROW_OF_NUMBER.get(page.number);
  return view.mentions.flatMap((mention) => {
    const decision = agreed(numberSubject(row.id, mention.id));
    if (decision?.action !== "add") return [];
    const { effect, category = "total", source = null, incident_id = null } = decision.figure;
    return [{ id: `p-${mention.id}`, mention, incident: incident_id, effects: [effect], anyOf: false, category, one: mention.text === "1", noun: null,
      reads: mention.text, source, verdict: "open", conflicts: [], restates: null, subsetOf: null, runningTotal: false,
      spans: [[mention.start, mention.end]], said: [], mentions: [mention.id] }];
  });
}

function nearestIncident(mention, view) {
  const far = (figure) => Math.min(...figure.spans.map(([from, to]) => Math.max(from - mention.end, mention.start - to, 0)));
  const near = view.figures.filter((figure) => figure.spans.length).sort((a, b) => far(a) - far(b))[0];
  return near?.incident ?? view.incidents[0]?.id ?? "";
}

const NOT_READ = "";

function openAdd() {
  const entry = queue.chosen;
  if (!entry?.figure.number) return;
  const mention = page.view.mentions.find((candidate) => candidate.id === entry.figure.id);
  const effect = mention.effects.length === 1 ? mention.effects[0] : null;
  const incident = nearestIncident(mention, page.view);
  whenNamed(() => openDialog(`Make “${plain(page.view.text.slice(mention.start, mention.end))}” a figure`, el("div", {},
    el("div", { class: "field-row" },
      el("label", { class: "field" }, "What happened", el("select", { name: "effect" }, effect ? null : el("option", { value: "" }, "Choose …"),
        Object.keys(WORDS.effects).map((value) => el("option", { value, selected: value === effect }, word("effects", value))))),
      choices("category", "To whom", "categories", Object.keys(WORDS.categories), mention.category),
      choices("status", "Civilian or combatant", "statuses", Object.keys(WORDS.statuses), mention.status)),
    el("label", { class: "field" }, "In which incident", el("select", { name: "incident" },
      page.view.incidents.map((candidate) => el("option", { value: candidate.id, selected: candidate.id === incident }, incidentName(candidate))),
      el("option", { value: NOT_READ, selected: !page.view.incidents.length }, "One that was not read"))),
    el("label", { class: "field" }, "Who says so (if the report names them)", el("input", { name: "source", maxlength: 200 })),
    el("label", { class: "field" }, "Note", el("textarea", { name: "note", rows: 2, maxlength: 4000 })),
    el("p", { class: "dim" }, "The number and its words are those of the report. The reading of the model stays in the record.")),
  (form) => {
    if (!form.get("effect")) return "Please say what happened to them.";
    settle(entry, { action: "add", note: form.get("note").trim(), figure: newFigure(form) });
    return null;
  }, "Make it a figure"));
}

function newFigure(form) {
  const figure = { effect: form.get("effect"), category: form.get("category"), status: form.get("status") };
  if (form.get("incident") !== NOT_READ) figure.incident_id = form.get("incident");
  if (form.get("source").trim()) figure.source = form.get("source").trim();
  return figure;
}

function incidentName(incident) {
  return plain(`${word("incidentKinds", incident.kind)}: ${incident.summary || incident.places.map(placeName).join(", ") || word("eventTypes", incident.event)}`).slice(0, 120);
}

function dismiss() {
  const entry = queue.chosen;
  if (entry?.figure.number && isAsked(entry)) whenNamed(() => settle(entry, { action: "dismiss" }));
}
