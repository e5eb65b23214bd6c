// All quotes that answer the filters at a glance: the table of speakers and the chart over time.

const FEW = 12, MANY = 60;
const ROOM = 42; // letters below the chart: a label a bar, as long as they fit
const table = { shown: FEW, by: "quotes", down: true };
const numeric = ["quotes", ...TYPES, "articles", "outlets"];
const COLUMNS = ["speaker", ...numeric, "first", "last"];
const compare = new Intl.Collator("ar").compare;

function speakersOf(quotes) {
  const found = new Map();
  for (const quote of quotes) {
    if (!found.has(quote.key)) {
      found.set(quote.key, { key: quote.key, names: new Map(), quotes: 0, direct: 0, indirect: 0, mixed: 0, first: null, last: null, articles: new Set(), outlets: new Set() });
    }
    const row = found.get(quote.key);
    const { day, source } = quote.article;
    row.quotes += 1;
    const name = quote.same ?? labels.unknown;
    row.names.set(name, (row.names.get(name) ?? 0) + 1);
    row[quote.type] += 1;
    row.articles.add(quote.article);
    if (source) row.outlets.add(source);
    if (day && (!row.first || day < row.first)) row.first = day;
    if (day && (!row.last || day > row.last)) row.last = day;
  }
  return [...found.values()].map((row) => ({ ...row, speaker: mostMet(row.names), articles: row.articles.size, outlets: row.outlets.size }));
}

// Spellings that differ in marks or alif alone are one row, under the one met most.
function mostMet(names) {
  return [...names].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function showSpeakers(quotes, wanted, choose) {
  const rows = speakersOf(quotes);
  const { by, down } = table;
  const order = numeric.includes(by) ? (a, b) => a[by] - b[by] : (a, b) => compare(a[by] ?? "", b[by] ?? "");
  rows.sort((a, b) => (down ? order(b, a) : order(a, b)) || b.quotes - a.quotes);
  const dated = rows.some((row) => row.first), sourced = rows.some((row) => row.outlets);
  const columns = COLUMNS.filter((name) => (dated || !["first", "last"].includes(name)) && (sourced || name !== "outlets"));
  const again = () => showSpeakers(quotes, wanted, choose);
  const head = document.querySelector("#speakers thead tr");
  const focused = document.activeElement?.dataset?.column;
  head.replaceChildren(...columns.map((name) => {
    const button = element("button", { type: "button", "data-column": name }, labels[name], by === name ? (down ? " ▾" : " ▴") : "");
    button.addEventListener("click", () => {
      table.down = table.by === name ? !table.down : numeric.includes(name) || name === "last";
      table.by = name;
      again();
    });
    return element("th", { scope: "col", "aria-sort": by === name ? (down ? "descending" : "ascending") : null }, button);
  }));
  if (focused) head.querySelector(`[data-column="${focused}"]`)?.focus();
  document.querySelector("#speakers tbody").replaceChildren(...rows.slice(0, table.shown).map((row) => {
    const chosen = wanted.exact && wanted.speaker === row.key;
    const button = element("button", { type: "button", "aria-pressed": String(chosen) }, isolated(row.speaker));
    button.addEventListener("click", () => choose(chosen ? "" : row.speaker));
    const name = element("th", { scope: "row" }, row.key ? button : row.speaker);
    return element("tr", {}, name, ...columns.slice(1).map((column) => element("td", numeric.includes(column) ? {} : { class: "date" }, String(row[column] ?? ""))));
  }));
  const more = document.getElementById("more-speakers");
  more.hidden = rows.length <= table.shown;
  more.textContent = `${labels.more} (${rows.length - table.shown})`;
  more.onclick = () => { table.shown += MANY; again(); };
}

// The periods of the chart: days, months or years, whichever makes few enough bars, without gaps.
function periodsOf(days) {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  for (const size of [10, 7, 4]) {
    const periods = filled(first, last, size);
    if (periods.length <= MANY) return { size, periods };
  }
  return { size: 4, periods: [...new Set(sorted.map((day) => day.slice(0, 4)))].slice(-MANY) };
}

function filled(first, last, size) {
  const found = [];
  const at = new Date(`${(first.slice(0, size) + "-01-01").slice(0, 10)}T00:00:00Z`);
  while (at.toISOString().slice(0, size) <= last.slice(0, size) && found.length <= MANY) {
    found.push(at.toISOString().slice(0, size));
    if (size === 10) at.setUTCDate(at.getUTCDate() + 1);
    else if (size === 7) at.setUTCMonth(at.getUTCMonth() + 1);
    else at.setUTCFullYear(at.getUTCFullYear() + 1);
  }
  return found;
}

function lastDay(period) {
  if (period.length === 10) return period;
  if (period.length === 4) return `${period}-12-31`;
  const [year, month] = period.split("-").map(Number);
  return `${period}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

function showChart(quotes, choose) {
  const dated = quotes.filter((quote) => quote.article.day);
  const chart = document.getElementById("chart");
  document.getElementById("chart-panel").hidden = !dated.length;
  document.querySelector(".overview").classList.toggle("alone", !dated.length);
  if (!dated.length) return;
  const { size, periods } = periodsOf(new Set(dated.map((quote) => quote.article.day)));
  const counts = new Map(periods.map((period) => [period, { direct: 0, indirect: 0, mixed: 0, all: 0 }]));
  for (const quote of dated) {
    const count = counts.get(quote.article.day.slice(0, size));
    if (count) { count[quote.type] += 1; count.all += 1; }
  }
  const most = Math.max(...[...counts.values()].map((count) => count.all));
  const legend = element("p", {}, ...TYPES.map((type) => element("span", {}, element("span", { class: `swatch ${type}` }), ` ${labels[type]}`)),
    element("span", {}, `${labels.most}: ${most}`),
    element("span", {}, `${labels.undated}: ${quotes.length - dated.length}`));
  const bars = [...counts].map(([period, count]) => {
    const told = `${period}: ${count.all} (${TYPES.map((type) => `${labels[type]} ${count[type]}`).join("، ")})`;
    const bar = element("button", { type: "button", class: "bar", title: told, "aria-label": told }, ...TYPES.map((type) => {
      const part = element("i", { class: type });
      part.style.height = `${(100 * count[type]) / most}%`;
      return part;
    }));
    bar.addEventListener("click", () => choose(size === 10 ? period : `${(period + "-01-01").slice(0, 10)}`, lastDay(period)));
    return bar;
  });
  const few = periods.length * size <= ROOM;
  const ends = few ? periods : [periods[0], periods[periods.length - 1]];
  chart.replaceChildren(legend, element("div", { class: "bars" }, ...bars),
    element("div", { class: few ? "ends few" : "ends" }, ...ends.map((period) => element("span", {}, period))));
}
