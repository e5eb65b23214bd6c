// Form, table, chart and articles kept in step.

const PER_PAGE = 10;
const at = { page: 0, shown: [], words: "" };

function update() {
  document.querySelector("main").classList.toggle("bare", !articles.length);
  const wanted = asked();
  const { anyone, shown } = selection(wanted);
  const quotes = shown.flatMap((each) => each.quotes);
  form.elements.shown.value = wanted.confidence.toFixed(2);
  const total = articles.reduce((sum, article) => sum + article.quotes.length, 0);
  const counted = (name, some, all) => `${labels[name]}: ${some}${some === all ? "" : ` ${labels.of} ${all}`}`;
  document.getElementById("summary").textContent =
    [counted("quotes", quotes.length, total), counted("articles", shown.length, articles.length)].join(" · ");
  showSpeakers(anyone, wanted, (name) => { form.elements.speaker.value = name; table.shown = FEW; changed(); });
  showChart(quotes, (from, to) => {
    const same = form.elements.from.value === from && form.elements.to.value === to;
    form.elements.from.value = same ? "" : from;
    form.elements.to.value = same ? "" : to;
    changed();
  });
  at.shown = shown;
  at.words = wanted.q;
  at.page = 0;
  showPage();
}

function showPage() {
  const first = at.page * PER_PAGE;
  const views = at.shown.slice(first, first + PER_PAGE).map(readingView);
  const empty = element("p", {}, articles.length ? labels.none : "");
  document.getElementById("articles").replaceChildren(...(views.length ? views.map((view) => view.root) : [empty]));
  showHits(document.getElementById("articles"), at.words);
  const last = Math.ceil(at.shown.length / PER_PAGE) - 1;
  const turn = (name, to) => {
    const button = element("button", { type: "button", disabled: to < 0 || to > last }, labels[name]);
    button.addEventListener("click", () => {
      at.page = to;
      showPage();
      const list = document.getElementById("articles");
      list.focus({ preventScroll: true });
      document.getElementById("articles-title").scrollIntoView();
    });
    return button;
  };
  const where = element("span", {}, `${labels.page} ${at.page + 1} ${labels.of} ${last + 1}`);
  document.getElementById("pager").replaceChildren(...(last > 0 ? [turn("previous", at.page - 1), where, turn("next", at.page + 1)] : []));
}

function changed() {
  remember();
  update();
}

let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(changed, 150);
});
form.addEventListener("reset", () => setTimeout(changed));
form.addEventListener("submit", (event) => { event.preventDefault(); changed(); });
addEventListener("hashchange", () => { form.reset(); recall(); update(); });

// On a phone the articles come first.
if (NARROW.matches) document.getElementById("more-filters").open = false;
fillChoices();
recall();
update();
