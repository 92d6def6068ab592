// What our own editor (static/js/schrijven/) uses of ProseMirror, in one file for the browser.
export { EditorState, NodeSelection, TextSelection, Plugin } from "prosemirror-state";
export { EditorView } from "prosemirror-view";
export { Schema, Fragment, Slice, DOMParser, DOMSerializer } from "prosemirror-model";
export { keymap } from "prosemirror-keymap";
export { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn, newlineInCode } from "prosemirror-commands";
export { history, undo, redo, undoDepth, redoDepth } from "prosemirror-history";
export { inputRules, textblockTypeInputRule, wrappingInputRule, InputRule, undoInputRule } from "prosemirror-inputrules";
export { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
export {
  addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, fixTables, goToNextCell, isInTable, tableEditing, tableNodes, toggleHeaderColumn, toggleHeaderRow,
} from "prosemirror-tables";
export { dropCursor } from "prosemirror-dropcursor";
export { gapCursor } from "prosemirror-gapcursor";
