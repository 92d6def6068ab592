// A little help for pages that work whole without it. Nothing is kept in the browser's storage.
(() => {
  "use strict";

  // A form is sent once; after a second the button says that it is busy.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter;
    if (button) {
      button.setAttribute("aria-disabled", "true");
      const text = button.querySelector(".knop-tekst");
      if (text && button.dataset.busy) {
        form.dataset.label = text.textContent;
        setTimeout(() => { if (form.dataset.sent) { text.textContent = button.dataset.busy; } }, 1000);
      }
    }
  });

  // Back to a page from the browser's memory: its forms can be sent again.
  window.addEventListener("pageshow", event => {
    if (event.persisted) {
      document.querySelectorAll("form[data-sent]").forEach(form => {
        delete form.dataset.sent;
        form.querySelectorAll("[aria-disabled]").forEach(button => {
          button.removeAttribute("aria-disabled");
          const text = button.querySelector(".knop-tekst");
          if (text && form.dataset.label) {
            text.textContent = form.dataset.label;
          }
        });
      });
    }
  });

  // What a page, or a part of it that came later, needs.
  const dress = root => {
    // How many characters are left: shown from four fifths on, and told to screen readers only when typing rests.
    root.querySelectorAll("[data-max]").forEach(field => {
      const max = Number(field.dataset.max);
      const shown = document.createElement("p");
      shown.className = "teller";
      shown.hidden = true;
      shown.setAttribute("aria-hidden", "true");
      const told = document.createElement("p");
      told.className = "onzichtbaar";
      told.setAttribute("role", "status");
      const after = field.closest(".veld-rij") || field;
      after.after(shown, told);
      let rest;
      const count = typed => {
        const left = max - [...field.value].length;
        const text = (left < 0 ? field.dataset.over : field.dataset.left).replace("{n}", String(Math.abs(left)));
        shown.hidden = left > max / 5;
        shown.classList.toggle("te-lang", left < 0);
        shown.textContent = text;
        clearTimeout(rest);
        if (typed) {
          rest = setTimeout(() => { told.textContent = shown.hidden ? "" : text; }, 1500);
        }
      };
      field.addEventListener("input", () => count(true));
      count(false);
    });

    // The list of what is wrong names each field, and comes first for who cannot see the page.
    root.querySelectorAll(".fouten a").forEach(link => {
      const field = document.getElementById(link.hash.slice(1));
      const group = field && field.closest("fieldset");
      const label = group ? group.querySelector("legend") : field && field.labels && field.labels[0];
      if (label) {
        const name = [...label.childNodes].filter(node => !(node.classList && node.classList.contains("mag-leeg"))).map(node => node.textContent).join("").trim();
        link.textContent = name + ": " + link.textContent;
      }
    });
  };
  dress(document);
  document.addEventListener("inhoud", event => dress(event.target));

  // A filter works as soon as it is chosen; its button stays for who types.
  document.querySelectorAll("form[data-auto]").forEach(form => {
    form.addEventListener("change", event => {
      if (event.target.matches("select, input[type=checkbox], input[type=radio], input[type=date]")) {
        form.requestSubmit ? form.requestSubmit() : form.submit();
      }
    });
  });

  const errors = document.querySelector(".fouten[data-focus]");
  if (errors) {
    errors.focus();
  }

  // The step where the programme stands is in view on a small screen.
  const line = document.querySelector(".stappenlijn");
  const here = document.querySelector(".station.hier");
  if (line && here && line.scrollWidth > line.clientWidth) {
    line.scrollLeft = here.offsetLeft - line.clientWidth / 3;
  }

  // Leaving quickly takes the place of this page in the history, so that going back does not show it. Three times Escape does the same.
  const leave = document.querySelector(".snel-weg");
  if (leave) {
    const go = () => {
      try {
        sessionStorage.clear();
      } catch {
        // A browser that keeps nothing has nothing to clear.
      }
      document.documentElement.hidden = true;
      location.replace(leave.href);
    };
    leave.addEventListener("click", event => {
      event.preventDefault();
      go();
    });
    let escapes = [];
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        escapes = [...escapes, event.timeStamp].filter(at => event.timeStamp - at < 2000);
        if (escapes.length >= 3) {
          go();
        }
      }
    });
  }

  // Buttons that print the page: they show themselves only here, where they work.
  document.querySelectorAll("[data-print]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
