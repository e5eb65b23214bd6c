// One article to read: its text with the parts of its quotes marked, and a card a quote beside it.

const NARROW = matchMedia("(max-width: 52rem)"); // as in page.css
const PARTS = { c: "content", k: "cue", s: "speaker", i: "intermediary", v: "via", m: "medium", e: "entity" };

// A view: the elements of the text by their marks, the cards by quote, and the quote that is held fast.
function readingView({ article, quotes }) {
  const view = { article, shown: new Map(quotes.map((quote) => [quote.number, quote])), pieces: new Map(), cards: new Map(), pinned: null };
  view.root = element("article", { "aria-label": article.title ?? article.id }, heading(article));
  if (article.pieces.length) view.root.append(textOf(view));
  if (quotes.length) {
    view.list = element("ol", { class: article.pieces.length ? "cards" : "cards only" }, ...quotes.map((quote) => card(view, quote)));
    view.root.append(view.list);
  }
  if (!article.pieces.length) view.root.append(element("p", { class: "only" }, labels.no_text));
  else if (!article.quotes.length) view.root.append(element("p", {}, labels.no_quotes));
  view.root.addEventListener("keydown", (event) => onKey(view, event));
  return view;
}

function heading(article) {
  const told = [article.source, article.day ?? article.date, article.author, article.title ? article.id : null].filter(Boolean);
  const line = element("p", {});
  told.forEach((each, n) => line.append(n ? " · " : "", isolated(each)));
  if (article.url) line.append(" · ", element("a", { href: article.url, rel: "noreferrer", target: "_blank" }, isolated(hostOf(article.url))));
  return element("header", {}, element("h3", { dir: "auto" }, article.title ?? article.id), line);
}

// What a page says of itself need be no address.
function hostOf(url) {
  try {
    return new URL(url).hostname;
  } catch {
    return url;
  }
}

function textOf(view) {
  const text = element("p", { class: "text", lang: "ar", dir: "rtl" });
  for (const [words, told] of view.article.pieces) {
    const marks = told.split(" ").filter((mark) => mark && (mark[0] === "e" || view.shown.has(Number(mark.slice(1)))));
    if (!marks.length) {
      text.append(words);
      continue;
    }
    const piece = element(marks.some((mark) => mark[0] !== "e") ? "mark" : "span", {}, words);
    view.pieces.set(piece, marks);
    text.append(piece);
  }
  view.text = text;
  const at = (event) => quotesAt(view, view.pieces.get(event.target.closest("mark")));
  text.addEventListener("mouseover", (event) => light(view, at(event)));
  text.addEventListener("mouseleave", () => light(view, []));
  text.addEventListener("click", (event) => {
    const [number] = at(event);
    if (number !== undefined && !String(getSelection())) turn(view, number);
  });
  paint(view, null);
  return text;
}

// The quotes that a piece speaks of: those it is a small part of, or else the innermost of those it is content of.
function quotesAt(view, marks = []) {
  const numbers = (kept) => [...new Set(marks.filter((mark) => mark[0] !== "e" && kept(mark[0])).map((mark) => Number(mark.slice(1))))];
  const parts = numbers((letter) => letter !== "c");
  if (parts.length) return parts;
  return numbers((letter) => letter === "c").sort((a, b) => view.shown.get(a).length - view.shown.get(b).length).slice(0, 1);
}

// Light quotes with their speaker and chain, or what is held fast if there are none.
function light(view, numbers) {
  const lit = numbers.length ? numbers : view.pinned === null ? [] : [view.pinned];
  for (const [number, { item }] of view.cards) item.classList.toggle("on", lit.includes(number));
  if (!view.text) return;
  if (!lit.length) return paint(view, null);
  const active = new Set();
  for (const number of lit) {
    for (const letter of "cksivm") active.add(letter + number);
    active.add(`e${view.shown.get(number).entity}`);
  }
  paint(view, active);
  if (numbers.length) bringUp(view.list, view.cards.get(numbers[0]).item);
}

