// The index is read at once; the text and figures of a report only when it is looked at.

const INDEX = JSON.parse(byId("index").textContent);
const REPORTS = INDEX.reports;
const ROW_OF_NUMBER = new Map(REPORTS.map((row) => [row.number, row]));

const KEPT_REPORTS = 24;
const loaded = new Map();

function report(number) {
  const known = loaded.get(number);
  if (known) return known;
  const block = byId(`report-${number}`);
  if (!block) return null;
  const view = JSON.parse(block.textContent);
  if (loaded.size >= KEPT_REPORTS) loaded.delete(loaded.keys().next().value);
  loaded.set(number, view);
  return view;
}

let lowerTexts = null;

// Made on the first search and kept: parsing every report again for each letter typed would be slow.
function textContains(number, needle) {
  lowerTexts ??= new Map();
  if (!lowerTexts.has(number)) {
    const block = byId(`report-${number}`);
    lowerTexts.set(number, block ? JSON.parse(block.textContent).text.toLowerCase() : "");
  }
  return lowerTexts.get(number).includes(needle);
}

function incidentOf(row, figure) {
  return row.incidents.find((incident) => incident.id === figure.incident) ?? null;
}

function placeName(place) {
  return place.name ?? place.text;
}

// Every figure and open number of the sheet as one entry of the queue, the riskiest first.
function entries() {
  const all = REPORTS.flatMap((row) => [...row.figures, ...row.open].map((figure) => ({ row, figure, incident: incidentOf(row, figure) })));
  return all.sort((a, b) => a.figure.tier - b.figure.tier || b.figure.risk - a.figure.risk
    || a.row.number - b.row.number || a.figure.at - b.figure.at);
}
