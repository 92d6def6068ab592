// Who writes where, on a page that is open.
(() => {
  "use strict";

  const list = document.querySelector("[data-schrijvers]");
  if (!list) {
    return;
  }
  const look = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const response = await fetch(list.dataset.schrijvers, { credentials: "same-origin", headers: { Accept: "application/json" } });
      const writers = await response.json();
      list.querySelectorAll("[data-onderdeel]").forEach(row => {
        const who = writers[row.dataset.onderdeel];
        const words = who ? `${who} ${list.dataset.schrijft}` : "";
        const place = row.querySelector("[data-wie]");
        if (place.textContent !== words) {
          place.textContent = words;
        }
      });
    } catch {
      // The next look may do better; what stands there is at most a little old.
    }
  };
  setInterval(look, 8000);
  document.addEventListener("visibilitychange", look);
})();
