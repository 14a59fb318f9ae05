// Plain words for the names of the record; the vocabulary itself comes with the data.

const WORDS = JSON.parse(byId("index").textContent).words;

const word = (list, name) => WORDS[list][name] ?? name.replaceAll("_", " ");

function effectWords(figure) {
  return figure.effects.map((effect) => word("effects", effect)).join(figure.anyOf ? " or " : " and ");
}

function groupWords(figure) {
  return word(figure.one ? "categoriesOfOne" : "categories", figure.category);
}

function figureWords(figure) {
  return `${plain(figure.reads)} ${effectWords(figure)}, ${groupWords(figure)}`;
}

function sourceWords(figure) {
  return figure.source ? said(figure.source) : el("i", {}, "no source named");
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

function dayWords(iso) {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return month >= 1 && month <= 12 ? `${day ? `${day} ` : ""}${MONTHS[month - 1]} ${year}` : iso;
}

function momentWords(time) {
  return new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

function daysWords(start, end) {
  if (!start) return null;
  return !end || end === start ? dayWords(start) : `${dayWords(start)} to ${dayWords(end)}`;
}

function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function listWords(parts) {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
