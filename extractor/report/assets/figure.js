// The chosen figure: what it says, who says so, the words that prove it, why it needs a look, and the decision.

function drawFigure(entry, view) {
  keepingFocus(byId("figure"), () => fillFigure(byId("figure"), entry, view));
}

function fillFigure(box, entry, view) {
  if (!entry) {
    fill(box, el("p", { class: "none" }, queue.all.length ? "Choose a figure in the list or a number in the report."
      : "These reports hold no figures."));
    return;
  }
  if (entry.figure.number) return fillNumber(box, entry, view);
  const figure = view.figures.find((candidate) => candidate.id === entry.figure.id);
  fill(box,
    drawFigureTop(entry, figure.verdict, word("verdicts", figure.verdict)),
    el("h2", { class: "figure-reads", id: "figure-reads" }, said(figure.reads), " ",
      el("span", {}, effectWords(figure))),
    el("p", { class: "figure-who" }, whoWords(figure)),
    drawClaim(figure),
    drawQuotes(figure, view),
    drawWhy(figure, view),
    drawDecisionBar(entry));
}

function drawFigureTop(entry, verdict, words) {
  const at = queue.shown.indexOf(entry);
  return el("div", { class: "figure-top" },
    el("span", { class: `verdict ${verdict}` }, icon(verdict), words),
    el("span", { class: "place-in-queue" }, at >= 0 ? `${(at + 1).toLocaleString("en")} of ${queue.shown.length.toLocaleString("en")}` : ""),
    el("button", { type: "button", class: "quiet step", "aria-label": "Previous figure (k)", title: "Previous (k)", onclick: () => go(-1) }, "‹"),
    el("button", { type: "button", class: "quiet step", "aria-label": "Next figure (j)", title: "Next (j)", onclick: () => go(1) }, "›"));
}

function whoWords(figure) {
  const noun = figure.noun && figure.noun !== groupWords(figure) ? [" (“", said(figure.noun), "”)"] : [];
  const status = figure.status === "unspecified" ? "civilian or combatant: not stated" : word("statuses", figure.status);
  return [groupWords(figure), ...noun, " · ", status];
}

function drawClaim(figure) {
  const through = figure.via.length ? [" through ", figure.via.flatMap((name, at) => (at ? [", ", said(name)] : [said(name)]))].flat() : [];
  const hedges = figure.hedges.length ? [" · with reserve: ", figure.hedges.flatMap((hedge, at) => (at ? [", ", said(hedge)] : ["“", said(hedge), "”"]))].flat() : [];
  return el("p", { class: "figure-claim" }, figure.source ? ["Source: ", el("strong", {}, wordsButton(figure.said, said(figure.source)))]
    : "No source is named", through, hedges, figure.section === "body" ? "" : ` · in the ${figure.section}`);
}

function drawQuotes(figure, view) {
  const quotes = figure.spans.map((span) => el("blockquote", { dir: "auto" }, wordsButton([span], quoteWithNumber(span, figure, view))));
  const astray = figure.astray.map((quote) => el("blockquote", { class: "astray", dir: "auto" }, said(quote),
    el("footer", {}, "These words do not stand in the report.")));
  if (!quotes.length && !astray.length) return el("p", { class: "no-words" }, "No words of the report are given for it.");
  return el("div", { class: "quotes" }, quotes, astray);
}

function quoteWithNumber([from, to], figure, view) {
  const numbers = view.mentions.filter((mention) => figure.mentions.includes(mention.id) && mention.start >= from && mention.end <= to);
  const parts = [];
  let at = from;
  for (const number of numbers) {
    if (number.start < at) continue;
    parts.push(said(view.text.slice(at, number.start)), el("b", {}, said(view.text.slice(number.start, number.end))));
    at = number.end;
  }
  return [...parts, said(view.text.slice(at, to))];
}

const SHOWN_ELSEWHERE = new Set(["check_failed", "check_unknown", "conflict", "no_source", "hedged", "not_fully_read"]);

function checkName(check) {
  return word("checks", check.check).replaceAll("_", " ");
}

