// The words searched for, marked where they stand in articles and cards; browsers without highlights go without.

function showHits(root, words) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("hit");
  if (!words) return;
  const ranges = [...root.querySelectorAll(".text, .who, .role, .through, .words, h3")].flatMap((each) => hitsIn(each, words));
  CSS.highlights.set("hit", new Highlight(...ranges));
}

// Letter by letter as fold() reads them, with the way back to the letter's node and place.
function hitsIn(within, words) {
  const places = [];
  let folded = "";
  const nodes = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    let offset = 0;
    for (const char of node.data) {
      const read = /\s/.test(char) ? (folded.endsWith(" ") ? "" : " ") : fold(char);
      for (let n = 0; n < read.length; n += 1) places.push([node, offset, offset + char.length]);
      folded += read;
      offset += char.length;
    }
  }
  const ranges = [];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
    const range = new Range();
    range.setStart(places[at][0], places[at][1]);
    range.setEnd(places[at + words.length - 1][0], places[at + words.length - 1][2]);
    ranges.push(range);
  }
  return ranges;
}
