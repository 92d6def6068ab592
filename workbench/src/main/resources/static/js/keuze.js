// A ballot: what is left of the points, the order by tapping; and how many have voted by now. The page works whole without it.
(() => {
  "use strict";

  const ballot = document.querySelector("[data-stembiljet]");
  if (ballot) {
    const type = ballot.dataset.stembiljet;
    const stand = ballot.querySelector("[data-stand]");
    const fields = [...ballot.querySelectorAll(".getal-vak")];
    const number = field => /^\d+$/.test(field.value.trim()) ? Number(field.value) : 0;
    const button = (text, label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "knop-los";
      made.textContent = text;
      made.setAttribute("aria-label", label);
      made.addEventListener("click", act);
      return made;
    };
    const tell = () => {
      if (type === "cumulative") {
        const left = Number(ballot.dataset.punten) - fields.reduce((sum, field) => sum + number(field), 0);
        stand.textContent = (left < 0 ? ballot.dataset.teveelTekst : ballot.dataset.overTekst).replace("{n}", String(Math.abs(left)));
        stand.classList.toggle("te-lang", left < 0);
      } else {
        const chosen = type === "ordinal" ? fields.filter(field => number(field) > 0).length : ballot.querySelectorAll("input:checked").length;
        stand.textContent = ballot.dataset.gekozenTekst.replace("{n}", String(chosen));
      }
    };
    if (type === "cumulative") {
      fields.forEach(field => {
        const name = field.closest("[data-rij]").querySelector("label").textContent.trim();
        const step = by => () => {
          field.value = String(Math.max(0, Math.min(Number(ballot.dataset.punten), number(field) + by)));
          tell();
        };
        field.before(button("−", ballot.dataset.minder + ": " + name, step(-1)));
        field.after(button("+", ballot.dataset.meer + ": " + name, step(1)));
      });
    } else if (type === "ordinal") {
      const buttons = fields.map(field => {
        const name = field.closest("[data-rij]").querySelector("label").textContent.trim();
        const press = button("", name, () => {
          const place = number(field);
          if (place > 0) {
            field.value = "";
            fields.forEach(other => {
              if (number(other) > place) {
                other.value = String(number(other) - 1);
              }
            });
          } else {
            field.value = String(fields.filter(other => number(other) > 0).length + 1);
          }
          show();
        });
        press.dataset.naam = name;
        field.after(press);
        return press;
      });
      const show = () => {
        fields.forEach((field, i) => {
          const place = number(field);
          buttons[i].textContent = place > 0 ? ballot.dataset.weg : ballot.dataset.volgende;
          buttons[i].setAttribute("aria-label", (place > 0 ? place + ". " : "") + buttons[i].dataset.naam + ": " + buttons[i].textContent);
        });
        tell();
      };
      ballot.addEventListener("input", show);
      show();
    }
    ballot.addEventListener("input", tell);
    tell();
  }

  const counted = document.querySelector("[data-geteld]");
  if (counted) {
    const ask = async () => {
      try {
        const answer = await fetch(counted.dataset.geteld, {headers: {Accept: "text/plain"}, redirect: "error"});
        const text = answer.ok ? (await answer.text()).trim() : "";
        if (/^\d+$/.test(text) && counted.querySelector("[data-getal]").textContent !== text) {
          counted.querySelector("[data-getal]").textContent = text;
          counted.querySelector("[data-woord]").textContent = text === "1" ? counted.dataset.een : counted.dataset.meer;
        }
      } catch {
        // Without a connection the number of before stays.
      }
    };
    setInterval(() => {
      if (!document.hidden) {
        ask();
      }
    }, 4000);
  }
})();
