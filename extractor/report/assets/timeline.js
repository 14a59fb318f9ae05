// Incidents over time: one bar a day, week, month or year, whichever gives a readable number of bars.

const DAY = 86400000;
const MOST_BARS = 48;

const UNITS = [
  { name: "day", floor: (day) => day, next: (day) => day + DAY },
  { name: "week", floor: (day) => day - ((new Date(day).getUTCDay() + 6) % 7) * DAY, next: (day) => day + 7 * DAY },
  { name: "month", floor: (day) => monthStart(day, 0), next: (day) => monthStart(day, 1) },
  { name: "year", floor: (day) => Date.UTC(new Date(day).getUTCFullYear(), 0), next: (day) => Date.UTC(new Date(day).getUTCFullYear() + 1, 0) },
];

function monthStart(day, step) {
  const date = new Date(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step);
}

const isoDay = (day) => new Date(day).toISOString().slice(0, 10);

function bucketsOf(dated) {
  const days = dated.map((incident) => Date.parse(incident.start));
  const [first, last] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity]);
  for (const unit of UNITS) {
    const buckets = [];
    for (let day = unit.floor(first); day <= last && buckets.length <= MOST_BARS; day = unit.next(day)) {
      buckets.push({ from: day, to: unit.next(day) - DAY, incident: 0, other: 0 });
    }
    if (buckets.length <= MOST_BARS || unit.name === "year") return { unit, buckets };
  }
  return null;
}

function drawTimeline() {
  const incidents = REPORTS.flatMap((row) => row.incidents).filter((incident) => incident.kind !== "non_casualty");
  const dated = incidents.filter((incident) => incident.start && !Number.isNaN(Date.parse(incident.start)));
  const undated = incidents.length - dated.length;
  if (!dated.length) return el("p", { class: "none" }, "No incident has a date.");
  const { unit, buckets } = bucketsOf(dated);
  for (const incident of dated) {
    const day = Date.parse(incident.start);
    const bucket = buckets.find(({ from, to }) => day >= from && day <= to);
    if (bucket) bucket[incident.kind === "incident" ? "incident" : "other"] += 1;
  }
  return el("figure", {}, drawBars(buckets, unit.name),
    el("figcaption", {}, el("span", { class: "key solid" }), "incidents ", el("span", { class: "key hatched" }), "totals and background statistics, by the ",
      unit.name, " they begin. ", undated ? `${count(undated, "more has", "more have")} no date.` : ""));
}

const CHART = { width: 640, height: 330, left: 34, right: 8, top: 12, bottom: 30 };

function drawBars(buckets, unit) {
  const { width, height, left, right, top, bottom } = CHART;
  const most = Math.max(...buckets.map(({ incident, other }) => incident + other));
  const slot = (width - left - right) / buckets.length;
  const thick = Math.min(slot * 0.8, 44);
  const base = height - bottom;
  const scale = (base - top) / most;
  const chart = svg("svg", { viewBox: `0 0 ${width} ${height}`, class: "chart", role: "group", "aria-label": `Incidents by ${unit}` }, hatching("timeline-hatch"));
  for (const value of ticks(most)) {
    chart.append(svg("line", { x1: left, x2: width - right, y1: base - value * scale, y2: base - value * scale, class: "grid" }),
      svg("text", { x: left - 6, y: base - value * scale + 4, "text-anchor": "end" }, value.toLocaleString("en")));
  }
  const every = Math.ceil(buckets.length / 8);
  buckets.forEach((bucket, at) => {
    const middle = left + slot * (at + 0.5);
    if (at % every === 0) chart.append(svg("text", { x: middle, y: height - 9, "text-anchor": "middle", class: (at / every) % 2 ? "spare" : null }, bucketWords(bucket, unit)));
    if (bucket.incident + bucket.other) chart.append(drawBar(bucket, { x: middle - thick / 2, base, scale, thick }));
  });
  return chart;
}

function drawBar(bucket, { x, base, scale, thick }) {
  const label = `${daysWords(isoDay(bucket.from), isoDay(bucket.to))}: ${count(bucket.incident, "incident")}, ${count(bucket.other, "total or statistic", "totals or statistics")}`;
  const pick = () => showDays(isoDay(bucket.from), isoDay(bucket.to));
  return svg("g", { class: "pick", tabindex: 0, role: "button", "aria-label": `${label}. Show them`, onclick: pick, onkeydown: (event) => { if (event.key === "Enter") pick(); } },
    svg("title", {}, label),
    svg("rect", { class: "bar-solid", x, width: thick, y: base - bucket.incident * scale, height: bucket.incident * scale }),
    svg("rect", { class: "bar-hatched", fill: "url(#timeline-hatch)", x, width: thick, y: base - (bucket.incident + bucket.other) * scale, height: bucket.other * scale }));
}

function hatching(id) {
  return svg("defs", {}, svg("pattern", { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("line", { x1: 0, y1: 0, x2: 0, y2: 5, class: "hatch-line" })));
}

function ticks(most) {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((size) => most / size <= 5) ?? 10000;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

function bucketWords({ from }, unit) {
  const [year, month, day] = isoDay(from).split("-").map(Number);
  const name = MONTHS[month - 1].slice(0, 3);
  return { day: `${day} ${name} ${year}`, week: `${day} ${name} ${year}`, month: `${name} ${year}`, year: String(year) }[unit];
}