function drawWhy(figure, view) {
  const reasons = figure.reasons.map((reason) => word("reasons", reason));
  const signs = figure.signs.filter((sign) => !SHOWN_ELSEWHERE.has(sign)).map((sign) => word("signs", sign));
  const open = figure.checks.filter((check) => check.result !== "pass");
  const lines = [
    ...reasons.map((reason) => el("li", {}, reason)),
    ...open.map((check) => el("li", {}, `${check.result === "fail" ? "Does not hold" : "Not settled"}: `, said(checkName(check)),
      check.detail ? [" – ", said(check.detail)] : "")),
    ...figure.conflicts.map((id) => conflictLine(id, view)).filter(Boolean),
    ...signs.map((sign) => el("li", {}, `${sign[0].toUpperCase()}${sign.slice(1)}.`)),
  ];
  const passed = figure.checks.filter((check) => check.result === "pass");
  if (!lines.length && !passed.length) return null;
  return el("div", { class: "why" },
    lines.length ? el("ul", { "aria-label": "Why look at it" }, lines) : null,
    passed.length ? el("details", {}, el("summary", {}, `${count(passed.length, "check")} passed`),
      el("ul", {}, passed.map((check) => el("li", {}, said(checkName(check)), check.detail ? [" – ", said(check.detail)] : "")))) : null);
}

function figureLink(id, ...content) {
  return el("a", { href: `#${page.number}/${encodeURIComponent(id)}` }, content);
}

function conflictLine(id, view) {
  const other = view.figures.find((figure) => figure.id === id);
  if (!other) return null;
  return el("li", {}, figureLink(id, sourceWords(other), " says ", said(other.reads)), ". Both are kept.");
}

const FIGURE_ACTIONS = [["accept", "a", "Accept", () => accept()], ["correct", "c", "Correct …", () => openCorrect()],
  ["reject", "r", "Reject …", () => openReject()]];
const NUMBER_ACTIONS = [["add", "a", "Make it a figure …", () => openAdd()], ["dismiss", "r", "No casualties", () => dismiss()]];

// That a date counts no casualties needs nobody to say so.
function actionsFor(entry) {
  if (!entry.figure.number) return FIGURE_ACTIONS;
  return isAsked(entry) ? NUMBER_ACTIONS : NUMBER_ACTIONS.slice(0, 1);
}

function drawDecisionBar(entry) {
  const standingNow = standing(entrySubject(entry));
  const state = stateOf(entrySubject(entry));
  const action = ([name, key, label, act]) => el("button", {
    type: "button", class: `decision ${name}`, "aria-keyshortcuts": key, onclick: act,
    "aria-pressed": String(STATE_OF_ACTION[name] === state),
  }, label, el("kbd", { "aria-hidden": "true" }, key));
  return el("div", { class: "decide" },
    el("div", { class: "decisions", role: "group", "aria-label": "Decision" },
      actionsFor(entry).map(action),
      el("button", { type: "button", class: "quiet", "aria-keyshortcuts": "u", onclick: () => undo(), disabled: !lastOwnDecision() },
        "Undo", el("kbd", { "aria-hidden": "true" }, "u"))),
    standingNow.length ? el("ul", { class: "standing" }, standingNow.map(decisionLine)) : null,
    state === "disputed" ? el("p", { class: "state disputed" }, "The reviewers disagree.") : null);
}

function decisionLine(decision) {
  const reason = decision.reason && decision.reason !== "OTHER" ? ` ${word("reasons", decision.reason)}` : "";
  return el("li", {}, el("span", { class: `state ${STATE_OF_ACTION[decision.action]}` }, word("states", STATE_OF_ACTION[decision.action])),
    " by ", said(decision.reviewer), `, ${momentWords(decision.time)}.`, reason,
    decision.correction ? [" Now: ", said(correctionWords(decision.correction)), "."] : "",
    aboutOf(decision) === "number" && decision.figure ? [" ", said(addedWords(decision.figure)), "."] : "", decision.note ? [" “", said(decision.note), "”"] : "");
}

function correctionWords(correction) {
  const number = { exact: correction.point, at_least: correction.low, at_most: correction.high, approx: correction.point,
    range: `${correction.low} to ${correction.high}`, partial_observation: correction.low }[correction.kind] ?? "";
  const kind = !correction.kind || ["exact", "range"].includes(correction.kind) ? "" : word("countKinds", correction.kind);
  return [kind, number, correction.effect && word("effects", correction.effect), correction.category && word("categories", correction.category),
    correction.status && `status ${word("statuses", correction.status)}`, correction.source && `source ${correction.source}`]
    .filter((part) => part !== null && part !== undefined && part !== "").join(", ").replace(/^([a-z ]+), (\d)/, "$1 $2");
}
