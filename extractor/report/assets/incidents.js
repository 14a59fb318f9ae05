// Right of the report: incidents with their claims side by side, totals with their parts, what was refused, the ledger.

function drawReadings(view) {
  const box = byId("readings");
  keepingFocus(box, () =>
    fill(box, drawIncidents(view), drawResponses(view), drawRefused(view), drawLedger(view), drawProvenance(view)));
}

function section(id, title, size, ...content) {
  return el("section", { class: id, "aria-labelledby": `heading-${id}` },
    el("h2", { id: `heading-${id}` }, title, size ? el("span", { class: "size" }, size.toLocaleString("en")) : null), content);
}

const INCIDENT_ORDER = ["aggregate", "incident", "background", "non_casualty"];

function drawIncidents(view) {
  if (!view.incidents.length) {
    const words = view.status === "failed" ? "Not read." : "No incident was found in this report.";
    return section("incidents", "Incidents", 0, el("p", { class: "none" }, words));
  }
  const known = new Set(view.incidents.map((incident) => incident.id));
  const loose = standingFigures(view).filter((figure) => !known.has(figure.incident));
  const inOrder = [...view.incidents].sort((a, b) => INCIDENT_ORDER.indexOf(a.kind) - INCIDENT_ORDER.indexOf(b.kind));
  return section("incidents", "Incidents", view.incidents.length, inOrder.map((incident) => drawIncident(incident, view)),
    loose.length ? el("article", { class: "incident" }, el("h3", {}, "In no incident"), drawClaims(loose)) : null);
}

// What was read and not refused, or a person accepted, and what people made of other numbers.
function standingFigures(view) {
  const row = ROW_OF_NUMBER.get(page.number);
  return [...view.figures.filter((figure) => !isRefused(row, figure)), ...addedFigures(view)];
}

function drawIncident(incident, view) {
  const figures = standingFigures(view).filter((figure) => figure.incident === incident.id);
  const parent = view.incidents.find((other) => other.id === incident.partOf);
  return el("article", { class: `incident ${incident.kind}`, "data-incident": incident.id },
    el("p", { class: "kind" }, word("incidentKinds", incident.kind), incident.event === "other" ? "" : ` · ${word("eventTypes", incident.event)}`,
      incident.modality === "reported" ? "" : el("b", {}, ` · ${word("modalities", incident.modality)}`)),
    el("h3", {}, said(incident.summary || word("eventTypes", incident.event))),
    drawFacts(incident, parent),
    drawSameIncident(incident),
    figures.length ? drawClaims(figures) : el("p", { class: "none" }, "No figure."),
    drawTotals(incident, view));
}

function drawFacts(incident, parent) {
  const rows = [
    ["When", incident.dates.map(dateWords)],
    ["Where", incident.places.map((place) => drawPlaceFact(place, incident))],
    ["By whom", incident.actors.map((actor) => [wordsButton(actor.spans, said(actor.actor)),
      el("span", { class: "dim" }, " ", word("stances", actor.stance), actor.by ? [", says ", said(actor.by)] : "")])],
    ["Weapons", incident.weapons.map((weapon) => wordsButton(weapon.spans, weapon.count === null || weapon.text.includes(weapon.count) ? "" : `${weapon.count} × `, said(weapon.text)))],
    ["Hit", incident.targets.map((target) => wordsButton(target.spans, said(target.text)))],
    ["Part of", parent ? [said(parent.summary || parent.id)] : []],
  ];
  return el("dl", { class: "incident-facts" }, rows.filter(([, values]) => values.length).flatMap(([name, values]) =>
    [el("dt", {}, name), el("dd", {}, values.map((value) => el("div", {}, value)))]));
}

function dateWords(when) {
  const days = daysWords(when.start, when.end);
  const role = when.role === "report" ? el("span", { class: "dim" }, " date of the report, not of the event") : null;
  const written = when.text ? [days ? " – “" : "“", said(when.text), "”"] : [];
  return wordsButton(when.spans, days ?? "", el("span", { class: days ? "dim" : "" }, written, days ? "" : " (no day can be told)"), role);
}

function placeWords(place) {
  const wider = [place.admin1, place.country].filter((name) => name && name !== placeName(place));
  return [said(place.text), place.name && place.name !== place.text ? el("span", { class: "dim" }, " = ", said(place.name)) : "",
    wider.length ? el("span", { class: "dim" }, ", ", said(wider.join(", "))) : ""];
}

