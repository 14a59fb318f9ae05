// Decisions: an append-only log, kept by the browser under the run's hash and saved as a file.

const STORE = `extractor-review:${INDEX.run}`;
const NAME_STORE = "extractor-reviewer";

const decisions = { log: [], saved: [], kept: true, reviewer: "", listeners: [] };

const subjectKey = (...parts) => JSON.stringify(parts);
const figureSubject = (documentId, figureId) => subjectKey("figure", documentId, figureId);
const numberSubject = (documentId, mentionId) => subjectKey("number", documentId, mentionId);
const placeSubject = (documentId, incidentId, text) => subjectKey("place", documentId, incidentId, text);
const mergeSubject = (members) => subjectKey("merge", ...members.map((ref) => subjectKey(ref.document_id, ref.incident_id)).sort());

function entrySubject({ row, figure }) {
  return figure.number ? numberSubject(row.id, figure.id) : figureSubject(row.id, figure.id);
}

const SUBJECTS = {
  figure: (decision) => figureSubject(decision.document_id, decision.figure_id),
  number: (decision) => numberSubject(decision.document_id, decision.mention_id),
  place: (decision) => placeSubject(decision.document_id, decision.incident_id, decision.text),
  merge: (decision) => mergeSubject(decision.members),
};

const aboutOf = (decision) => decision.about ?? "figure";
const subjectOf = (decision) => SUBJECTS[aboutOf(decision)](decision);

// What "extractor review apply" filed before this sheet was written.
function takeFiled() {
  addUnknown(INDEX.filed);
  decisions.saved = INDEX.filed.map((decision) => decision.id);
}

function readStore() {
  try {
    const stored = JSON.parse(localStorage.getItem(STORE) ?? "null");
    if (stored) {
      addUnknown(stored.log.filter(looksLikeDecision));
      decisions.saved = [...new Set([...decisions.saved, ...stored.saved])];
    }
    decisions.reviewer ||= localStorage.getItem(NAME_STORE) ?? "";
  } catch {
    decisions.kept = false;
  }
}

function writeStore() {
  try {
    localStorage.setItem(STORE, JSON.stringify({ log: decisions.log, saved: decisions.saved }));
    if (decisions.reviewer) localStorage.setItem(NAME_STORE, decisions.reviewer);
  } catch {
    decisions.kept = false;
  }
}

