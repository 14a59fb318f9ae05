// Decisions: an append-only log, kept by the browser under the run's hash and saved as a file.

const STORE = `extractor-review:${INDEX.run}`;
const NAME_STORE = "extractor-reviewer";

const decisions = { log: [], saved: [], kept: true, reviewer: "", listeners: [] };

const figureKey = (documentId, figureId) => JSON.stringify([documentId, figureId]);

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

function decide(entry, act) {
  readStore();
  decisions.log.push({
    id: newId(),
    document_id: entry.row.id,
    figure_id: entry.figure.id,
    figure_sha256: entry.figure.hash,
    reviewer: decisions.reviewer,
    time: new Date().toISOString(),
    ...act,
  });
  forgetStanding();
  writeStore();
  decisions.listeners.forEach((listener) => listener());
}

function lastOwnDecision() {
  const withdrawn = new Set(decisions.log.map((decision) => decision.withdraws));
  return decisions.log.findLast((decision) =>
    decision.action !== "withdraw" && decision.reviewer === decisions.reviewer && !withdrawn.has(decision.id));
}

let standingByFigure = null;

function forgetStanding() {
  standingByFigure = null;
}

// The latest decision of each reviewer that was not withdrawn, as review_state computes it.
function standing(documentId, figureId) {
  standingByFigure ??= allStanding();
  return standingByFigure.get(figureKey(documentId, figureId)) ?? [];
}

function allStanding() {
  const withdrawn = new Set(decisions.log.map((decision) => decision.withdraws));
  const latest = new Map();
  const inOrder = [...decisions.log].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  for (const decision of inOrder) {
    if (decision.action === "withdraw" || withdrawn.has(decision.id)) continue;
    const key = figureKey(decision.document_id, decision.figure_id);
    const others = (latest.get(key) ?? []).filter((other) => other.reviewer !== decision.reviewer);
    latest.set(key, [...others, decision]);
  }
  return latest;
}

const STATE_OF_ACTION = { accept: "accepted", correct: "corrected", reject: "rejected" };

function stateOf(documentId, figureId) {
  const [first, ...others] = standing(documentId, figureId);
  if (!first) return "unreviewed";
  const same = (decision) => decision.action === first.action
    && JSON.stringify(decision.correction ?? null) === JSON.stringify(first.correction ?? null);
  return others.every(same) ? STATE_OF_ACTION[first.action] : "disputed";
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

const ACTIONS = new Set(["accept", "correct", "reject", "withdraw"]);

function looksLikeDecision(decision) {
  return decision !== null && typeof decision === "object" && ACTIONS.has(decision.action)
    && ["id", "document_id", "figure_id", "reviewer", "time"].every((name) => typeof decision[name] === "string")
    && !Number.isNaN(Date.parse(decision.time));
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
