// Places by their coordinates, on a plain grid of degrees: no tiles, nothing is loaded. Places without are listed.

const MAP = { width: 640, height: 400, pad: 46 };
const LABELLED_PLACES = 24;
const LABEL_ROOM = 34;

function placesOf() {
  const places = new Map();
  for (const row of REPORTS) {
    for (const incident of row.incidents) {
      if (incident.kind !== "incident" && incident.kind !== "aggregate") continue;
      for (const place of incident.places) addPlace(places, located(row, incident, place), incident);
    }
  }
  return [...places.values()].sort((a, b) => b.incidents.size - a.incidents.size);
}

function addPlace(places, place, incident) {
  const name = placeName(place);
  const located = place.lat !== null && place.lon !== null;
  const key = located ? `${place.lat.toFixed(3)} ${place.lon.toFixed(3)}` : name;
  if (!places.has(key)) places.set(key, { name, located, lat: place.lat, lon: place.lon, incidents: new Set(), names: new Set() });
  places.get(key).incidents.add(incident);
  places.get(key).names.add(name);
}

function drawMap() {
  const places = placesOf();
  const located = places.filter((place) => place.located);
  const unlocated = places.filter((place) => !place.located);
  if (!places.length) return el("p", { class: "none" }, "No place is named.");
  return el("figure", {}, located.length ? drawPlaces(located) : null,
    el("figcaption", {}, located.length ? "Each circle is a place with coordinates from the gazetteer; its area grows with the number of incidents and totals that name it. North is up. " : "",
      unlocated.length ? drawUnlocated(unlocated, located.length > 0) : null));
}

function drawUnlocated(unlocated, others) {
  const shown = unlocated.slice(0, 60);
  return el("div", { class: "unlocated" }, el("p", {}, others ? "Named without coordinates:" : "No place has coordinates yet. The places named:"),
    el("ul", {}, shown.map((place) => el("li", {}, el("button", { type: "button", class: "mention", onclick: () => showPlace(place.name) }, said(place.name)),
      place.incidents.size > 1 ? el("span", { class: "size" }, place.incidents.size) : null))),
    unlocated.length > shown.length ? el("p", {}, `and ${count(unlocated.length - shown.length, "more", "more")}`) : null);
}

function frameOf(places) {
  const bound = (values, least) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = Math.max((high - low) * 0.12, least);
    return [low - room, high + room];
  };
  const [south, north] = bound(places.map((place) => place.lat), 0.4);
  const [west, east] = bound(places.map((place) => place.lon), 0.4);
  const squeeze = Math.max(Math.cos((((south + north) / 2) * Math.PI) / 180), 0.2);
  const scale = Math.min((MAP.width - 2 * MAP.pad) / ((east - west) * squeeze), (MAP.height - 2 * MAP.pad) / (north - south));
  const middle = [(west + east) / 2, (south + north) / 2];
  return {
    x: (lon) => MAP.width / 2 + (lon - middle[0]) * squeeze * scale,
    y: (lat) => MAP.height / 2 - (lat - middle[1]) * scale,
    degree: scale,
    west: middle[0] - MAP.width / 2 / scale / squeeze, east: middle[0] + MAP.width / 2 / scale / squeeze,
    south: middle[1] - MAP.height / 2 / scale, north: middle[1] + MAP.height / 2 / scale,
  };
}

function drawPlaces(places) {
  const frame = frameOf(places);
  const map = svg("svg", { viewBox: `0 0 ${MAP.width} ${MAP.height}`, class: "chart map", role: "group", "aria-label": "Places of the incidents" },
    svg("rect", { class: "sea", width: MAP.width, height: MAP.height, rx: 6 }), drawGrid(frame));
  const most = Math.max(...places.map((place) => place.incidents.size));
  const taken = places.map((place) => circleBox(place, frame, most));
  for (const [at, place] of places.entries()) map.append(drawPlace(place, frame, { most, taken, labelled: at < LABELLED_PLACES }));
  map.append(drawScale(frame));
  return map;
}

