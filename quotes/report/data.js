// The articles of the page, and what filters and search ask of them.

const labels = JSON.parse(document.getElementById("labels").textContent);
const TYPES = ["direct", "indirect", "mixed"];

// Letters as search reads them, as quotes/folding.py does: no short vowels, tatweel or controls, one alif, one ya.
const DROPPED = /[\p{Mn}\p{Cf}\u0640]/gu;
const ONE = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك" };

function fold(text) {
  const letters = text.normalize("NFKC").replace(DROPPED, "").replace(/[أإآٱىیک]/g, (char) => ONE[char]);
  return letters.toLowerCase().split(/\s+/).filter(Boolean).join(" ");
}

// An article as the page's data blocks and the server spell it, with its quotes knowing their article and speaker.
function prepare(plain) {
  const article = { ...plain, folded: null };
  article.quotes = plain.quotes.map((quote, number) => {
    const entity = quote.entity === null ? null : plain.entities[quote.entity];
    const name = entity ? entity.name : quote.speaker;
    const speaker = entity ? entity.speaker : name; // over all articles
    const chain = quote.chain.map((each) => each.text);
    return {
      ...quote, number, article, name, same: speaker,
      who: entity,
      key: entity ? entity.key : fold(name ?? ""),
      length: quote.content.reduce((sum, [start, end]) => sum + end - start, 0),
      named: fold([name, speaker === name ? null : speaker, entity?.role, quote.speaker].filter(Boolean).join(" ")),
      through: chain.map(fold),
      searched: fold([quote.text, name, speaker === name ? null : speaker, quote.speaker, ...chain, plain.title].filter(Boolean).join(" ")),
    };
  });
  return article;
}

// The whole article as search reads it; needed only for articles without a quote, and then kept.
function wholeText(article) {
  article.folded ??= fold([article.title ?? "", ...article.pieces.map(([text]) => text)].join(""));
  return article.folded;
}

const articles = [...document.querySelectorAll("script.article")].map((block) => {
  const article = prepare(JSON.parse(block.textContent));
  block.remove();
  return article;
});

// An element with attributes and children; text is only ever a text node.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// Words of the documents among those of the page, in whatever direction they run.
const isolated = (text) => element("bdi", {}, text);
