// Words of a report: isolated from the direction of the page, with hidden characters made visible.

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

const HIDDEN_NAMES = {
  0xad: "SHY", 0x61c: "ALM", 0x200b: "ZWSP", 0x200c: "ZWNJ", 0x200d: "ZWJ", 0x200e: "LRM", 0x200f: "RLM",
  0x2028: "LSEP", 0x2029: "PSEP", 0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO",
  0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM",
};

// Joiners shape Arabic, Persian and Indic words and emoji; between other characters they only hide.
function joinsLetters(text, at) {
  const code = text.charCodeAt(at);
  return (code === 0x200c || code === 0x200d) && text.charCodeAt(at - 1) > 0x5ff && text.charCodeAt(at + 1) > 0x5ff;
}

function pieces(text) {
  const found = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (joinsLetters(text, match.index)) continue;
    if (match.index > from) found.push({ words: text.slice(from, match.index) });
    found.push({ code: match[0].codePointAt(0) });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ words: text.slice(from) });
  return found;
}

function codeName(code) {
  return HIDDEN_NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function textNodes(text) {
  return pieces(text).map((piece) =>
    piece.words !== undefined
      ? document.createTextNode(piece.words)
      : el("span", { class: "hidden-char", title: `Hidden character U+${piece.code.toString(16).toUpperCase().padStart(4, "0")}` },
          codeName(piece.code)));
}

function said(text) {
  return el("bdi", {}, textNodes(String(text ?? "")));
}

// For attributes, options and announcements, where no markup can stand.
function plain(text) {
  return pieces(String(text ?? "")).map((piece) => piece.words ?? `[${codeName(piece.code)}]`).join("");
}
