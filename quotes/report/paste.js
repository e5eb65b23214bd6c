// The box of the server's page: an article pasted or a file chosen is sent to it, and what it finds joins the page.

const box = document.getElementById("paste");
const state = document.getElementById("paste-status");
let pasted = 0;

const tell = (...messages) => state.replaceChildren(...messages.map((message) => element("p", { class: "error" }, isolated(message))));

async function send(name, body) {
  const response = await fetch(`extract?name=${encodeURIComponent(name)}`, {
    method: "POST", headers: { "Content-Type": "application/octet-stream" }, body,
  });
  if (response.status === 413) return { articles: [], errors: [labels.too_large] };
  return response.json();
}

box.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = document.getElementById("paste-text").value;
  const [file] = document.getElementById("paste-file").files;
  if (!file && !text.trim()) return tell(labels.blank);
  const button = box.querySelector("[type=submit]");
  button.disabled = true;
  state.textContent = labels.working;
  try {
    // A lone surrogate can be pasted, but not sent: it becomes U+FFFD here, as in the text that comes back.
    const found = file ? await send(file.name, file) : await send(`${labels.paste} ${++pasted}.txt`, new TextEncoder().encode(text));
    tell(...found.errors);
    if (found.articles.length) {
      articles.unshift(...found.articles.map(prepare));
      box.reset();
      form.reset();
      form.elements.empty.checked = true; // an article in which nothing was found is shown as well
      fillChoices();
      changed();
      document.getElementById("articles-title").scrollIntoView();
    }
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    tell(labels.unreachable);
  } finally {
    button.disabled = false;
  }
});
