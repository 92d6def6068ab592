// The screen in the room: shows what comes in. Without this script the page shows what there was when it was opened.
(() => {
  "use strict";

  const board = document.getElementById("stand");
  if (!board || !window.EventSource) {
    return;
  }
  let source;
  let gone;

  const show = html => {
    const fresh = new DOMParser().parseFromString(html, "text/html").body;
    const before = new Set([...board.querySelectorAll("[data-id]")].map(item => item.dataset.id));
    fresh.querySelectorAll("[data-id]").forEach(item => {
      if (!before.has(item.dataset.id)) {
        item.className = "nieuw-woord";
      }
    });
    board.replaceChildren(...fresh.childNodes);
  };

  const lost = () => {
    if (!gone) {
      gone = document.createElement("p");
      gone.className = "meta";
      gone.textContent = board.dataset.weg;
      board.before(gone);
    }
  };

  const open = () => {
    source = new EventSource(board.dataset.stroom);
    source.addEventListener("stand", event => {
      if (gone) {
        gone.remove();
        gone = undefined;
      }
      show(event.data);
    });
    source.addEventListener("error", () => {
      lost();
      // The browser tries again by itself, except after a refusal.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, 30000);
      }
    });
  };

  open();
  window.addEventListener("pagehide", () => source.close());
})();
