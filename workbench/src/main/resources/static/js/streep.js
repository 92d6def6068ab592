// The line that one drags, by mouse, touch or keys: at once what falls in and out, and money and people against their limits.
(() => {
  "use strict";

  const list = document.querySelector("[data-streep]");
  const line = list && list.querySelector("[data-lijn]");
  if (!line) {
    return;
  }
  const rows = [...list.querySelectorAll("[data-code]")];
  const text = line.querySelector(".streep-tekst");
  const field = document.getElementById("field-tot");
  const keep = document.querySelector("[data-bewaar]");
  const broken = document.querySelector("[data-breuk]");
  const format = new Intl.NumberFormat(list.dataset.taal, {maximumFractionDigits: 2});
  const conditions = list.dataset.voorwaarden.split(" ").filter(Boolean).map(condition => {
    const [a, b] = condition.split(/[>|]/);
    return {a, b, needs: condition.includes(">")};
  });
  let until = Number(list.dataset.streep);

  line.tabIndex = 0;
  line.setAttribute("role", "slider");
  line.setAttribute("aria-orientation", "vertical");
  line.setAttribute("aria-label", list.dataset.naam);
  line.setAttribute("aria-describedby", "streep-uitleg");
  line.setAttribute("aria-valuemin", "0");
  line.setAttribute("aria-valuemax", String(rows.length));
  const bar = (name, value, tell) => {
    const limit = document.querySelector("[data-grens=" + name + "]");
    if (!limit) {
      return;
    }
    const most = Number(limit.dataset.limiet);
    const scale = Math.max(most * 1.25, value);
    limit.querySelector("[data-deel]").setAttribute("width", scale > 0 ? String(Math.round(1000 * value / scale)) : "0");
    limit.querySelector("[data-lijn]").setAttribute("x", String(Math.min(996, scale > 0 ? Math.round(1000 * most / scale) : 996)));
    limit.querySelector("[data-tekst]").textContent = tell(value) + " " + list.dataset.van + " " + tell(most);
    limit.querySelector("[data-over]").textContent = value > most ? list.dataset.teveel : "";
    limit.classList.toggle("grens-over", value > most);
  };

  const show = () => {
    const first = rows[until];
    if (first ? line.nextElementSibling !== first : list.lastElementChild !== line) {
      const had = document.activeElement === line;
      list.insertBefore(line, first || null);
      if (had) {
        line.focus({preventScroll: true});
      }
    }
    let money = 0;
    let people = 0;
    const above = new Set();
    rows.forEach((row, i) => {
      row.classList.toggle("eronder", i >= until);
      if (i < until) {
        money += Number(row.dataset.kosten);
        people += Number(row.dataset.fte);
        above.add(row.dataset.code);
      }
    });
    const words = list.dataset.erboven.replace("{n}", String(until)).replace("{m}", String(rows.length - until));
    text.textContent = list.dataset.naam + ": " + words;
    line.setAttribute("aria-valuenow", String(until));
    line.setAttribute("aria-valuetext", words + ". " + list.dataset.munt + format.format(money));
    if (field) {
      field.value = String(until);
    }
    bar("geld", money, value => list.dataset.munt + format.format(value));
    bar("mensen", Math.round(people * 100) / 100, value => format.format(value) + " " + list.dataset.fte);
    const wrong = conditions.filter(c => above.has(c.a) && above.has(c.b) !== c.needs)
      .map(c => (c.needs ? list.dataset.mist : list.dataset.samen).replace("{a}", c.a).replace("{b}", c.b));
    if (wrong.join() !== [...broken.children].map(item => item.textContent).join()) {
      broken.replaceChildren(...wrong.map(sentence => {
        const item = document.createElement("li");
        item.textContent = sentence;
        return item;
      }));
    }
    keep.querySelectorAll("input[name=keuze]").forEach(input => input.remove());
    above.forEach(code => {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = "keuze";
      input.value = code;
      keep.prepend(input);
    });
  };
  const to = place => {
    until = Math.max(0, Math.min(rows.length, place));
    show();
  };

  line.addEventListener("keydown", event => {
    const moves = {ArrowDown: until + 1, ArrowRight: until + 1, ArrowUp: until - 1, ArrowLeft: until - 1, PageDown: until + 5, PageUp: until - 5, Home: 0, End: rows.length};
    if (event.key in moves) {
      event.preventDefault();
      to(moves[event.key]);
      line.scrollIntoView({block: "nearest"});
    }
  });
  line.addEventListener("pointerdown", event => {
    event.preventDefault();
    line.focus({preventScroll: true});
    line.classList.add("sleept");
    const move = moved => {
      let place = 0;
      rows.forEach((row, i) => {
        const box = row.getBoundingClientRect();
        if (moved.clientY > box.top + box.height / 2) {
          place = i + 1;
        }
      });
      if (place !== until) {
        to(place);
      }
    };
    const stop = () => {
      line.classList.remove("sleept");
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
      removeEventListener("pointercancel", stop);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
    addEventListener("pointercancel", stop);
  });
  show();
})();