function paint(view, active) {
  view.text.classList.toggle("lit", active !== null);
  for (const [piece, marks] of view.pieces) {
    const named = marks.filter((mark) => (active === null ? mark[0] !== "e" : active.has(mark)));
    const classes = new Set(named.map((mark) => PARTS[mark[0]]));
    if (active !== null && classes.size) classes.add("on");
    piece.className = [...classes].join(" ");
  }
}

// Scroll a list of cards, never the page.
function bringUp(list, item) {
  const [box, within] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (box.top < within.top) list.scrollTop += box.top - within.top;
  else if (box.bottom > within.bottom) list.scrollTop += box.bottom - within.bottom;
}

// Hold a quote fast and open its card, or let go.
function pin(view, number) {
  view.pinned = number;
  for (const [each, { item, button, details }] of view.cards) {
    const open = each === number;
    item.classList.toggle("pinned", open);
    button.setAttribute("aria-expanded", String(open));
    if (open && !details.childElementCount) details.append(...detailsOf(view.shown.get(each)));
    details.hidden = !open;
  }
  light(view, []);
}

// A click holds a quote fast, the next lets go. Its words come into view, on a phone above the open card.
function turn(view, number) {
  pin(view, view.pinned === number ? null : number);
  const words = view.pinned === null ? null : view.text?.querySelector("mark.on.content");
  if (!words) return;
  const { top } = words.getBoundingClientRect();
  const room = innerHeight * (NARROW.matches ? 0.45 : 0.95);
  if (top < 0 || top > room) scrollBy({ top: top - innerHeight * 0.2 });
}

function card(view, quote) {
  const through = quote.chain.map((each) => each.text).join(" ← ");
  const button = element("button", { type: "button", "aria-expanded": "false" },
    element("span", { class: "who" }, isolated(quote.name ?? labels.unknown)),
    quote.who?.role ? element("span", { class: "role" }, " · ", isolated(quote.who.role)) : null,
    through ? element("span", { class: "through" }, `${labels.through}: `, isolated(through)) : null,
    element("span", { class: "words", lang: "ar", dir: "rtl" }, quote.text),
    element("span", { class: "meta" }, [labels[quote.type], quote.negated ? labels.negated : null, quote.confidence.toFixed(2)].filter(Boolean).join(" · ")));
  const close = element("button", { type: "button", class: "close" }, labels.close);
  const details = element("dl", { hidden: true });
  const item = element("li", { class: `card ${quote.type}`, "data-quote": quote.id }, button, details, close);
  view.cards.set(quote.number, { item, button, details });
  item.addEventListener("mouseenter", () => light(view, [quote.number]));
  item.addEventListener("mouseleave", () => light(view, []));
  button.addEventListener("focus", () => light(view, [quote.number]));
  button.addEventListener("blur", () => light(view, []));
  close.addEventListener("click", () => pin(view, null));
  button.addEventListener("click", () => turn(view, quote.number));
  return item;
}

function detailsOf(quote) {
  const cue = `${quote.cue.text} (${[quote.cue.lemma, labels[quote.cue.kind]].filter(Boolean).join("، ")})`;
  const rows = [
    [labels.cue, cue],
    [labels.speaker, quote.implicit ? labels.implicit : quote.speaker],
    [labels.same, quote.same === quote.name ? null : quote.same],
    [labels.role, quote.who?.role],
    [labels.kind, quote.who && labels[quote.who.kind]],
    [labels.intermediary, quote.chain.map((each) => `${each.text} (${each.cue})`).join(" ← ")],
    [labels.medium, quote.medium],
    [labels.form, labels[quote.form]],
    [labels.within, quote.within],
    [labels.rule, quote.rule],
    [labels.offsets, quote.content.map(([start, end]) => `[${start}, ${end})`).join(" ")],
    [labels.id, quote.id],
  ];
  return rows.filter(([, value]) => value).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, isolated(value))]);
}

function onKey(view, event) {
  if (event.key === "Escape" && view.pinned !== null) {
    view.cards.get(view.pinned).button.focus();
    pin(view, null);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const buttons = [...view.cards.values()].map(({ button }) => button);
  const here = buttons.indexOf(document.activeElement);
  if (step && here >= 0 && buttons[here + step]) {
    event.preventDefault();
    buttons[here + step].focus();
  }
}
