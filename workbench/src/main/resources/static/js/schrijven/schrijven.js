// Writing a section: the editor in place of the plain field, saved while one writes, with one writer at a time.
import * as pm from "/vendor/prosemirror.js";
import { schema, read, write } from "./tekst.js";
import { clean } from "./plakken.js";
import { Keeper, Outbox } from "./bewaren.js";
import { nodeViews } from "./vormen.js";
import { toolbar } from "./werkbalk.js";
import { dialogs } from "./vensters.js";

const { nodes, marks } = schema;

const typing = () => pm.inputRules({
  rules: [
    pm.textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, match => ({ level: match[1].length })),
    pm.wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
    pm.wrappingInputRule(/^1[.)]\s$/, nodes.ordered_list),
    pm.wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    marking(/(?:^|\s)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong, 2),
    marking(/(?:^|[^*\w])_([^_\s](?:[^_]*[^_\s])?)_$/, marks.em, 1),
  ],
});

/** **words** become strong when the last sign is typed. */
const marking = (pattern, mark, signs) => new pm.InputRule(pattern, (state, match, start, end) => {
  const before = match[0].length - match[1].length - 2 * signs;
  const from = start + before;
  return state.tr.replaceWith(from, end, schema.text(match[1], [mark.create()])).removeStoredMark(mark);
});

const keys = open => ({
  "Mod-b": pm.toggleMark(marks.strong),
  "Mod-i": pm.toggleMark(marks.em),
  "Mod-k": () => (open("link"), true),
  "Mod-z": pm.chainCommands(pm.undoInputRule, pm.undo),
  "Mod-y": pm.redo,
  "Shift-Mod-z": pm.redo,
  "Mod-]": pm.sinkListItem(nodes.list_item),
  "Mod-[": pm.liftListItem(nodes.list_item),
  Tab: pm.goToNextCell(1),
  "Shift-Tab": pm.goToNextCell(-1),
  "Alt-F10": () => (document.querySelector(".werkbalk [tabindex='0']")?.focus(), true),
  "Shift-Enter": (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    return true;
  },
  Enter: pm.chainCommands((state, dispatch) => {
    const { node } = state.selection;
    const name = { footnote: "voetnoot", figure: "beeld", living: "levend" }[node?.type.name];
    if (name && dispatch) {
      open(name);
    }
    return Boolean(name);
  }, pm.splitListItem(nodes.list_item)),
});

