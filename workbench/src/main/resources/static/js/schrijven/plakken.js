// What comes from the clipboard, cleaned. Word gives lists as paragraphs, footnotes as links, and cells that were merged.

const isWord = html => /urn:schemas-microsoft-com|class="?Mso|mso-/i.test(html);

/** @returns {{html: string, pictures: boolean}} HTML that the schema can read, and whether pictures were left out */
export const clean = pasted => {
  // Styles are only read for what Word says in them; as attributes the content policy would complain of each.
  const html = pasted.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[^>]+>/g, tag => tag.replace(/\sstyle\s*=/gi, " data-stijl="));
  const page = new window.DOMParser().parseFromString(html, "text/html");
  const body = page.body;
  const pictures = body.querySelector("img, v\\:imagedata") !== null;
  if (isWord(pasted)) {
    footnotes(page, body);
    lists(page, body);
    headings(page, body);
  }
  cells(page, body);
  body.querySelectorAll("style, script, meta, link, title, o\\:p").forEach(each => each.tagName.toLowerCase() === "o:p" ? each.replaceWith(...each.childNodes) : each.remove());
  body.querySelectorAll("[data-stijl]").forEach(each => each.removeAttribute("data-stijl"));
  return { html: body.innerHTML, pictures };
};

const styled = (element, pattern) => pattern.exec(element.dataset.stijl ?? "");

const footnotes = (page, body) => {
  body.querySelectorAll("a[href*='#_ftn']").forEach(call => {
    const id = call.getAttribute("href").split("#_")[1];
    const note = !id.startsWith("ftnref") && body.querySelector(`#${CSS.escape(id)}`);
    if (note) {
      const text = note.textContent.replace(/^\s*\[?\d+\]?\s*/, "").replace(/\s+/g, " ").trim();
      const span = page.createElement("span");
      span.dataset.noot = text;
      call.replaceWith(span);
    }
  });
  body.querySelectorAll("[id^='ftn'], hr[size='1']").forEach(each => each.remove());
};

/** Word writes an item as a paragraph with "mso-list: l0 level1" and its bullet or number in a span that is to be ignored. */
const lists = (page, body) => {
  let open = [];
  for (const paragraph of [...body.querySelectorAll("p, h1, h2, h3, table")]) {
    const item = paragraph.tagName === "P" && styled(paragraph, /mso-list:\s*l\d+ level(\d+)/i);
    if (!item || paragraph.closest("td, th, li")) {
      open = [];
      continue;
    }
    const level = Math.min(Number(item[1]), 8);
    let marker = "";
    paragraph.querySelectorAll("span").forEach(span => {
      if (styled(span, /mso-list:\s*Ignore/i)) {
        marker = marker || span.textContent.trim();
        span.remove();
      }
    });
    const tag = /^(\(?\d+[.)]|[a-z][.)]|[ivx]+[.)])/i.test(marker) ? "ol" : "ul";
    while (open.length > level) {
      open.pop();
    }
    if (open.length === 0) {
      const list = page.createElement(tag);
      paragraph.before(list);
      open.push(list);
    }
    while (open.length < level && open.at(-1).lastElementChild) {
      const inner = page.createElement(tag);
      open.at(-1).lastElementChild.append(inner);
      open.push(inner);
    }
    const line = page.createElement("li");
    const text = page.createElement("p");
    text.append(...paragraph.childNodes);
    line.append(text);
    open.at(-1).append(line);
    paragraph.remove();
  }
};

/** The section has its own title: Word's first level is our second. */
const headings = (page, body) => {
  for (const [from, to] of [["h3", "h4"], ["h2", "h3"], ["h1", "h2"]]) {
    body.querySelectorAll(from).forEach(old => {
      const heading = page.createElement(to);
      heading.append(...old.childNodes);
      old.replaceWith(heading);
    });
  }
};

/** A cell over more than one column or row becomes one cell and empty ones: tables here have no merged cells. */
const cells = (page, body) => {
  body.querySelectorAll("table").forEach(table => {
    const rows = [...table.rows];
    rows.forEach((row, r) => [...row.cells].forEach(cell => {
      const wide = Math.min(Number(cell.getAttribute("colspan")) || 1, 20);
      const high = Math.min(Number(cell.getAttribute("rowspan")) || 1, rows.length - r);
      cell.removeAttribute("colspan");
      cell.removeAttribute("rowspan");
      for (let i = 1; i < wide; i++) {
        cell.after(page.createElement(cell.tagName));
      }
      const place = cell.cellIndex;
      for (let j = 1; j < high; j++) {
        for (let i = 0; i < wide; i++) {
          rows[r + j].insertBefore(page.createElement("td"), rows[r + j].cells[place] ?? null);
        }
      }
    }));
    const widest = Math.max(...rows.map(row => row.cells.length));
    rows.forEach(row => {
      while (row.cells.length < widest) {
        row.append(page.createElement("td"));
      }
    });
  });
};
