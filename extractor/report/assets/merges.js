// Incidents of different reports that may be one: proposed with reasons, joined by a person, taken apart again.

const PAIRS_AT_ONCE = 50;
const pairList = { shown: PAIRS_AT_ONCE };

const ROW_OF_ID = new Map(REPORTS.map((row) => [row.id, row]));

function accountOf({ document_id, incident_id }) {
  const row = ROW_OF_ID.get(document_id);
  const incident = row?.incidents.find((candidate) => candidate.id === incident_id);
  return incident ? { row, incident } : null;
}

// What is proposed, and what was decided about other pairs; only pairs of which both reports are in this file.
function allPairs() {
  const pairs = new Map(INDEX.proposals.map((proposal) => [mergeSubject(proposal.members), proposal]));
  for (const decision of decisions.log.filter((made) => aboutOf(made) === "merge")) {
    if (!pairs.has(subjectOf(decision))) pairs.set(subjectOf(decision), { members: decision.members, score: decision.score ?? 1, reasons: decision.reasons ?? [] });
  }
  return [...pairs].map(([subject, pair]) => ({ subject, ...pair, accounts: pair.members.map(accountOf) })).filter((pair) => pair.accounts.every(Boolean));
}

const openPairs = () => allPairs().filter((pair) => stateOf(pair.subject) === "unreviewed");

const accountKey = ({ row, incident }) => subjectKey(row.id, incident.id);

// Incidents that are one by the merges that hold: sets of accounts, each of two or more.
function mergedGroups() {
  const groups = [];
  for (const pair of allPairs().filter(({ subject }) => stateOf(subject) === "merged")) {
    const touched = groups.filter((group) => pair.accounts.some((account) => group.has(accountKey(account))));
    const joined = new Map([...touched.flatMap((group) => [...group]), ...pair.accounts.map((account) => [accountKey(account), account])]);
    groups.splice(0, groups.length, ...groups.filter((group) => !touched.includes(group)), joined);
  }
  return groups.map((group) => [...group.values()].sort((a, b) => a.row.number - b.row.number));
}

function groupOf(account, groups = mergedGroups()) {
  return groups.find((group) => group.some((other) => accountKey(other) === accountKey(account))) ?? [account];
}

// A report tells its own incidents apart: no merge may join two of them.
function wouldJoinOneReport(pair) {
  const groups = mergedGroups();
  const joined = new Map(pair.accounts.flatMap((account) => groupOf(account, groups)).map((account) => [accountKey(account), account.row]));
  return new Set(joined.values()).size < joined.size;
}

function decidePair(pair, action) {
  const { members, score, reasons } = pair;
  whenNamed(() => {
    decide({ about: "merge", members, action, ...(action === "undo" ? {} : { score, reasons }) });
    announce(action === "undo" ? "Undone: this pair is open again." : `${word("states", STATE_OF_ACTION[action])}.`);
  });
}

function drawMergesTab() {
  const pairs = allPairs();
  const waiting = pairs.filter((pair) => stateOf(pair.subject) === "unreviewed").length;
  byId("tab-merges").hidden = !pairs.length;
  byId("tab-merges").textContent = waiting ? `Same incident? (${waiting.toLocaleString("en")})` : "Same incident?";
}

function drawMerges() {
  const pairs = allPairs();
  const shown = pairs.slice(0, pairList.shown);
  keepingFocus(byId("merges"), () => fill(byId("merges"),
    el("h1", {}, "Which incidents are one?"),
    el("p", { class: "lead" }, pairs.length ? "Reports tell of one event in other words, with other spellings and tolls. These pairs may be one event. Nothing is joined until you say so, no claim is dropped, and everything can be undone."
      : "No incidents of different reports were proposed as one."),
    drawGroups(),
    shown.length ? el("section", { class: "pairs", "aria-labelledby": "pairs" }, el("h2", { id: "pairs" }, "Pairs to compare", el("span", { class: "size" }, pairs.length.toLocaleString("en"))), shown.map(drawPair)) : null,
    shown.length < pairs.length ? el("p", {}, el("button", { type: "button", onclick: () => { pairList.shown += PAIRS_AT_ONCE; drawMerges(); } },
      `Show more (${(pairs.length - shown.length).toLocaleString("en")} left)`)) : null));
}

function drawPair(pair, at) {
  const state = stateOf(pair.subject);
  return el("article", { class: `pair ${state}`, "data-pair": pair.subject, "aria-labelledby": `pair-${at}` },
    el("header", {}, el("h3", { id: `pair-${at}` }, said(pair.accounts.map(({ incident }) => whereWords(incident)).filter((name, position, all) => all.indexOf(name) === position).join(" = ") || "Two incidents")),
      el("span", { class: "size", title: "Place, days, numbers and kind of event together, 0 to 1" }, `likeness ${pair.score.toFixed(2)}`),
      state === "unreviewed" ? null : el("span", { class: `state ${state}` }, word("states", state))),
    el("div", { class: "accounts" }, pair.accounts.map(drawAccount)),
    el("ul", { class: "reasons-for", "aria-label": "Why they may be one, or not" }, pair.reasons.map((reason) => el("li", {}, said(reason)))),
    drawPairBar(pair, state, at));
}