const begin = async root => {
  const form = root.querySelector("form[data-zonder-script]");
  const field = form.elements.tekst;
  const words = root.dataset;
  const csrf = { name: root.dataset.csrfNaam, token: root.dataset.csrf };
  const outbox = new Outbox(root.dataset.adres);
  const status = root.querySelector("[data-stand]");
  const notice = root.querySelector("[data-bericht]");
  let view = null;
  let open = () => {};
  let showBar = () => {};
  let seat = null;
  let loaded = false;
  let loading = false;

  const ask = async path => {
    const response = await fetch(path, { credentials: "same-origin", headers: { Accept: "application/json" } });
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    return response;
  };
  const kinds = new Map([...root.querySelectorAll("dialog [name='blok'] option")].map(option => [option.value, option.textContent]));
  const tools = {
    words,
    pictures: root.dataset.beelden,
    kindName: kind => kinds.get(kind) ?? kind,
    preview: async (kind, parameters) => (await ask(`${root.dataset.blokken}/${encodeURIComponent(kind)}?${new URLSearchParams(parameters)}`)).text(),
    upload: async file => {
      const body = new FormData();
      body.append(csrf.name, csrf.token);
      body.append("bestand", file);
      try {
        return await (await fetch(root.dataset.beelden, { method: "POST", body, credentials: "same-origin", headers: { Accept: "application/json" } })).json();
      } catch {
        return { words: words.geenVerbinding };
      }
    },
    open: (...what) => open(...what),
  };

  const say = (text, tone = "info", choices = []) => {
    notice.hidden = !text;
    notice.className = `let-op let-op-${tone}`;
    notice.replaceChildren();
    const line = document.createElement("p");
    line.textContent = text;
    notice.append(line);
    for (const [label, press] of choices) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "blok-knop";
      button.textContent = label;
      button.addEventListener("click", press);
      notice.append(button);
    }
  };
  const stand = text => {
    if (status.textContent !== text) {
      status.textContent = text;
    }
  };

  const show = (text, editable) => {
    const state = pm.EditorState.create({
      doc: read(text),
      plugins: [typing(), pm.keymap(keys((...a) => open(...a))), pm.keymap(pm.baseKeymap), pm.history(), pm.dropCursor(), pm.gapCursor(), pm.tableEditing()],
    });
    if (view) {
      view.setProps({ editable: () => editable });
      view.updateState(state);
    } else {
      const place = root.querySelector("[data-blad]");
      view = new pm.EditorView(place, {
        state,
        editable: () => editable,
        nodeViews: nodeViews(tools),
        attributes: { class: "schrijfblad", role: "textbox", "aria-multiline": "true", "aria-label": root.dataset.naam, lang: root.dataset.taal, spellcheck: "true" },
        transformPastedHTML: html => {
          const { html: cleaned, pictures } = clean(html);
          if (pictures) {
            say(words.beeldenNiet);
          }
          return cleaned;
        },
        dispatchTransaction: tr => {
          view.updateState(view.state.apply(tr));
          if (tr.docChanged) {
            keeper.changed(write(view.state.doc));
          }
          showBar();
        },
      });
      open = dialogs(root, view, tools);
      showBar = toolbar(root.querySelector(".werkbalk"), view, (...a) => open(...a));
      form.hidden = true;
      field.disabled = true;
      root.querySelector("[data-schrijftafel]").hidden = false;
    }
    showBar();
  };
  const lock = editable => {
    view.setProps({ editable: () => editable });
    showBar();
  };

  /** The text as the workbench has it, and what lies on this device beside it. */
  const load = async () => {
    const state = await (await ask(`${root.dataset.adres}/stand`)).json();
    const mine = outbox.get();
    keeper.start(state.text, state.revision);
    loaded = true;
    if (mine && mine.text !== state.text && mine.base === state.revision) {
      show(mine.text, true);
      keeper.changed(mine.text);
      say(words.teruggezet, "info", [[words.weggooien, () => {
        show(state.text, true);
        keeper.changed(state.text);
        say("");
      }]]);
    } else if (mine && mine.text !== state.text) {
      conflict(mine.text, state);
    } else {
      outbox.clear();
      show(state.text, true);
      stand(state.saved ? `${words.opgeslagen} ${state.saved}` : "");
    }
  };

  /** Two texts: the one of this device and the one of the workbench. Nothing is thrown away before somebody chose. */
  const conflict = async (mine, state) => {
    keeper.halt();
    show(state.text, false);
    stand("");
    say(words.tweeTeksten, "warn", [
      [words.mijne, () => {
        keeper.start(state.text, state.revision);
        show(mine, true);
        keeper.changed(mine);
        compare("");
        say("");
      }],
      [words.hunne, () => {
        outbox.clear();
        keeper.start(state.text, state.revision);
        show(state.text, true);
        compare("");
        say("");
      }],
    ]);
    try {
      const { answer } = await keeper.post("/naast", { tekst: mine });
      compare(answer.html);
    } catch {
      compare("");
    }
    notice.querySelector("button").focus();
  };
  const compare = html => {
    const place = root.querySelector("[data-naast]");
    place.hidden = !html;
    place.innerHTML = html;
  };

  const keeper = new Keeper(root.dataset.adres, csrf, outbox, {
    typed: safe => stand(safe ? words.bezig : words.nietHier),
    saved: (time, whole) => {
      stand(whole ? `${words.opgeslagen} ${time}` : words.bezig);
      if (notice.classList.contains("let-op-away")) {
        say("");
      }
    },
    away: (kept, why) => {
      stand("");
      say(why === "signed-out" ? words.afgemeld : kept ? words.geenVerbinding : words.geenVerbindingLos, "warn let-op-away");
    },
    refused: text => {
      stand("");
      say(text, "bad");
    },
    overtaken: async state => conflict(keeper.text, state),
    seat: async answer => {
      if (!view && field.value !== field.defaultValue) {
        // Somebody was quicker than the editor: the plain field stays.
        keeper.stop();
        return;
      }
      const before = seat;
      seat = answer;
      if (answer.mine && (!before?.mine || !loaded)) {
        if (!before?.mine || !loading) {
          loading = true;
          say("");
          try {
            await load();
          } catch {
            // The next beat tries again; until then the plain field is there.
            loading = false;
            seat = null;
            say(words.geenVerbinding, "warn let-op-away");
          }
        }
      } else if (answer.mine && notice.classList.contains("let-op-away")) {
        say("");
      } else if (!answer.mine && (before === null || before.mine || before.writer !== answer.writer)) {
        keeper.halt();
        if (!view) {
          const state = await (await ask(`${root.dataset.adres}/stand`)).json();
          show(state.text, false);
        }
        lock(false);
        stand("");
        say((before?.mine ? words.overgenomen : words.ander).replace("{wie}", answer.writer).replace("{sinds}", answer.since), "warn",
          [[words.overnemen, () => keeper.beat(true)]]);
      }
    },
  });

  root.querySelector("[data-klaar]").addEventListener("submit", async event => {
    event.preventDefault();
    if (!keeper.halted) {
      await keeper.send(event.target.elements.reden.value.trim());
      if (keeper.unsaved) {
        return;
      }
    }
    location.assign(root.dataset.terug);
  });
  addEventListener("beforeunload", event => {
    if (keeper.unsaved && !keeper.halted) {
      keeper.send();
      event.preventDefault();
    }
  });
  addEventListener("pagehide", () => keeper.leave());
  await keeper.beat();
};

document.querySelectorAll("[data-schrijver]").forEach(begin);
