// The dialogs of the editor: a link, a footnote, a figure, the caption of a table, a living block. They are in the page; here they are filled and read.
import * as pm from "/vendor/prosemirror.js";
import { schema, goodLink } from "./tekst.js";

const { nodes, marks } = schema;

const around = (state, mark) => {
  const { $from, from, to, empty } = state.selection;
  if (!empty) {
    return { from, to };
  }
  const at = $from.parent.childAfter($from.parentOffset);
  const found = at.node && mark.isInSet(at.node.marks);
  return found ? { from: $from.start() + at.offset, to: $from.start() + at.offset + at.node.nodeSize } : null;
};

/** A list, a cell, a quotation hold no figures and living blocks: they come below it. */
const insertBlock = (view, node) => {
  const { state } = view;
  const { $from } = state.selection;
  const empty = $from.depth === 1 && $from.parent.content.size === 0;
  const tr = empty ? state.tr.replaceWith($from.before(1), $from.after(1), node)
    : state.tr.insert($from.depth === 0 ? $from.pos : $from.after(1), node);
  if (tr.doc.lastChild.type !== nodes.paragraph) {
    tr.insert(tr.doc.content.size, nodes.paragraph.create());
  }
  view.dispatch(tr.scrollIntoView());
};

const wrong = (dialog, words) => {
  const line = dialog.querySelector("[data-fout]");
  line.textContent = words;
  line.hidden = !words;
};

export const dialogs = (root, view, tools) => {
  const find = name => root.querySelector(`dialog[data-venster-van="${name}"]`);
  const field = (dialog, name) => dialog.querySelector(`[name="${name}"]`);
  let target = null;

  const replace = (type, attrs) => {
    if (target) {
      view.dispatch(view.state.tr.setNodeMarkup(target.position, null, attrs));
    } else if (type.isInline) {
      view.dispatch(view.state.tr.replaceSelectionWith(type.create(attrs), false).scrollIntoView());
    } else {
      insertBlock(view, type.create(attrs));
    }
  };

  const fill = {
    link: dialog => {
      const range = around(view.state, marks.link);
      let href = "";
      if (range) {
        view.state.doc.nodesBetween(range.from, range.to, node => {
          href = marks.link.isInSet(node.marks)?.attrs.href ?? href;
        });
      }
      field(dialog, "adres").value = href;
      field(dialog, "woorden").value = range ? view.state.doc.textBetween(range.from, range.to) : "";
      field(dialog, "woorden").closest("[data-veld]").hidden = Boolean(range);
    },
    voetnoot: dialog => field(dialog, "noot").value = target?.node.attrs.text ?? "",
    beeld: dialog => {
      field(dialog, "bestand").value = "";
      field(dialog, "bestand").closest("[data-veld]").hidden = Boolean(target);
      field(dialog, "alternatief").value = target?.node.attrs.alternative ?? "";
      field(dialog, "bijschrift").value = target?.node.attrs.caption ?? "";
    },
    bijschrift: dialog => field(dialog, "tabelbijschrift").value = tableAt(view.state)?.node.attrs.caption ?? "",
    levend: dialog => {
      field(dialog, "blok").value = target?.node.attrs.kind ?? field(dialog, "blok").options[0]?.value ?? "";
      ask(dialog, target?.node.attrs.parameters ?? {});
    },
  };

  const take = {
    link: dialog => {
      const href = field(dialog, "adres").value.trim();
      const range = around(view.state, marks.link);
      if (href && !goodLink(href)) {
        return tools.words.linkFout;
      }
      const tr = view.state.tr;
      if (range) {
        tr.removeMark(range.from, range.to, marks.link);
        if (href) {
          tr.addMark(range.from, range.to, marks.link.create({ href }));
        }
      } else if (href) {
        tr.replaceSelectionWith(schema.text(field(dialog, "woorden").value.trim() || href, [marks.link.create({ href })]), false);
      }
      view.dispatch(tr);
      return "";
    },
    voetnoot: dialog => {
      const text = field(dialog, "noot").value.trim().replace(/\s+/g, " ");
      if (!text) {
        return tools.words.nootFout;
      }
      replace(nodes.footnote, { text });
      return "";
    },
    beeld: async dialog => {
      const alternative = field(dialog, "alternatief").value.trim();
      const caption = field(dialog, "bijschrift").value.trim();
      if (!alternative) {
        return tools.words.beeldFout;
      }
      let picture = target?.node.attrs.picture;
      if (!picture) {
        const file = field(dialog, "bestand").files[0];
        if (!file) {
          return tools.words.bestandFout;
        }
        const answer = await tools.upload(file);
        if (!answer.id) {
          return answer.words;
        }
        picture = answer.id;
      }
      replace(nodes.figure, { picture, alternative, caption });
      return "";
    },
    bijschrift: dialog => {
      const table = tableAt(view.state);
      if (table) {
        view.dispatch(view.state.tr.setNodeMarkup(table.position, null, { ...table.node.attrs, caption: field(dialog, "tabelbijschrift").value.trim() }));
      }
      return "";
    },
    levend: dialog => {
      replace(nodes.living, { kind: field(dialog, "blok").value, parameters: asked(dialog) });
      return "";
    },
  };

  const asked = dialog => Object.fromEntries([...dialog.querySelectorAll("[data-vraag-van]:not([hidden]) select")].map(each => [each.closest("[data-vraag-van]").dataset.naam, each.value]));

  const ask = (dialog, given) => {
    const kind = field(dialog, "blok").value;
    dialog.querySelectorAll("[data-vraag-van]").forEach(each => {
      each.hidden = each.dataset.vraagVan !== kind;
      const select = each.querySelector("select");
      if (!each.hidden && given[each.dataset.naam] !== undefined) {
        select.value = given[each.dataset.naam];
      }
    });
    preview(dialog);
  };

  const preview = dialog => {
    const place = dialog.querySelector("[data-voorbeeld]");
    tools.preview(field(dialog, "blok").value, asked(dialog)).then(html => {
      place.innerHTML = html;
      place.querySelectorAll("[id]").forEach(each => each.removeAttribute("id"));
    }, () => {
      place.textContent = tools.words.nietTeZien;
    });
  };

  const open = (name, position, node) => {
    const { selection } = view.state;
    const chosen = selection instanceof pm.NodeSelection ? { position: selection.from, node: selection.node } : null;
    const type = { voetnoot: nodes.footnote, beeld: nodes.figure, levend: nodes.living }[name];
    target = node ? { position, node } : chosen && chosen.node.type === type ? chosen : null;
    const dialog = find(name);
    wrong(dialog, "");
    fill[name](dialog);
    dialog.showModal();
  };

  root.querySelectorAll("dialog[data-venster-van]").forEach(dialog => {
    const name = dialog.dataset.vensterVan;
    dialog.querySelector("form").addEventListener("submit", async event => {
      event.preventDefault();
      if (event.submitter?.value === "dicht") {
        dialog.close();
        return;
      }
      const words = await take[name](dialog);
      wrong(dialog, words);
      if (!words) {
        dialog.close();
      }
    });
    dialog.addEventListener("close", () => view.focus());
    if (name === "levend") {
      dialog.addEventListener("change", event => event.target.name === "blok" ? ask(dialog, {}) : preview(dialog));
    }
  });
  return open;
};

export const tableAt = state => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === nodes.table) {
      return { position: $from.before(depth), node: $from.node(depth) };
    }
  }
  return null;
};
