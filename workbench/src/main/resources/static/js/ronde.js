// The clock of a round, counted from the server's own time: the clock of the phone may be wrong, and counting by itself would drift.
// Without this script the page says how many minutes are left and until when, as it was opened.
(() => {
  "use strict";

  const starts = new WeakMap();

  const tick = () => {
    document.querySelectorAll("[data-einde]").forEach(clock => {
      if (!starts.has(clock)) {
        starts.set(clock, performance.now());
      }
      const now = Number(clock.dataset.nu) + performance.now() - starts.get(clock);
      const left = Math.ceil((Number(clock.dataset.einde) - now) / 1000);
      const text = left <= 0 ? clock.dataset.om : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      const shown = clock.querySelector("[data-tel]");
      if (shown.textContent !== text) {
        shown.textContent = text;
      }
      clock.classList.toggle("om", left <= 0);
    });
  };
  setInterval(tick, 500);
  tick();

  // A part of the page that follows the gathering. What somebody types stands outside it and stays.
  const follow = part => {
    const every = Number(part.dataset.elke || 15) * 1000;
    let timer;
    const ask = async () => {
      clearTimeout(timer);
      if (!document.contains(part)) {
        return;
      }
      if (!document.hidden) {
        try {
          const response = await fetch(part.dataset.volg, { credentials: "same-origin" });
          if (response.ok && !response.redirected) {
            const fresh = new DOMParser().parseFromString(await response.text(), "text/html").body;
            const before = part.querySelector("[data-staat]");
            const after = fresh.querySelector("[data-staat]");
            part.replaceChildren(...fresh.childNodes);
            tick();
            const notice = part.parentElement.querySelector("[data-nieuws]");
            if (notice && before && after && before.dataset.staat !== after.dataset.staat) {
              notice.hidden = false;
            }
          }
        } catch {
          // No connection: the clock goes on, and the next time may be better.
        }
      }
      // Not all phones at once.
      timer = setTimeout(ask, every + Math.random() * 2000);
    };
    timer = setTimeout(ask, every);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) { ask(); } });
  };
  document.querySelectorAll("[data-volg]").forEach(follow);
  document.addEventListener("inhoud", event => event.target.querySelectorAll("[data-volg]").forEach(follow));
})();