const CATEGORY_ORDER = Object.keys(WORDS.categories);

// One row for each effect and group; what different sources say stands side by side in it.
function drawClaims(figures) {
  const rows = new Map();
  for (const figure of figures) {
    const key = JSON.stringify([figure.effects, figure.anyOf, figure.category]);
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  const rank = ([figure]) => [figure.effects[0] === "killed" ? "" : effectWords(figure), CATEGORY_ORDER.indexOf(figure.category)];
  const inOrder = [...rows.values()].sort((a, b) => rank(a)[0].localeCompare(rank(b)[0]) || rank(a)[1] - rank(b)[1]);
  return el("table", { class: "claims" }, el("caption", { class: "unseen" }, "Figures, by what happened to whom, and who says so"),
    el("tbody", {}, inOrder.map(drawClaimRow)));
}

function drawClaimRow(figures) {
  const [first] = figures;
  const isPart = figures.every((figure) => figure.subsetOf);
  const numbers = new Set(figures.filter((figure) => figure.conflicts.length).map((figure) => figure.id));
  const differ = numbers.size > 1 || first.conflicts.some((id) => figures.some((figure) => figure.id === id));
  return el("tr", { class: isPart ? "part" : null }, el("th", { scope: "row" }, isPart ? el("span", { class: "dim" }, "of them ") : null,
      groupWords(first), el("span", { class: "effect" }, effectWords(first))),
    el("td", {}, el("div", { class: "side-by-side" }, figures.map(chip)),
      differ ? el("p", { class: "differ" }, "≠ The sources differ. Both are kept; neither is averaged or dropped.") : null));
}

function chip(figure) {
  const row = ROW_OF_NUMBER.get(page.number);
  const subject = figure.mention ? numberSubject(row.id, figure.mention.id) : figureSubject(row.id, figure.id);
  const state = stateOf(subject);
  return el("button", {
    type: "button", class: `chip ${figure.verdict} ${state}`, "data-figure": figure.id,
    "aria-pressed": String(queue.chosen?.figure.id === figure.id),
    onclick: () => (figure.mention ? chooseMention(figure.mention) : chooseFigure(figure.id)),
    onpointerenter: () => { light("hint", nodesWithin(figure.spans)); light("hint-number", marksOf(figure)); },
    onpointerleave: () => { light("hint", []); light("hint-number", []); },
  },
    el("span", { class: "chip-number" }, icon(figure.verdict), el("span", { class: "unseen" }, `${word("verdicts", figure.verdict)}: `), said(figure.reads)),
    el("span", { class: "chip-source" }, sourceWords(figure)),
    figure.restates ? el("span", { class: "chip-note" }, "said again") : null,
    figure.runningTotal ? el("span", { class: "chip-note" }, "was still rising") : null,
    state === "unreviewed" ? null : el("span", { class: `state ${state}` }, word("states", state)));
}

function hintFigures(figures, on) {
  for (const figure of figures) {
    for (const node of byId("readings").querySelectorAll(".chip")) {
      if (node.dataset.figure === figure.id) node.classList.toggle("hint", on);
    }
  }
}

function drawTotals(incident, view) {
  const checks = view.totals.filter((check) => check.incident === incident.id);
  if (!checks.length) return null;
  return el("div", { class: "totals" }, el("h4", {}, "Does the total agree with its parts?"), checks.map((check) => drawTotal(check, view)));
}

function drawTotal(check, view) {
  const figure = view.figures.find((candidate) => candidate.id === check.figure);
  const numbered = check.parts.filter((part) => part.number !== null);
  const bar = el("div", { class: "sum-bar" }, numbered.map((part) => {
    const segment = el("button", { type: "button", class: "segment", title: plain(partName(part, view)), onclick: () => chooseFigure(part.figure) },
      el("b", {}, part.number.toLocaleString("en")), el("span", {}, said(partName(part, view))));
    segment.style.flexGrow = String(Math.max(part.number, 1));
    return segment;
  }));
  if (check.gap > 0) {
    const gap = el("span", { class: "segment gap", title: `${check.gap} not placed` }, el("b", {}, check.gap.toLocaleString("en")));
    gap.style.flexGrow = String(check.gap);
    bar.append(gap);
  }
  return el("div", { class: `total ${check.verdict}` },
    el("p", {}, el("b", {}, `${effectWords(figure)}, ${groupWords(figure)}: `), numbered.map((part) => part.number.toLocaleString("en")).join(" + "),
      ` = ${check.sum.toLocaleString("en")}`, " beside the stated ",
      figureLink(figure.id, said(figure.reads)), ". ", el("strong", {}, verdictOfTotal(check, view))),
    bar);
}

function partName(part, view) {
  const incident = view.incidents.find((candidate) => candidate.id === part.incident);
  return (incident?.places.length ? placeName(incident.places[0]) : null) ?? incident?.summary ?? part.incident;
}

function verdictOfTotal(check, view) {
  const silent = check.parts.filter((part) => part.number === null).map((part) => plain(partName(part, view)));
  const none = silent.length ? ` ${listWords(silent)} ${silent.length === 1 ? "states" : "state"} no number.` : "";
  if (check.verdict === "agrees") return "They agree.";
  if (check.verdict === "exceeds") return `The parts are ${(-check.gap).toLocaleString("en")} more than the total.${none}`;
  const left = `${check.gap.toLocaleString("en")} ${check.gap === 1 ? "is" : "are"} in no part; the gap is shown, not filled.`;
  return `${check.gap ? left : "Nothing is left over."}${none}`;
}

function drawResponses(view) {
  if (!view.responses.length) return null;
  return section("responses", "What the accused say", view.responses.length, el("ul", {}, view.responses.map((response) =>
    el("li", {}, el("p", {}, el("strong", {}, said(response.actor)), ` ${word("responses", response.type)}`,
      response.assertsZero ? ". A denial is not a count of zero." : "."),
      response.spans.map((span) => el("blockquote", { dir: "auto" }, wordsButton([span], said(view.text.slice(...span)))))))));
}

function drawRefused(view) {
  const refused = view.figures.filter((figure) => isRefused(ROW_OF_NUMBER.get(page.number), figure));
  if (!refused.length) return null;
  return section("refused", "Refused", refused.length,
    el("p", { class: "hint-line" }, "Proposed by the model, not borne out by the words. They stay visible and go into no export, unless you accept them."),
    el("ul", {}, refused.map((figure) => el("li", {}, chip(figure), el("div", { class: "refusal" },
      el("p", {}, effectWords(figure), ", ", groupWords(figure)), el("ul", {},
        figure.reasons.map((reason) => el("li", {}, word("reasons", reason), " ", el("code", {}, reason)))))))));
}

function drawLedger(view) {
  const used = new Set(view.figures.flatMap((figure) => figure.mentions));
  const other = view.mentions.filter((mention) => !used.has(mention.id) && !mention.figures.length);
  const groups = new Map();
  for (const mention of other) groups.set(mention.class, [...(groups.get(mention.class) ?? []), mention]);
  const rank = (name) => (name === "unclassified" ? -2 : name === "casualty" ? -1 : Object.keys(WORDS.classes).indexOf(name));
  const inOrder = [...groups].sort(([a], [b]) => rank(a) - rank(b));
  return section("ledger", "All other numbers", other.length,
    other.length ? el("dl", {}, inOrder.flatMap(([name, mentions]) => [
      el("dt", { class: name === "unclassified" || name === "casualty" ? "open" : null }, name === "casualty" ? "casualties in no figure" : word("classes", name)),
      el("dd", {}, mentions.map((mention) => drawMention(mention, view)))])) : el("p", { class: "none" }, "Every number of this report is in a figure."));
}

function drawMention(mention, view) {
  const state = stateOf(numberSubject(ROW_OF_NUMBER.get(page.number).id, mention.id));
  const around = plain(view.text.slice(Math.max(0, mention.start - 40), mention.end + 40).replaceAll("\n", " "));
  return el("button", {
    type: "button", class: "mention", title: `… ${around} …  (${plain(mention.by)})`, "data-mention": mention.id, "aria-pressed": String(queue.chosen?.figure.id === mention.id),
    onclick: () => chooseMention(mention),
    onpointerenter: () => light("hint-number", [paper.marks.get(mention.id)].filter(Boolean)),
    onpointerleave: () => light("hint-number", []),
  }, said(view.text.slice(mention.start, mention.end)),
  state === "unreviewed" ? null : el("span", { class: `state ${state}` }, word("states", state)));
}

function drawProvenance(view) {
  const { model, promptSet, version } = view.provenance;
  return el("footer", { class: "provenance" }, "Read by ", said(model), promptSet ? [" with the prompts ", said(promptSet)] : "",
    ", version ", said(version), ". Document ", el("code", {}, said(view.id)), ".");
}