function addUnknown(log) {
  const known = new Set(decisions.log.map((decision) => decision.id));
  const fresh = log.filter((decision) => !known.has(decision.id));
  decisions.log.push(...fresh);
  if (fresh.length) forgetStanding();
  return fresh.length;
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function decide(act) {
  readStore();
  decisions.log.push({ id: newId(), reviewer: decisions.reviewer, time: new Date().toISOString(), ...act });
  forgetStanding();
  writeStore();
  decisions.listeners.forEach((listener) => listener());
}

function actOn({ row, figure }) {
  return figure.number ? { about: "number", document_id: row.id, mention_id: figure.id }
    : { about: "figure", document_id: row.id, figure_id: figure.id, figure_sha256: figure.hash };
}

const UNDOING = new Set(["withdraw", "undo"]);

function lastOwnDecision() {
  const withdrawn = new Set(decisions.log.map((decision) => decision.withdraws));
  return decisions.log.findLast((decision) =>
    !UNDOING.has(decision.action) && decision.reviewer === decisions.reviewer && !withdrawn.has(decision.id)
    && (aboutOf(decision) !== "merge" || standing(subjectOf(decision))[0] === decision));
}

function undoing(decision) {
  const { about = "figure", document_id, figure_id, mention_id, incident_id, text, members } = decision;
  return about === "merge" ? { about, members, action: "undo" }
    : { about, document_id, figure_id, mention_id, incident_id, text, action: "withdraw", withdraws: decision.id };
}

let standingBySubject = null;

function forgetStanding() {
  standingBySubject = null;
}

// The latest decision of each reviewer that was not withdrawn, as the program computes it; of a merge the last of all.
function standing(subject) {
  standingBySubject ??= allStanding();
  return standingBySubject.get(subject) ?? [];
}

function allStanding() {
  const latest = new Map();
  for (const merge of decisions.log.filter((decision) => aboutOf(decision) === "merge")) {
    latest.set(subjectOf(merge), merge.action === "undo" ? [] : [merge]);
  }
  const withdrawn = new Set(decisions.log.map((decision) => decision.withdraws));
  const inOrder = decisions.log.filter((decision) => aboutOf(decision) !== "merge").sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  for (const decision of inOrder) {
    if (decision.action === "withdraw" || withdrawn.has(decision.id)) continue;
    const others = (latest.get(subjectOf(decision)) ?? []).filter((other) => other.reviewer !== decision.reviewer);
    latest.set(subjectOf(decision), [...others, decision]);
  }
  return latest;
}

const STATE_OF_ACTION = { accept: "accepted", correct: "corrected", reject: "rejected", add: "added", dismiss: "dismissed",
  choose: "chosen", merge: "merged", apart: "apart" };

const contentOf = (decision) => JSON.stringify([decision.action, ...[decision.correction, decision.figure, decision.place].map((part) =>
  Object.entries(part ?? {}).filter(([, value]) => value !== null).sort())]);

function stateOf(subject) {
  const [first, ...others] = standing(subject);
  if (!first) return "unreviewed";
  return others.every((decision) => contentOf(decision) === contentOf(first)) ? STATE_OF_ACTION[first.action] : "disputed";
}

const isOpen = (entry) => stateOf(entrySubject(entry)) === "unreviewed";

// What the reviewers agree on; nothing while they differ.
function agreed(subject) {
  return stateOf(subject) === "disputed" ? null : standing(subject)[0] ?? null;
}

// A person's word wins over the verifier's.
function isRefused(row, figure) {
  return figure.verdict === "rejected" && !["accepted", "corrected"].includes(stateOf(figureSubject(row.id, figure.id)));
}

function unsaved() {
  const saved = new Set(decisions.saved);
  return decisions.log.filter((decision) => !saved.has(decision.id)).length;
}

function decisionFile() {
  return { format: "extractor-decisions", version: "1", run: INDEX.run, saved_at: new Date().toISOString(),
    decisions: decisions.log };
}

function saveDecisions() {
  readStore();
  const file = new Blob([`${JSON.stringify(decisionFile(), null, 1)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(file);
  el("a", { href: address, download: "decisions.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  decisions.saved = decisions.log.map((decision) => decision.id);
  writeStore();
  decisions.listeners.forEach((listener) => listener());
}

const FIELDS_OF = {
  figure: { actions: ["accept", "correct", "reject", "withdraw"], texts: ["document_id", "figure_id"] },
  number: { actions: ["add", "dismiss", "withdraw"], texts: ["document_id", "mention_id"] },
  place: { actions: ["choose", "withdraw"], texts: ["document_id", "incident_id", "text"] },
  merge: { actions: ["merge", "apart", "undo"], texts: [] },
};

function looksLikeDecision(decision) {
  if (decision === null || typeof decision !== "object" || !Object.hasOwn(FIELDS_OF, aboutOf(decision))) return false;
  const { actions, texts } = FIELDS_OF[aboutOf(decision)];
  return actions.includes(decision.action) && ["id", "reviewer", "time", ...texts].every((name) => typeof decision[name] === "string")
    && !Number.isNaN(Date.parse(decision.time))
    && (aboutOf(decision) !== "merge" || (Array.isArray(decision.members) && decision.members.length === 2
      && decision.members.every((ref) => typeof ref?.document_id === "string" && typeof ref?.incident_id === "string")))
    && (decision.action !== "add" || typeof decision.figure?.effect === "string")
    && (decision.action !== "choose" || typeof decision.place?.name === "string");
}

// Says what is wrong with a chosen file, or takes its decisions in.
function takeIn(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return "This file is not JSON.";
  }
  if (file?.format !== "extractor-decisions" || !Array.isArray(file.decisions)) return "This is not a file of decisions.";
  if (file.run !== INDEX.run) return "These decisions were made on another run.";
  if (!file.decisions.every(looksLikeDecision)) return "A decision in this file is incomplete.";
  const added = addUnknown(file.decisions);
  decisions.saved = [...new Set([...decisions.saved, ...file.decisions.map((decision) => decision.id)])];
  writeStore();
  decisions.listeners.forEach((listener) => listener());
  return `${count(added, "decision")} taken in.`;
}
