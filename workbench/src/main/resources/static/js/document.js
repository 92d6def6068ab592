// Looks whether a document is ready and fetches it then. Without script there is a button for it.
(() => {
  "use strict";

  const stand = document.getElementById("document-stand");
  if (!stand) {
    return;
  }

  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      const busy = (answer.headers.get("Content-Disposition") || "") === "";
      if (answer.ok && !busy) {
        const status = stand.querySelector("[role=status]");
        status.textContent = stand.dataset.klaar;
        stand.querySelector("progress")?.remove();
        location.replace(location.href);
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("document-stand");
      if (page && page.innerHTML !== stand.innerHTML) {
        stand.querySelector("[role=status]").textContent = page.querySelector("[role=status]").textContent.trim();
        const [now, then] = [stand.querySelector("progress"), page.querySelector("progress")];
        if (now && then) {
          now.value = then.value;
        } else if (then) {
          stand.append(then);
        }
      }
    } catch {
      // The line was gone for a moment; the next look tells.
    }
    setTimeout(look, 1000);
  };

  setTimeout(look, 1000);
})();