function drawPairBar(pair, state, at) {
  const impossible = state !== "merged" && wouldJoinOneReport(pair);
  const button = (action, label) => el("button", { type: "button", class: `decision ${action}`, "data-key": `${action} ${pair.subject}`, onclick: () => decidePair(pair, action),
    "aria-pressed": String(STATE_OF_ACTION[action] === state), "aria-describedby": `pair-${at}`, disabled: action === "merge" && impossible }, label);
  return el("div", { class: "decide" }, el("div", { class: "decisions", role: "group", "aria-label": "Decision" },
    button("merge", "One incident"), button("apart", "Two incidents"),
    el("button", { type: "button", class: "quiet", "data-key": `undo ${pair.subject}`, disabled: state === "unreviewed", onclick: () => decidePair(pair, "undo") }, "Undo")),
  impossible ? el("p", { class: "dim" }, "With what is joined already, two incidents of one report would become one: the report tells them apart.") : null,
  standing(pair.subject).length ? el("ul", { class: "standing" }, standing(pair.subject).map(decisionLine)) : null);
}

function whereWords(incident) {
  return [...new Set(incident.places.map(placeName))].join(", ");
}

function drawAccount({ row, incident }) {
  const figures = row.figures.filter((figure) => figure.incident === incident.id && !isRefused(row, figure));
  return el("section", { class: "account" },
    el("p", { class: "dim" }, said(row.title), row.published ? ` · ${dayWords(row.published)}` : ""),
    el("h4", {}, said(incident.summary || word("eventTypes", incident.event))),
    el("dl", { class: "incident-facts" }, [["When", daysWords(incident.start, incident.end)], ["Where", whereWords(incident)], ["By whom", incident.actors.join(", ")]]
      .filter(([, value]) => value).flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, said(value))])),
    figures.length ? el("ul", { class: "account-figures" }, figures.map((figure) => el("li", {},
      el("button", { type: "button", class: "in-text", onclick: () => choose(entryOf(row, figure)) },
        el("b", {}, said(figure.reads)), ` ${effectWords(figure)}, ${groupWords(figure)}`), el("span", { class: "dim" }, " – ", sourceWords(figure))))) : el("p", { class: "none" }, "No figure."));
}

function entryOf(row, figure) {
  return queue.all.find((entry) => entry.row === row && entry.figure === figure);
}

function drawGroups() {
  const groups = mergedGroups();
  if (!groups.length) return null;
  return el("section", { class: "groups", "aria-labelledby": "groups" }, el("h2", { id: "groups" }, "One incident, several reports", el("span", { class: "size" }, groups.length.toLocaleString("en"))), groups.map(drawGroup));
}

// Every claim of every report, with the independent sources behind them: one observatory in three papers is one.
function drawGroup(group) {
  const claims = group.flatMap(({ row, incident }) => row.figures.filter((figure) => figure.incident === incident.id && !isRefused(row, figure)).map((figure) => ({ row, figure })));
  const sources = new Set(claims.map(({ figure }) => figure.sourceKey));
  const rows = new Map();
  for (const claim of claims) {
    const key = JSON.stringify([claim.figure.effects, claim.figure.anyOf, claim.figure.category]);
    rows.set(key, [...(rows.get(key) ?? []), claim]);
  }
  return el("article", { class: "group" },
    el("h3", {}, said([...new Set(group.map(({ incident }) => whereWords(incident)))].filter(Boolean).join(" = ") || "One incident")),
    el("p", { class: "dim" }, `${count(group.length, "report")}, ${count(sources.size, "independent source")}. Numbers are never added: each is a claim about the same people.`),
    el("table", { class: "claims" }, el("caption", { class: "unseen" }, "Claims of all reports about one incident"), el("tbody", {}, [...rows.values()].map(drawGroupRow))));
}

function drawGroupRow(claims) {
  const [{ figure: first }] = claims;
  const numbers = new Set(claims.map(({ figure }) => figure.reads));
  return el("tr", {}, el("th", { scope: "row" }, groupWords(first), el("span", { class: "effect" }, effectWords(first))),
    el("td", {}, el("div", { class: "side-by-side" }, claims.map(({ row, figure }) => el("button", { type: "button", class: `chip ${figure.verdict}`, onclick: () => choose(entryOf(row, figure)) },
      el("span", { class: "chip-number" }, icon(figure.verdict), said(figure.reads)), el("span", { class: "chip-source" }, sourceWords(figure)), el("span", { class: "chip-note" }, said(row.title))))),
    numbers.size > 1 ? el("p", { class: "differ" }, "≠ The numbers differ. All are kept; none is averaged or dropped.") : null));
}

// In an incident of the review: the other reports that tell of it, or may.
function drawSameIncident(incident) {
  const row = ROW_OF_NUMBER.get(page.number);
  const own = subjectKey(row.id, incident.id);
  const pairs = allPairs().filter((pair) => pair.accounts.some((account) => accountKey(account) === own) && stateOf(pair.subject) !== "apart");
  if (!pairs.length) return null;
  return el("div", { class: "same-incident" }, pairs.map((pair) => {
    const other = pair.accounts.find((account) => accountKey(account) !== own);
    return el("p", {}, stateOf(pair.subject) === "merged" ? "Also told in " : "May be told in ", el("button", { type: "button", class: "link", onclick: () => showPair(pair) }, said(other.row.title)));
  }));
}

function showPair(pair) {
  show("merges");
  const card = [...byId("merges").querySelectorAll(".pair")].find((node) => node.dataset.pair === pair.subject);
  card?.scrollIntoView({ block: "center" });
  card?.querySelector("button.decision:not(:disabled)")?.focus({ preventScroll: true });
}
