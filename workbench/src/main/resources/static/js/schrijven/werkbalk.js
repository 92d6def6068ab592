// The toolbar: one place in the order of tabs, arrows within it (the toolbar pattern of ARIA), every button with its name in words.
import * as pm from "/vendor/prosemirror.js";
import { schema } from "./tekst.js";

const { nodes, marks } = schema;

const inNode = (state, type) => {
  for (let depth = state.selection.$from.depth; depth > 0; depth--) {
    if (state.selection.$from.node(depth).type === type) {
      return true;
    }
  }
  return false;
};

const marked = (state, mark) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark);
};

/** A list becomes the other kind, or no list any more. */
const list = type => (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type) {
      return pm.liftListItem(nodes.list_item)(state, dispatch);
    }
    if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) {
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
      return true;
    }
  }
  return pm.wrapInList(type)(state, dispatch);
};

export const newTable = (state, dispatch) => {
  if (pm.isInTable(state) || inNode(state, nodes.blockquote) || inNode(state, nodes.list_item)) {
    return false;
  }
  const cell = type => type.createAndFill();
  const row = type => nodes.table_row.create(null, [cell(type), cell(type), cell(type)]);
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(table);
    const at = tr.mapping.map(state.selection.from, -1);
    dispatch(tr.setSelection(pm.TextSelection.near(tr.doc.resolve(Math.min(at + 3, tr.doc.content.size)))).scrollIntoView());
  }
  return true;
};

export const actions = {
  vet: { run: pm.toggleMark(marks.strong), on: state => marked(state, marks.strong) },
  cursief: { run: pm.toggleMark(marks.em), on: state => marked(state, marks.em) },
  opsomming: { run: list(nodes.bullet_list), on: state => inNode(state, nodes.bullet_list) },
  nummering: { run: list(nodes.ordered_list), on: state => inNode(state, nodes.ordered_list) },
  dieper: { run: pm.sinkListItem(nodes.list_item) },
  ondieper: { run: pm.liftListItem(nodes.list_item) },
  citaat: { run: (state, dispatch) => inNode(state, nodes.blockquote) ? pm.lift(state, dispatch) : pm.wrapIn(nodes.blockquote)(state, dispatch), on: state => inNode(state, nodes.blockquote) },
  tabel: { run: newTable },
  rij: { run: pm.addRowAfter },
  kolom: { run: pm.addColumnAfter },
  "rij-weg": { run: pm.deleteRow },
  "kolom-weg": { run: pm.deleteColumn },
  koprij: { run: pm.toggleHeaderRow },
  kopkolom: { run: pm.toggleHeaderColumn },
  "tabel-weg": { run: pm.deleteTable },
  ongedaan: { run: pm.undo },
  opnieuw: { run: pm.redo },
};

const styleOf = state => {
  const node = state.selection.$from.parent;
  return node.type === nodes.heading ? `kop${node.attrs.level}` : "alinea";
};

const setStyle = value => value === "alinea" ? pm.setBlockType(nodes.paragraph) : pm.setBlockType(nodes.heading, { level: Number(value.slice(3)) });

/** Ties the buttons of the page to the editor. Buttons with data-venster open a dialog, which the caller does. */
export const toolbar = (bar, view, open) => {
  const stops = [...bar.querySelectorAll("button, select")];
  const style = bar.querySelector("select");
  const tableTools = bar.querySelector("[data-in-tabel]");

  const reach = () => stops.filter(stop => !stop.disabled && !stop.closest("[hidden]"));
  const roam = to => stops.forEach(stop => stop.tabIndex = stop === to ? 0 : -1);

  bar.addEventListener("keydown", event => {
    const here = reach();
    const at = here.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: here.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      event.preventDefault();
      const stop = here[(to + here.length) % here.length];
      roam(stop);
      stop.focus();
    }
  });
  bar.addEventListener("focusin", event => stops.includes(event.target) && roam(event.target));
  bar.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.doe) {
      actions[button.dataset.doe].run(view.state, view.dispatch, view);
      view.focus();
    } else if (button?.dataset.venster) {
      open(button.dataset.venster);
    }
  });
  style.addEventListener("change", () => {
    setStyle(style.value)(view.state, view.dispatch);
    view.focus();
  });

  const show = () => {
    const { state } = view;
    const may = view.editable;
    stops.forEach(stop => {
      const action = actions[stop.dataset.doe];
      if (action) {
        stop.disabled = !may || !action.run(state);
        if (action.on) {
          stop.setAttribute("aria-pressed", String(action.on(state)));
        }
      } else {
        stop.disabled = !may;
      }
    });
    tableTools.hidden = !pm.isInTable(state);
    style.value = styleOf(state);
    if (!reach().some(stop => stop.tabIndex === 0)) {
      roam(reach()[0] ?? stops[0]);
    }
  };
  show();
  roam(reach()[0] ?? stops[0]);
  return show;
};
