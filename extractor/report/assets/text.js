// The report itself: every number marked by class and verdict, and the words of the chosen figure lit.

const paper = { view: null, pieces: [], marks: new Map(), lit: new Map() };

function drawPaper(view) {
  paper.view = view;
  paper.pieces = [];
  paper.marks = new Map();
  paper.lit = new Map();
  const body = el("div", { class: "words", lang: languageOf(view) });
  const clusters = clustersOf(view);
  const cuts = cutsOf(view, clusters);
  for (const line of view.text.matchAll(/[^\r\n]+/g)) {
    body.append(drawLineOfText(view, line.index, line.index + line[0].length, clusters, cuts));
  }
  fill(byId("paper"), drawMasthead(view), body, drawLegend());
  const first = body.querySelector(".num");
  if (first) first.tabIndex = 0;
  byId("paper").scrollTop = 0;
}

function drawMasthead(view) {
  const facts = [view.publisher && said(view.publisher), view.published && publishedWords(view),
    view.link ? el("a", { href: view.link, rel: "noopener noreferrer", target: "_blank" }, said(view.url)) : said(view.url ?? view.source)];
  return el("header", { class: "masthead" },
    view.titled && !standsInText(view) ? el("h1", {}, said(view.title)) : el("h1", { class: "unseen" }, said(view.title)),
    el("p", { class: "facts" }, facts.filter(Boolean).flatMap((fact, at) => (at ? [" · ", fact] : [fact]))),
    drawNotRead(view));
}

const languageOf = (view) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(view.language ?? "") ? view.language : null);

const standsInText = (view) => view.text.slice(0, 2000).includes(view.title);

function publishedWords(view) {
  const guess = { inferred: " (inferred)", given: "", text: "", metadata: "" }[view.publishedBy] ?? "";
  return `published ${dayWords(view.published)}${guess}`;
}

function drawNotRead(view) {
  if (view.status === "complete" && !view.failures.length) return null;
  const heading = view.status === "failed" ? "This report was not read" : "Part of this report was not read";
  return el("div", { class: "not-read" }, el("h2", {}, heading),
    el("ul", {}, view.failures.map((failure) => el("li", {},
      failure.span ? wordsButton([failure.span], said(failure.message)) : said(failure.message)))),
    view.status === "failed" ? el("p", {}, "That it shows no incidents does not mean that there were none.") : null);
}

