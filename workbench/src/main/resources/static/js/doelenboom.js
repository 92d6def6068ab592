// Dragging a goal to a strategic goal does what its list and button do; those stay for the keyboard and for who has no script.
(() => {
  "use strict";

  let dragged;
  document.querySelectorAll("[data-doel]").forEach(card => {
    card.draggable = true;
    card.addEventListener("dragstart", event => {
      dragged = card;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.dataset.doel);
    });
    card.addEventListener("dragend", () => { dragged = undefined; });
  });
  document.querySelectorAll("[data-naar]").forEach(branch => {
    branch.addEventListener("dragover", event => {
      if (dragged && dragged.closest("[data-naar]") !== branch) {
        event.preventDefault();
        branch.classList.add("hierheen");
      }
    });
    branch.addEventListener("dragleave", () => branch.classList.remove("hierheen"));
    branch.addEventListener("drop", event => {
      event.preventDefault();
      branch.classList.remove("hierheen");
      if (dragged) {
        const form = dragged.querySelector("form.doel-plaats");
        form.elements.naar.value = branch.dataset.naar;
        form.requestSubmit();
      }
    });
  });
})();
