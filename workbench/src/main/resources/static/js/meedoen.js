// Keeps what somebody typed until the workbench has it. Without this script the form works as any form does; with it, a bad line costs nothing:
// the text stays in the field and is sent again and again, with the same id, so that it is kept once.
(() => {
  "use strict";

  const FIRST_WAIT = 3000;
  const LONGEST_WAIT = 30000;
  const PREFIX = "draagvlak-";
  let unsent = false;

  // A v4 UUID; crypto.randomUUID is not there on plain HTTP in a local network.
  const uuid = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 0x0f) | 0x40;
    b[8] = (b[8] & 0x3f) | 0x80;
    const h = [...b].map(x => x.toString(16).padStart(2, "0")).join("");
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
  };

  const start = box => {
    const form = box.querySelector("form");
    const field = form.querySelector("textarea");
    const key = PREFIX + box.dataset.postvak;
    const notice = document.createElement("p");
    notice.className = "wacht";
    notice.setAttribute("role", "status");
    notice.hidden = true;
    form.append(notice);
    let sending = false;
    let wait = FIRST_WAIT;
    let timer = 0;
    let failed = false;

    // What was typed before this phone put the page away comes back.
    const draft = sessionStorage.getItem(key);
    if (draft && !field.value) {
      field.value = draft;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    unsent = field.value !== "";
    field.addEventListener("input", () => {
      unsent = field.value !== "";
      if (field.value) {
        sessionStorage.setItem(key, field.value);
      } else {
        sessionStorage.removeItem(key);
      }
    });

    const send = async () => {
      if (sending) {
        return;
      }
      sending = true;
      clearTimeout(timer);
      if (failed) {
        // The first sending may have arrived: the id stays, the key of the form does not, so that what was typed since then counts.
        form.elements._submission.value = uuid();
      }
      const sent = field.value;
      try {
        const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
        if (response.status >= 500) {
          throw new Error("the workbench is away");
        }
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const fresh = page.querySelector("[data-postvak]");
        const typedSince = field.value !== sent ? field.value : "";
        if (response.ok) {
          sessionStorage.removeItem(key);
        }
        unsent = false;
        if (!fresh) {
          // Something else than this question: go there whole.
          location.assign(response.redirected ? response.url : location.href);
          return;
        }
        document.getElementById("inhoud").replaceWith(page.getElementById("inhoud"));
        document.getElementById("inhoud").dispatchEvent(new Event("inhoud", { bubbles: true }));
        if (response.redirected) {
          history.replaceState(null, "", response.url);
        }
        const next = document.querySelector("[data-postvak]");
        start(next);
        const nextField = next.querySelector("textarea");
        if (typedSince && response.ok) {
          nextField.value = typedSince;
          nextField.dispatchEvent(new Event("input", { bubbles: true }));
        }
        const errors = document.querySelector(".fouten");
        (errors || nextField).focus();
      } catch {
        sending = false;
        failed = true;
        notice.textContent = box.dataset.wacht;
        notice.hidden = false;
        timer = setTimeout(send, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    };

    form.addEventListener("submit", event => {
      event.preventDefault();
      event.stopImmediatePropagation();
      send();
    });
    window.addEventListener("online", () => { if (failed && !sending && document.contains(form)) { send(); } });
    field.addEventListener("keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
  };

  document.querySelectorAll("[data-postvak]").forEach(start);

  // Leaving quickly leaves nothing behind.
  document.addEventListener("click", event => {
    if (event.target.closest(".snel-weg")) {
      unsent = false;
      sessionStorage.clear();
    }
  });
  window.addEventListener("beforeunload", event => {
    if (unsent) {
      event.preventDefault();
    }
  });
})();
