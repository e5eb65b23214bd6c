// What is asked for in the form, which quotes answer it, and the address that says so.

const form = document.getElementById("filters");
const NAMES = ["q", "speaker", "through", "outlet", "from", "to"];

function asked() {
  const data = new FormData(form);
  const wanted = Object.fromEntries(NAMES.map((name) => [name, data.get(name) ?? ""]));
  const speaker = fold(wanted.speaker);
  return {
    ...wanted,
    q: fold(wanted.q),
    speaker,
    // A name of the table or the list means that speaker alone; what is typed may be part of a name.
    exact: articles.some((article) => article.quotes.some((quote) => quote.key === speaker)),
    through: fold(wanted.through),
    types: new Set(data.getAll("type")),
    confidence: Number(data.get("confidence")),
    empty: data.get("empty") !== null,
  };
}

function inScope(article, wanted) {
  if (wanted.outlet && article.source !== wanted.outlet) return false;
  if (!wanted.from && !wanted.to) return true;
  return article.day !== null && (!wanted.from || article.day >= wanted.from) && (!wanted.to || article.day <= wanted.to);
}

function answers(quote, wanted) {
  return wanted.types.has(quote.type)
    && quote.confidence >= wanted.confidence
    && (!wanted.through || quote.through.some((name) => name.includes(wanted.through)))
    && (!wanted.q || quote.searched.includes(wanted.q));
}

function isSpeaker(quote, wanted) {
  if (!wanted.speaker) return true;
  return wanted.exact ? quote.key === wanted.speaker : quote.named.includes(wanted.speaker);
}

// The quotes that answer everything but the speaker, for the table of speakers; and the articles to show.
function selection(wanted) {
  const anyone = [];
  const shown = [];
  const narrow = wanted.speaker || wanted.through || wanted.confidence > 0 || wanted.types.size < TYPES.length;
  for (const article of articles) {
    if (!inScope(article, wanted)) continue;
    const answering = article.quotes.filter((quote) => answers(quote, wanted));
    anyone.push(...answering);
    const quotes = answering.filter((quote) => isSpeaker(quote, wanted));
    const bare = wanted.empty && !quotes.length && !narrow && (!wanted.q || wholeText(article).includes(wanted.q));
    if (quotes.length || bare) shown.push({ article, quotes });
  }
  return { anyone, shown };
}

// Filters stand in the address after "#", so that a view can be kept and passed on.
function remember() {
  const kept = new URLSearchParams();
  for (const control of form.elements) {
    if (!control.name || control.name === "shown") continue;
    if (control.type === "checkbox") {
      if (control.checked !== control.defaultChecked) kept.append(control.name, `${control.checked ? "+" : "-"}${control.value}`);
    } else if (control.value !== (control.defaultValue ?? "")) kept.set(control.name, control.value);
  }
  history.replaceState(null, "", kept.size ? `#${kept}` : location.pathname + location.search);
}

function recall() {
  const kept = new URLSearchParams(location.hash.slice(1));
  for (const control of form.elements) {
    if (!control.name || !kept.has(control.name)) continue;
    if (control.type === "checkbox") {
      for (const told of kept.getAll(control.name)) {
        if (told.slice(1) === control.value) control.checked = told.startsWith("+");
      }
    } else control.value = kept.get(control.name);
  }
}

// What there is to choose from.
function fillChoices() {
  const every = articles.flatMap((article) => article.quotes);
  const outlets = [...new Set(articles.map((article) => article.source).filter(Boolean))].sort((a, b) => a.localeCompare(b));
  const select = form.elements.outlet;
  const chosen = select.value;
  select.replaceChildren(select.options[0], ...outlets.map((name) => element("option", { value: name }, name)));
  select.value = outlets.includes(chosen) ? chosen : "";
  const options = (names) => [...new Set(names)].filter(Boolean).map((name) => element("option", { value: name }));
  document.getElementById("speaker-names").replaceChildren(...options(every.map((quote) => quote.same)));
  document.getElementById("through-names").replaceChildren(...options(every.flatMap((quote) => quote.chain.map((each) => each.text))));
}
