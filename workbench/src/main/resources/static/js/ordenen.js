// Dragging a statement to a theme does what its list and button do; those stay for the keyboard and for who has no script.
(() => {
  "use strict";

  let dragged;
  document.querySelectorAll("[data-uitspraak]").forEach(card => {
    if (!card.querySelector("[data-plaats]")) {
      return;
    }
    card.draggable = true;
    card.addEventListener("dragstart", event => {
      dragged = card;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.dataset.uitspraak);
    });
    card.addEventListener("dragend", () => { dragged = undefined; });
  });
  document.querySelectorAll("[data-thema]").forEach(theme => {
    theme.addEventListener("dragover", event => {
      if (dragged && dragged.closest("[data-thema]") !== theme) {
        event.preventDefault();
        theme.classList.add("hierheen");
      }
    });
    theme.addEventListener("dragleave", () => theme.classList.remove("hierheen"));
    theme.addEventListener("drop", event => {
      event.preventDefault();
      theme.classList.remove("hierheen");
      if (dragged) {
        const form = dragged.querySelector("[data-plaats]");
        form.elements.thema.value = theme.dataset.thema;
        form.requestSubmit();
      }
    });
  });

  // After a page came back the keyboard stands where it was.
  if (location.hash.startsWith("#u-")) {
    const card = document.getElementById(location.hash.slice(1));
    const field = card && card.querySelector("select, input[type=checkbox]");
    if (field) {
      field.focus();
    }
  }
})();
