// Single keys, as help lists them; they rest while a person writes or a dialog is open, and can be turned off.

const keyboard = { on: true };

const KEY_ACTS = {
  j: () => go(1), k: () => go(-1), n: () => goUndecided(), a: () => (onNumber() ? openAdd() : accept()), c: () => (onNumber() ? openAdd() : openCorrect()),
  r: () => (onNumber() ? dismiss() : openReject()), u: () => undo(), m: () => show("merges"),
  o: () => show("summary"), s: () => saveDecisions(), "?": () => openHelp(),
  "/": () => { show("review"); byId("search").focus(); },
};

const onNumber = () => Boolean(queue.chosen?.figure.number);

const NEEDS_REVIEW_VIEW = new Set(["j", "k", "n", "a", "c", "r"]);

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("dialog").open) return;
  const writing = event.target.closest?.("input, select, textarea");
  if (event.key === "Escape" && writing) writing.blur();
  const act = KEY_ACTS[event.key];
  if (!keyboard.on || writing || !act) return;
  event.preventDefault();
  if (NEEDS_REVIEW_VIEW.has(event.key) && byId("review").hidden) startReviewing();
  else act();
}
