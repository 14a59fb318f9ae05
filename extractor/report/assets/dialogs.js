// Dialogs: who reviews, why a figure is rejected, what it should be, and help.

function openDialog(title, body, onSubmit, submitLabel) {
  const dialog = byId("dialog");
  const opener = document.activeElement;
  dialog.onclose = () => {
    if (opener && !opener.isConnected) focusLike(byId("figure"), focusMark(opener));
  };
  const form = el("form", { method: "dialog", autocomplete: "off" }, el("h2", { id: "dialog-title" }, title), body,
    el("p", { class: "problem", id: "problem", role: "alert" }),
    el("div", { class: "dialog-buttons" },
      el("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, onSubmit ? "Cancel" : "Close"),
      onSubmit ? el("button", { type: "submit", class: "primary" }, submitLabel) : null));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const problem = onSubmit?.(new FormData(form)) ?? null;
    if (problem) byId("problem").textContent = problem;
    else dialog.close();
  });
  dialog.classList.toggle("wide", Boolean(form.querySelector(".reasons")));
  fill(dialog, form);
  dialog.showModal();
  (form.querySelector("input:checked, input, select, textarea, .dialog-buttons button"))?.focus();
}

function whenNamed(then) {
  if (decisions.reviewer) then();
  else openReviewer(then);
}

function openReviewer(then = () => {}) {
  openDialog("Who is reviewing?", el("div", {},
    el("label", { class: "field" }, "Your name or initials", el("input", { name: "reviewer", required: true, maxlength: 200, value: decisions.reviewer })),
    el("p", { class: "dim" }, "It is written beside each of your decisions. Nothing leaves this computer.")),
  (form) => {
    const name = form.get("reviewer").trim();
    if (!name) return "Please give a name.";
    decisions.reviewer = name;
    writeStore();
    drawHeader();
    queueMicrotask(then);
    return null;
  }, "Go on");
}

const OTHER_REASON = "Another reason, in the note below.";

function openReject() {
  const entry = queue.chosen;
  if (!entry) return;
  whenNamed(() => openDialog(`Reject “${figureWords(entry.figure)}”?`, el("div", {},
    el("fieldset", { class: "reasons" }, el("legend", {}, "Why?"),
      [...Object.entries(WORDS.reasons), ["OTHER", OTHER_REASON]].map(([code, words]) =>
        el("label", {}, el("input", { type: "radio", name: "reason", value: code }), " ", words))),
    el("label", { class: "field" }, "Note", el("textarea", { name: "note", rows: 2, maxlength: 4000 }))),
  (form) => {
    const reason = form.get("reason");
    const note = form.get("note").trim();
    if (!reason) return "Please choose a reason.";
    if (reason === "OTHER" && !note) return "Please say the reason in the note.";
    settle(entry, { action: "reject", reason, note });
    return null;
  }, "Reject"));
}

const KINDS_TO_CHOOSE = ["exact", "at_least", "at_most", "range", "approx", "vague", "all"];

function choices(name, label, list, names, current) {
  return el("label", { class: "field" }, label, el("select", { name }, names.map((value) =>
    el("option", { value, selected: value === current }, word(list, value)))));
}

