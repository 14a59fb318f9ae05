// Places: what the gazetteer takes them for; where it cannot tell, a person chooses among its candidates.

function chosenPlace(row, incident, place) {
  return agreed(placeSubject(row.id, incident.id, place.text))?.place ?? null;
}

// The place with its coordinates: a person's choice, else the gazetteer's.
function located(row, incident, place) {
  const chosen = chosenPlace(row, incident, place);
  if (!chosen) return place;
  return { ...place, admin1: chosen.admin1 ?? null, country: chosen.country ?? null, lat: chosen.latitude ?? null, lon: chosen.longitude ?? null,
    outcome: "person" };
}

function openPlaces() {
  return REPORTS.flatMap((row) => row.incidents.flatMap((incident) => incident.places
    .filter((place) => located(row, incident, place).outcome === "ambiguous").map((place) => ({ row, incident, place }))));
}

function drawPlaceFact(place, incident) {
  const row = ROW_OF_NUMBER.get(page.number);
  const subject = placeSubject(row.id, incident.id, place.text);
  const state = stateOf(subject);
  return [wordsButton(place.spans, placeWords(located(row, incident, place))), drawOutcome(place, incident, state),
    standing(subject).length ? el("ul", { class: "standing" }, standing(subject).map((decision) => drawPlaceDecision(decision))) : null];
}

function drawOutcome(place, incident, state) {
  if (place.outcome === "not_found") return el("span", { class: "dim" }, " – not in the gazetteer");
  if (place.outcome === "ambiguous" && state !== "chosen") {
    return el("div", { class: "open-place" }, el("p", {}, el("strong", {}, "Open: which one is it?"), el("span", { class: "dim" }, " Nothing is guessed.")),
      drawCandidates(place, incident));
  }
  if (place.candidates.length < 2) return null;
  return el("details", { class: "candidates" }, el("summary", {}, `${place.candidates.length} candidates`), drawCandidates(place, incident));
}

function drawCandidates(place, incident) {
  return el("ul", {}, place.candidates.map((candidate) => el("li", {}, el("button", { type: "button", class: "mention", onclick: () => choosePlace(place, incident, candidate) },
    said(candidateName(candidate))), " ", el("span", { class: "size", title: "How well it fits the name, the country and the other places, 0 to 1" }, candidate.score.toFixed(2)))));
}

function candidateName({ name, admin1, country }) {
  return [...new Set([name, admin1, country].filter(Boolean))].join(", ");
}

function choosePlace(place, incident, candidate) {
  const row = ROW_OF_NUMBER.get(page.number);
  whenNamed(() => {
    decide({ about: "place", document_id: row.id, incident_id: incident.id, text: place.text, action: "choose",
      place: { name: candidate.name, admin1: candidate.admin1, country: candidate.country, latitude: candidate.lat, longitude: candidate.lon,
        geo_precision: candidate.precision } });
    announce(`${plain(place.text)} is ${plain(candidateName(candidate))}.`);
  });
}

function drawPlaceDecision(decision) {
  return el("li", {}, said(candidateName(decision.place)), ", says ", said(decision.reviewer), ", ", momentWords(decision.time), ". ",
    decision.reviewer === decisions.reviewer ? el("button", { type: "button", class: "link", onclick: () => decide(undoing(decision)) }, "Take back") : null);
}
