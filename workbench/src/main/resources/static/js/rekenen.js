// Follows a calculation: how far it is, and the page anew when it is done. Without this script the page has a link to look again.
(() => {
  "use strict";

  document.querySelectorAll("[data-rekent]").forEach(part => {
    const ask = async () => {
      try {
        const response = await fetch(part.dataset.rekent, { credentials: "same-origin" });
        if (response.ok && !response.redirected) {
          const fresh = new DOMParser().parseFromString(await response.text(), "text/html").body;
          const end = fresh.querySelector("[data-klaar]");
          if (end && end.dataset.klaar === "ja") {
            location.reload();
            return;
          }
          // Only the bar moves by itself; the words are not told to a screen reader every second.
          const bar = part.querySelector("progress");
          const next = fresh.querySelector("progress");
          if (bar && next) {
            bar.value = next.value;
          } else {
            part.replaceChildren(...fresh.childNodes);
          }
          if (end) {
            return;
          }
        }
      } catch {
        // No connection: the next time may be better.
      }
      setTimeout(ask, 1000);
    };
    setTimeout(ask, 700);
  });
})();
