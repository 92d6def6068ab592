// While somebody types: did somebody else say this already? Only a hint; sending goes on as it is. Without this script a button asks the same.
(() => {
  "use strict";

  const PAUSE = 900;
  const SHORTEST = 12;

  const start = box => {
    const form = box.querySelector("form");
    const place = box.querySelector("[data-lijkt]");
    const field = form && form.querySelector("textarea");
    if (!place || !field) {
      return;
    }
    const button = form.querySelector("[name=kijk]");
    if (button) {
      button.hidden = true;
    }
    let timer;
    let asked = "";
    const ask = async () => {
      const text = field.value.trim();
      if (text === asked) {
        return;
      }
      asked = text;
      if (text.length < SHORTEST) {
        place.replaceChildren();
        return;
      }
      const body = new URLSearchParams({ tekst: text });
      body.set(form.querySelector("input[type=hidden]").name, form.querySelector("input[type=hidden]").value);
      try {
        const response = await fetch(place.dataset.lijkt, { method: "POST", body, credentials: "same-origin" });
        if (response.ok && field.value.trim() === text) {
          const fresh = new DOMParser().parseFromString(await response.text(), "text/html").body;
          // "Nobody yet" is an answer to a question; who only types did not ask.
          place.replaceChildren(...fresh.querySelectorAll(".let-op"));
        }
      } catch {
        // No connection: no hint.
      }
    };
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
  };
  document.querySelectorAll("[data-postvak]").forEach(start);
  document.addEventListener("inhoud", event => event.target.querySelectorAll("[data-postvak]").forEach(start));
})();