function openCorrect() {
  const entry = queue.chosen;
  if (!entry) return;
  const figure = report(entry.row.number)?.figures.find((candidate) => candidate.id === entry.figure.id);
  if (!figure) return;
  const kinds = KINDS_TO_CHOOSE.includes(figure.count.kind) ? KINDS_TO_CHOOSE : [figure.count.kind, ...KINDS_TO_CHOOSE];
  const effect = figure.effects.length === 1 ? figure.effects[0] : null;
  whenNamed(() => openDialog(`Correct “${figureWords(figure)}”`, el("div", {},
    el("div", { class: "field-row" }, choices("kind", "How many", "countKinds", kinds, figure.count.kind),
      numberField("first", "Number", figure.count.point ?? figure.count.low ?? figure.count.high),
      numberField("second", "to (between)", figure.count.kind === "range" ? figure.count.high : null)),
    el("div", { class: "field-row" },
      el("label", { class: "field" }, "What happened", el("select", { name: "effect" }, effect ? null : el("option", { value: "" }, effectWords(figure)),
        Object.keys(WORDS.effects).map((value) => el("option", { value, selected: value === effect }, word("effects", value))))),
      choices("category", "To whom", "categories", Object.keys(WORDS.categories), figure.category),
      choices("status", "Civilian or combatant", "statuses", Object.keys(WORDS.statuses), figure.status)),
    el("label", { class: "field" }, "Who says so", el("input", { name: "source", maxlength: 200, value: plain(figure.source ?? "") })),
    el("label", { class: "field" }, "Note", el("textarea", { name: "note", rows: 2, maxlength: 4000 })),
    el("p", { class: "dim" }, "The reading of the model stays in the record; your correction is written beside it.")),
  (form) => {
    const correction = correctionFrom(form, figure);
    if (typeof correction === "string") return correction;
    settle(entry, { action: "correct", correction, note: form.get("note").trim() });
    return null;
  }, "Correct"));
}

function numberField(name, label, value) {
  return el("label", { class: "field" }, label, el("input", { name, type: "number", min: 0, step: 1, value }));
}

const BOUNDS_OF_KIND = {
  exact: (first) => ({ low: first, high: first, point: first }), at_least: (first) => ({ low: first }), at_most: (first) => ({ high: first }),
  approx: (first) => ({ point: first }), partial_observation: (first) => ({ low: first }), range: (first, second) => ({ low: first, high: second }),
};

// Only what was changed; a text says what is wrong.
function correctionFrom(form, figure) {
  const whole = (name) => (/^\d{1,9}$/.test(form.get(name)) ? Number(form.get(name)) : null);
  const kind = form.get("kind");
  const [first, second] = [whole("first"), whole("second")];
  const bounds = BOUNDS_OF_KIND[kind]?.(first, second) ?? {};
  if (Object.values(bounds).some((value) => value === null)) return kind === "range" ? "A range needs two whole numbers." : "Please give a whole number.";
  if (kind === "range" && first > second) return "The first number of a range is the smaller one.";
  const countNow = { kind, low: bounds.low ?? null, high: bounds.high ?? null, point: bounds.point ?? null };
  const correction = {};
  if (Object.entries(countNow).some(([name, value]) => figure.count[name] !== value)) {
    Object.assign(correction, { kind, ...bounds });
  }
  if (form.get("effect") && (figure.effects.length > 1 || form.get("effect") !== figure.effects[0])) correction.effect = form.get("effect");
  if (form.get("category") !== figure.category) correction.category = form.get("category");
  if (form.get("status") !== figure.status) correction.status = form.get("status");
  const source = form.get("source").trim();
  if (source && source !== plain(figure.source ?? "")) correction.source = source;
  return Object.keys(correction).length ? correction : "Nothing was changed. To agree with the figure, accept it.";
}

const KEYS = [["j", "next figure"], ["k", "previous figure"], ["n", "next figure not decided"], ["a", "accept, or make a number a figure"], ["c", "correct"],
  ["r", "reject, with a reason"], ["u", "undo your last decision"], ["/", "search"], ["o", "overview"], ["m", "which incidents are one"], ["s", "save decisions as a file"], ["?", "this help"]];

function openHelp() {
  openDialog("How this sheet works", el("div", { class: "help" },
    el("p", {}, "On the left is the queue, in the middle the report, on the right what was read from it. Choose a figure to see its words; choose a number in the report to see its figure."),
    el("p", {}, "Your decisions stay in this browser. “Save decisions” writes them to a file, which “extractor review apply” files beside the records. The reading itself is never overwritten."),
    drawLegend(),
    el("h3", {}, "Keys"),
    el("dl", { class: "keys" }, KEYS.flatMap(([key, words]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, words)])),
    el("label", {}, el("input", { type: "checkbox", id: "use-keys", checked: keyboard.on, onchange: (event) => { keyboard.on = event.target.checked; } }),
      " Use these keys (turn off if they disturb your screen reader or speech input)")));
}