// Overlapping number expressions share one mark.
function clustersOf(view) {
  const clusters = [];
  for (const mention of [...view.mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = clusters.at(-1);
    if (last && mention.start < last.end) {
      last.end = Math.max(last.end, mention.end);
      last.mentions.push(mention);
    } else {
      clusters.push({ start: mention.start, end: mention.end, mentions: [mention] });
    }
  }
  return clusters;
}

function cutsOf(view, clusters) {
  const spans = [
    ...clusters.map(({ start, end }) => [start, end]),
    ...view.figures.flatMap((figure) => [...figure.spans, ...figure.said]),
    ...view.incidents.flatMap((incident) =>
      [...incident.dates, ...incident.places, ...incident.actors, ...incident.weapons, ...incident.targets]
        .flatMap((part) => part.spans)),
    ...view.responses.flatMap((response) => response.spans),
    ...view.failures.flatMap((failure) => (failure.span ? [failure.span] : [])),
  ];
  return [...new Set(spans.flat())].sort((a, b) => a - b);
}

function firstAtLeast(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function drawLineOfText(view, start, end, clusters, cuts) {
  const line = view.text.slice(start, end);
  const box = el("p", { dir: "auto", class: line.trim() === view.title.trim() ? "headline" : null });
  const edges = [start, ...cuts.slice(firstAtLeast(cuts, start + 1), firstAtLeast(cuts, end)), end];
  let at = clusters.findIndex((cluster) => cluster.end > start);
  let mark = null;
  for (let edge = 0; edge + 1 < edges.length; edge += 1) {
    const [from, to] = [edges[edge], edges[edge + 1]];
    const piece = el("span", {}, textNodes(view.text.slice(from, to)));
    paper.pieces.push({ from, to, node: piece });
    while (at >= 0 && at < clusters.length && clusters[at].end <= from) at += 1;
    const cluster = at >= 0 ? clusters[at] : undefined;
    if (cluster && cluster.start <= from && to <= cluster.end) {
      if (mark?.cluster !== cluster) {
        mark = { cluster, node: drawMark(view, cluster) };
        box.append(mark.node);
      }
      mark.node.append(piece);
    } else {
      box.append(piece);
    }
  }
  return box;
}

function figuresOf(view, mention) {
  return view.figures.filter((figure) => mention.figures.includes(figure.id) || figure.mentions.includes(mention.id));
}

const SHORT_NUMBER = 16;
const VERDICT_ORDER = ["needs_review", "rejected", "verified"];

function drawMark(view, cluster) {
  const figures = [...new Set(cluster.mentions.flatMap((mention) => figuresOf(view, mention)))];
  const lead = cluster.mentions.find((mention) => mention.class === "casualty") ?? cluster.mentions[0];
  const verdict = VERDICT_ORDER.find((name) => figures.some((figure) => figure.verdict === name))
    ?? (lead.class === "casualty" || lead.class === "unclassified" ? "unused" : null);
  const label = figures.length ? word("verdicts", verdict) : classWords(lead);
  const mark = el("mark", {
    class: `num ${verdict ?? "other"}${cluster.end - cluster.start <= SHORT_NUMBER ? " short" : ""}`, role: "button", tabindex: "-1",
    "aria-label": `${plain(view.text.slice(cluster.start, cluster.end))}, ${label}`,
    title: figures.length ? `${label}: ${figures.map(figureWords).join("; ")}` : label,
    "data-class": figures.length ? null : classWords(lead),
    onclick: () => chooseMark(cluster, figures),
    onpointerenter: () => hintFigures(figures, true),
    onpointerleave: () => hintFigures(figures, false),
    onkeydown: moveAmongMarks,
  }, verdict ? icon(verdict) : null);
  for (const mention of cluster.mentions) paper.marks.set(mention.id, mark);
  return mark;
}

function classWords(mention) {
  if (mention.class === "casualty") {
    if (mention.modality !== "reported") return `casualty, ${mention.modality}`;
    return mention.negated ? "casualty, denied" : "casualty, in no figure";
  }
  return word("classes", mention.class);
}

function chooseMark(cluster, figures) {
  if (!figures.length) return chooseMention(cluster.mentions[0]);
  const at = figures.findIndex((figure) => figure.id === queue.chosen?.figure.id);
  return chooseFigure(figures[(at + 1) % figures.length].id, { keepText: true });
}

function moveAmongMarks(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    event.currentTarget.click();
  } else if (step) {
    event.preventDefault();
    const marks = [...byId("paper").querySelectorAll(".num")];
    const next = marks[marks.indexOf(event.currentTarget) + step];
    if (!next) return;
    event.currentTarget.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

function nodesWithin(spans) {
  return spans.flatMap(([from, to]) => paper.pieces.filter((piece) => piece.from >= from && piece.to <= to))
    .map((piece) => piece.node);
}

function light(name, nodes) {
  for (const node of paper.lit.get(name) ?? []) node.classList.remove(name);
  for (const node of nodes) node.classList.add(name);
  paper.lit.set(name, nodes);
}

// Puts the words in the middle of the report, without moving anything else on the page.
function bringIntoSight(nodes) {
  const node = nodes[0];
  if (!node) return;
  const box = byId("paper");
  const scrolls = box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY !== "visible";
  if (!scrolls) return node.scrollIntoView({ block: "center" });
  const place = node.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (place.top >= frame.top + 40 && place.bottom <= frame.bottom - 60) return;
  box.scrollTop += place.top - frame.top - frame.height / 3;
}

const MOST_HITS = 500;

// The searched words, underlined where they stand; a browser without CSS highlights shows the report without them.
function lightSearch() {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights || !paper.view) return;
  const needle = queue.filters.search ?? "";
  const found = new Highlight();
  const text = paper.view.text.toLowerCase();
  if (text.length !== paper.view.text.length) return; // a letter that grows when lowered would shift every place
  for (let at = text.indexOf(needle); needle && at >= 0 && found.size < MOST_HITS; at = text.indexOf(needle, at + needle.length)) {
    addHit(found, at, at + needle.length);
  }
  highlights.set("search", found);
}

function addHit(found, start, end) {
  const [from, to] = [placeOf(start), placeOf(end - 1)];
  if (!from || !to) return;
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  found.add(range);
}

function placeOf(offset) {
  const piece = paper.pieces.find(({ from, to }) => from <= offset && offset < to);
  const node = piece?.node.firstChild;
  return node?.nodeType === Node.TEXT_NODE && node.data.length === piece.to - piece.from ? { node, offset: offset - piece.from } : null;
}

function marksOf(figure) {
  return figure.mentions.map((id) => paper.marks.get(id)).filter(Boolean);
}

function showWordsOf(figure, { keepText = false } = {}) {
  const words = nodesWithin([...figure.spans, ...figure.said]);
  const marks = marksOf(figure);
  light("lit", words);
  light("lit-number", marks);
  if (!keepText) bringIntoSight(marks.length ? marks : words);
}

function wordsButton(spans, ...content) {
  if (!spans.length) return el("span", {}, content);
  return el("button", {
    type: "button", class: "in-text",
    onclick: () => { const nodes = nodesWithin(spans); light("lit", nodes); light("lit-number", []); bringIntoSight(nodes); },
    onpointerenter: () => light("hint", nodesWithin(spans)),
    onpointerleave: () => light("hint", []),
  }, content);
}

function drawLegend() {
  const line = (verdict, words) => el("li", {}, icon(verdict), ` ${words}`);
  return el("footer", { class: "legend" }, el("h2", {}, "Marks in the report"), el("ul", {},
    line("verified", "verified: the words say so"), line("needs_review", "needs review: a person should look"),
    line("rejected", "refused: the words do not say so"), line("unused", "counts people, but is in no figure, or is open"),
    el("li", {}, el("mark", { class: "num other", "data-class": "date" }, "24"), " another number, with what it counts")));
}