function drawGrid(frame) {
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45].find((size) => (frame.east - frame.west) / size <= 7) ?? 60;
  const grid = svg("g", { class: "graticule" });
  const digits = step < 1 ? 1 : 0;
  for (let lon = Math.ceil(frame.west / step) * step; lon <= frame.east; lon += step) {
    grid.append(svg("line", { x1: frame.x(lon), x2: frame.x(lon), y1: 0, y2: MAP.height }));
    if (frame.x(lon) < MAP.width - LABEL_ROOM) {
      grid.append(svg("text", { x: frame.x(lon) + 4, y: MAP.height - 7 }, `${Math.abs(lon).toFixed(digits)}° ${lon < 0 ? "W" : "E"}`));
    }
  }
  for (let lat = Math.ceil(frame.south / step) * step; lat <= frame.north; lat += step) {
    grid.append(svg("line", { x1: 0, x2: MAP.width, y1: frame.y(lat), y2: frame.y(lat) }));
    if (frame.y(lat) < MAP.height - LABEL_ROOM && frame.y(lat) > LABEL_ROOM / 2) {
      grid.append(svg("text", { x: 7, y: frame.y(lat) - 4 }, `${Math.abs(lat).toFixed(digits)}° ${lat < 0 ? "S" : "N"}`));
    }
  }
  return grid;
}

const radiusOf = (place, most) => 5 + 11 * Math.sqrt(place.incidents.size / most);

function circleBox(place, frame, most) {
  const [x, y, radius] = [frame.x(place.lon), frame.y(place.lat), radiusOf(place, most)];
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function drawPlace(place, frame, { most, taken, labelled }) {
  const [x, y] = [frame.x(place.lon), frame.y(place.lat)];
  const radius = radiusOf(place, most);
  const names = [...place.names].map(plain).join(", ");
  const label = `${names}: ${count(place.incidents.size, "incident")}`;
  const pick = () => showPlace(place.name);
  return svg("g", { class: "pick", tabindex: 0, role: "button", "aria-label": `${label}. Show them`, onclick: pick, onkeydown: (event) => { if (event.key === "Enter") pick(); } },
    svg("title", {}, label), svg("circle", { cx: x, cy: y, r: radius }), labelled ? drawLabel(plain(place.name), { x, y, radius }, taken) : null);
}

const TEXT_HEIGHT = 13;

// A label that would lie over a circle or another label is moved to the other side, below, above, or left out.
function drawLabel(name, { x, y, radius }, taken) {
  const words = name.length > 26 ? `${name.slice(0, 25)}…` : name;
  const width = words.length * 7.6;
  const sides = [
    { x: x + radius + 5, y: y + 4, anchor: "start", left: x + radius + 3 },
    { x: x - radius - 5, y: y + 4, anchor: "end", left: x - radius - 3 - width },
    { x, y: y + radius + 15, anchor: "middle", left: x - width / 2 },
    { x, y: y - radius - 6, anchor: "middle", left: x - width / 2 },
  ];
  for (const side of sides) {
    const box = { left: side.left, right: side.left + width, top: side.y - TEXT_HEIGHT + 3, bottom: side.y + 2 };
    if (box.left < 2 || box.right > MAP.width - 2 || taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    return svg("text", { class: "place-name", x: side.x, y: side.y, "text-anchor": side.anchor }, words);
  }
  return null;
}

function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const KM_PER_DEGREE = 111.2;

function drawScale(frame) {
  const perKm = frame.degree / KM_PER_DEGREE;
  const km = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].findLast((length) => length * perKm <= 130) ?? 1;
  const right = MAP.width - 14;
  return svg("g", { class: "scale" }, svg("path", { d: `M${right - km * perKm} 12v5H${right}v-5`, fill: "none" }),
    svg("text", { x: right, y: 32, "text-anchor": "end" }, `${km.toLocaleString("en")} km`));
}
