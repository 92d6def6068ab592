// The text of a section as the editor knows it: the same closed model as the workbench keeps. Whatever is not here cannot be written or pasted.
import { Schema, tableNodes, DOMParser, Fragment, Slice } from "/vendor/prosemirror.js";

const LINK = /^(https?:\/\/[^\s/]+|mailto:[^\s]+@)/i;
export const goodLink = address => LINK.test(address.trim());

const FLOW = "(paragraph | bullet_list | ordered_list)";
const tables = tableNodes({ tableGroup: "block", cellContent: `${FLOW}+`, cellAttributes: {} });

const nodes = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    attrs: { level: { default: 2 } }, content: "inline*", group: "block", defining: true,
    parseDOM: [{ tag: "h1", attrs: { level: 2 } }, { tag: "h2", attrs: { level: 2 } }, { tag: "h3", attrs: { level: 3 } },
      { tag: "h4", attrs: { level: 4 } }, { tag: "h5", attrs: { level: 4 } }, { tag: "h6", attrs: { level: 4 } }],
    toDOM: node => [`h${node.attrs.level}`, 0],
  },
  bullet_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  ordered_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0] },
  list_item: { content: `paragraph ${FLOW}*`, defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  blockquote: { content: `${FLOW}+`, group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  table: {
    ...tables.table, attrs: { caption: { default: "" } },
    parseDOM: [{ tag: "table", getAttrs: dom => ({ caption: dom.querySelector("caption")?.textContent.trim() ?? "" }) }],
    toDOM: node => ["table", ["caption", { contenteditable: "false" }, node.attrs.caption], ["tbody", 0]],
  },
  table_row: tables.table_row,
  table_cell: tables.table_cell,
  table_header: tables.table_header,
  figure: {
    attrs: { picture: {}, alternative: {}, caption: { default: "" } }, group: "block", atom: true, draggable: true,
    parseDOM: [{ tag: "figure[data-beeld]", getAttrs: dom => ({ picture: dom.dataset.beeld, alternative: dom.dataset.alternatief, caption: dom.dataset.bijschrift }) }],
    toDOM: ({ attrs }) => ["figure", { "data-beeld": attrs.picture, "data-alternatief": attrs.alternative, "data-bijschrift": attrs.caption }],
  },
  living: {
    attrs: { kind: {}, parameters: { default: {} } }, group: "block", atom: true, draggable: true,
    parseDOM: [{ tag: "div[data-blok]", getAttrs: dom => ({ kind: dom.dataset.blok, parameters: JSON.parse(dom.dataset.vraagt || "{}") }) }],
    toDOM: ({ attrs }) => ["div", { "data-blok": attrs.kind, "data-vraagt": JSON.stringify(attrs.parameters) }],
  },
  footnote: {
    attrs: { text: { default: "" } }, inline: true, group: "inline", atom: true, marks: "",
    parseDOM: [{ tag: "span[data-noot]", getAttrs: dom => ({ text: dom.dataset.noot }) }],
    toDOM: ({ attrs }) => ["span", { "data-noot": attrs.text, class: "noot" }],
  },
  hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  text: { group: "inline" },
};

const marks = {
  link: {
    attrs: { href: {} }, inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: dom => goodLink(dom.getAttribute("href")) && { href: dom.getAttribute("href") } }],
    toDOM: mark => ["a", { href: mark.attrs.href, rel: "noreferrer" }, 0],
  },
  em: { parseDOM: [{ tag: "i" }, { tag: "em" }], toDOM: () => ["em", 0] },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: dom => dom.style.fontWeight !== "normal" && null }], toDOM: () => ["strong", 0] },
};

export const schema = new Schema({ nodes, marks });

/** The document of what the workbench keeps; an empty text has one empty paragraph, to write in. */
export const read = json => {
  const doc = JSON.parse(json);
  return schema.nodeFromJSON(doc.content?.length ? doc : { type: "doc", content: [{ type: "paragraph" }] });
};

export const write = doc => JSON.stringify(doc.toJSON());

export { DOMParser, Fragment, Slice };
