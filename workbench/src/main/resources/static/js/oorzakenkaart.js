// The map of problems and causes, edited by several people at once. Without this script the page shows the map as it was, with a form for every edit.
(() => {
  "use strict";

  const work = document.getElementById("kaartwerk");
  if (!work || !window.fetch || !window.PointerEvent) {
    return;
  }
  // Below this scale words cannot be read, and the names of the nodes stand large instead.
  const LEGIBLE = 0.42;
  const NS = "http://www.w3.org/2000/svg";
  const words = work.dataset;
  const edits = words.bewerkt === "ja";
  const $ = css => work.querySelector(css);
  const box = $(".kaartwerk-venster");
  const svg = $(".kaartwerk-tekening");
  const layers = { arrows: $(".laag-pijlen"), nodes: $(".laag-knopen"), people: $(".laag-mensen") };
  const pull = $(".laag-trek");
  const mini = $(".kaartwerk-mini");
  const panel = $(".paneel-inhoud");
  const told = $(".kaartwerk-melding");
  const fill = (text, ...parts) => parts.reduce((all, part, i) => all.replace(`{${i}}`, part), text);

  // What is on the map, by id; arrows by their key. Each keeps what was drawn, so that only what changed is drawn again.
  const nodes = new Map();
  const arrows = new Map();
  let stand = "";
  let size = { w: 1, h: 1 };
  let view = { x: 0, y: 0, k: 1 };
  let chosen = "";
  let focused = "";
  let from = "";
  let steps = 0;
  let people = [];

  const make = (name, attributes, parent) => {
    const made = document.createElementNS(NS, name);
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    if (parent) {
      parent.append(made);
    }
    return made;
  };
  const say = text => { told.textContent = text || ""; };

  // ---- drawing ----

  const drawNode = (item, fresh) => {
    const known = nodes.get(item.id);
    const g = known ? known.g : make("g", { tabindex: "-1", role: "button" }, layers.nodes);
    g.dataset.id = item.id;
    g.setAttribute("class", `node node-${item.soort} beeld-${item.beeld}${fresh ? " nieuw" : ""}`);
    g.setAttribute("aria-label", `${item.label}, ${words[item.soort]}: ${item.woorden}`);
    g.setAttribute("transform", `translate(${item.x} ${item.y})`);
    g.replaceChildren();
    make("rect", { width: item.b, height: item.h, rx: 4, class: "vlak" }, g);
    make("rect", { width: item.b, height: item.h, rx: 4, class: "beeldvlak" }, g);
    const face = make("svg", { x: 10, y: 11, width: 20, height: 20, viewBox: "0 0 24 24", class: "soort-icoon" }, g);
    make("use", { href: `/icons.svg#kind-${item.soort}` }, face);
    const text = make("text", { x: 38, y: 26, class: "woorden" }, g);
    item.regels.forEach((line, i) => { make("tspan", { x: 38, y: 26 + 18 * i }, text).textContent = line; });
    make("text", { x: item.b / 2, y: item.h / 2 + 16, class: "van-ver", "text-anchor": "middle" }, g).textContent = item.label;
    if (item.kring) {
      make("circle", { cx: item.b - 11, cy: 11, r: 4, class: "teken-kring" }, g);
    }
    if (item.kop) {
      make("path", { d: `M${item.b - 17} ${item.h - 6}l6 -9l6 9z`, class: "teken-kop" }, g);
    }
    nodes.set(item.id, { item, g, json: JSON.stringify(item) });
  };

  const drawArrow = item => {
    const known = arrows.get(item.sleutel);
    const g = known ? known.g : make("g", {}, layers.arrows);
    g.dataset.sleutel = item.sleutel;
    g.setAttribute("class", `pijl beeld-${item.beeld}`);
    g.replaceChildren();
    make("title", {}, g).textContent = item.zin;
    make("path", { d: item.lijn, class: "raak" }, g);
    make("path", { d: item.lijn, class: `edge${item.soort ? " edge-" + item.soort : ""}` }, g);
    make("path", { d: item.punt, class: `arrow${item.soort === "strong" ? " arrow-strong" : ""}` }, g);
    if (item.tekst && item.tx !== null) {
      make("text", { x: item.tx, y: item.ty, class: "edge-label", "text-anchor": "middle" }, g).textContent = item.tekst;
    }
    arrows.set(item.sleutel, { item, g, json: JSON.stringify(item) });
  };

  const take = (map, list, key, draw, first) => {
    const there = new Set(list.map(item => item[key]));
    map.forEach((known, id) => {
      if (!there.has(id)) {
        known.g.remove();
        map.delete(id);
      }
    });
    let drawn = 0;
    list.forEach(item => {
      const known = map.get(item[key]);
      if (!known || known.json !== JSON.stringify(item)) {
        draw(item, !first && !known);
        drawn++;
      }
    });
    return drawn;
  };

  const draw = state => {
    const first = nodes.size === 0;
    const whole = inView();
    const anchor = nodes.has(chosen) ? chosen : focused;
    const stood = nodes.has(anchor) ? nodes.get(anchor).item : null;
    size = { w: state.breedte, h: state.hoogte };
    svg.setAttribute("viewBox", `0 0 ${size.w} ${size.h}`);
    svg.setAttribute("width", size.w);
    svg.setAttribute("height", size.h);
    take(nodes, state.knopen, "id", drawNode, first);
    take(arrows, state.pijlen, "sleutel", drawArrow, first);
    stand = state.stand;
    if (!nodes.has(focused)) {
      focused = state.knopen.length ? state.knopen[0].id : "";
    }
    rove();
    mark();
    if (first) {
      const start = new URLSearchParams(location.search).get("rond");
      if (nodes.has(start)) {
        chosen = start;
        focused = start;
        steps = Number(new URLSearchParams(location.search).get("stappen")) || 2;
        $("[data-doe=stappen]").value = String(Math.min(steps, 3));
        mark();
        load(`${words.paneel}/${start}`, false);
      }
      fit();
      // What is too small to read is first seen from nearby; the small map shows the rest.
      if (!near() && view.k < LEGIBLE && focused) {
        view.k = 0.6;
        bring(focused, true);
      }
    } else if (whole) {
      fit();
    } else {
      // What one looks at stays where it is, though the map grew on one side of it.
      const stands = nodes.has(anchor) ? nodes.get(anchor).item : null;
      if (stood && stands) {
        view.x += (stood.x - stands.x) * view.k;
        view.y += (stood.y - stands.y) * view.k;
      }
      place();
    }
  };

  let refreshing;
  const refresh = async () => {
    if (refreshing) {
      refreshing.again = true;
      return refreshing.done;
    }
    const mine = { again: false };
    refreshing = mine;
    mine.done = (async () => {
      do {
        mine.again = false;
        const answer = await fetch(words.kaart, { headers: { Accept: "application/json" } });
        if (answer.ok) {
          draw(await answer.json());
        }
      } while (mine.again);
      refreshing = undefined;
    })().catch(() => { refreshing = undefined; });
    return mine.done;
  };

  // ---- what is in view ----

  const near = () => {
    if (!steps || !nodes.has(chosen)) {
      return null;
    }
    const reached = new Set([chosen]);
    for (let step = 0; step < steps; step++) {
      const before = new Set(reached);
      arrows.forEach(({ item }) => {
        if (before.has(item.van)) { reached.add(item.naar); }
        if (before.has(item.naar)) { reached.add(item.van); }
      });
    }
    return reached;
  };

  const mark = () => {
    const reached = near();
    nodes.forEach(({ g }, id) => {
      g.classList.toggle("gekozen", id === chosen);
      g.classList.toggle("begin", id === from);
      g.classList.toggle("weg", Boolean(reached) && !reached.has(id));
      if (id === chosen) { g.setAttribute("aria-pressed", "true"); } else { g.removeAttribute("aria-pressed"); }
    });
    arrows.forEach(({ item, g }, key) => {
      g.classList.toggle("gekozen", key === chosen || item.van === chosen || item.naar === chosen);
      g.classList.toggle("weg", Boolean(reached) && !(reached.has(item.van) && reached.has(item.naar)));
    });
    svg.classList.toggle("trekt", Boolean(from));
    showPeople();
  };

  const place = () => {
    svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`;
    svg.classList.toggle("ver", view.k < LEGIBLE);
    drawMini();
  };

  // While it moves the drawing is a picture that slides; at rest it is sharp again.
  let rest;
  const moving = () => {
    svg.classList.add("beweegt");
    clearTimeout(rest);
    rest = setTimeout(() => svg.classList.remove("beweegt"), 160);
  };

  const zoom = (factor, x, y) => {
    const at = x === undefined ? { x: box.clientWidth / 2, y: box.clientHeight / 2 } : { x, y };
    const k = Math.min(2.5, Math.max(Math.min(0.2, least()), view.k * factor));
    view = { k, x: at.x - (at.x - view.x) * k / view.k, y: at.y - (at.y - view.y) * k / view.k };
    moving();
    place();
  };
  const least = () => Math.min(box.clientWidth / size.w, box.clientHeight / size.h);

  const fit = () => {
    const reached = near();
    let area = { x: 0, y: 0, r: size.w, b: size.h };
    if (reached) {
      const all = [...reached].map(id => nodes.get(id).item);
      area = { x: Math.min(...all.map(n => n.x)) - 20, y: Math.min(...all.map(n => n.y)) - 20, r: Math.max(...all.map(n => n.x + n.b)) + 20, b: Math.max(...all.map(n => n.y + n.h)) + 20 };
    }
    const k = Math.min(1, box.clientWidth / (area.r - area.x), box.clientHeight / (area.b - area.y));
    view = { k, x: (box.clientWidth - (area.r + area.x) * k) / 2, y: (box.clientHeight - (area.b + area.y) * k) / 2 };
    place();
  };

  const bring = (id, always) => {
    const { item } = nodes.get(id);
    const x = item.x * view.k + view.x;
    const y = item.y * view.k + view.y;
    if (always || x < 8 || y < 8 || x + item.b * view.k > box.clientWidth - 8 || y + item.h * view.k > box.clientHeight - 8) {
      view.x = box.clientWidth / 2 - (item.x + item.b / 2) * view.k;
      view.y = box.clientHeight / 2 - (item.y + item.h / 2) * view.k;
      place();
    }
  };

  const inView = () => view.x >= -1 && view.y >= -1 && size.w * view.k + view.x <= box.clientWidth + 1 && size.h * view.k + view.y <= box.clientHeight + 1;

  const drawMini = () => {
    const whole = inView();
    mini.hidden = whole;
    if (whole) {
      return;
    }
    const pen = mini.getContext("2d");
    const k = Math.min(mini.width / size.w, mini.height / size.h);
    const style = getComputedStyle(work);
    pen.clearRect(0, 0, mini.width, mini.height);
    nodes.forEach(({ item, g }) => {
      pen.fillStyle = style.getPropertyValue(g.classList.contains("weg") ? "--line" : `--kind-${item.soort}`);
      pen.fillRect(item.x * k, item.y * k, Math.max(2, item.b * k), Math.max(2, item.h * k));
    });
    pen.strokeStyle = style.getPropertyValue("--accent-strong");
    pen.lineWidth = 2;
    pen.strokeRect(-view.x / view.k * k, -view.y / view.k * k, box.clientWidth / view.k * k, box.clientHeight / view.k * k);
  };

  // ---- choosing, and drawing an arrow ----

  const rove = () => nodes.forEach(({ g }, id) => g.setAttribute("tabindex", id === focused ? "0" : "-1"));

  const choose = (id, move) => {
    chosen = id;
    const node = nodes.get(id);
    if (node) {
      focused = id;
      rove();
      bring(id);
    }
    mark();
    point(id);
    const link = node ? id : arrows.has(id) ? arrows.get(id).item.id : "";
    if (link) {
      load(`${words.paneel}/${link}`, move);
    }
  };

  const begin = id => {
    from = edits ? id : "";
    if (from) {
      say(fill(words.kiesGevolg, nodes.get(id).item.label));
    }
    mark();
  };
  const stop = () => {
    from = "";
    pull.removeAttribute("d");
    say("");
    mark();
  };

  const connect = async (a, b) => {
    stop();
    if (a === b || !nodes.has(a) || !nodes.has(b)) {
      return;
    }
    const form = document.getElementById("pijlvorm");
    form.elements.van.value = a;
    form.elements.naar.value = b;
    // It stands there at once, as a line of its own, until the map comes with its way.
    const [p, q] = [nodes.get(a).item, nodes.get(b).item];
    const early = make("path", { class: "edge voorlopig", d: curve(p.x + p.b, p.y + p.h / 2, q.x, q.y + q.h / 2) }, layers.arrows);
    const labels = [p.label, q.label];
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams([...new FormData(form), ["_submission", newId()]]) });
      if (answer.redirected) {
        await refresh();
        say(fill(words.getekend, ...labels));
        const drawn = [...arrows.values()].find(({ item }) => item.van === a && item.naar === b);
        if (drawn) {
          choose(drawn.item.sleutel, false);
        }
      } else {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const wrong = page.querySelector(".fouten li, .utrecht-form-field-error-message");
        say(wrong ? wrong.textContent.trim() : words.mislukt);
      }
    } catch {
      say(words.mislukt);
    } finally {
      early.remove();
    }
  };
  const curve = (x1, y1, x2, y2) => `M${x1} ${y1}C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`;

  const newId = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = b[6] & 15 | 64;
    b[8] = b[8] & 63 | 128;
    return [...b].map((n, i) => (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + n.toString(16).padStart(2, "0")).join("");
  };

  // ---- mouse, pen and fingers ----

  const fingers = new Map();
  let gesture;
  const onMap = event => {
    const rect = box.getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };
  const inDrawing = at => ({ x: (at.x - view.x) / view.k, y: (at.y - view.y) / view.k });

  box.addEventListener("pointerdown", event => {
    if (event.button > 0) {
      return;
    }
    const node = event.target.closest("[data-id]");
    const arrow = event.target.closest("[data-sleutel]");
    fingers.set(event.pointerId, onMap(event));
    box.setPointerCapture(event.pointerId);
    if (fingers.size === 2) {
      const [a, b] = [...fingers.values()];
      gesture = { kind: "pinch", far: Math.hypot(a.x - b.x, a.y - b.y) };
      pull.removeAttribute("d");
    } else {
      gesture = { kind: "press", node: node && node.dataset.id, arrow: arrow && arrow.dataset.sleutel, begun: onMap(event), last: onMap(event) };
    }
  });
  box.addEventListener("pointermove", event => {
    if (!fingers.has(event.pointerId) || !gesture) {
      return;
    }
    const at = onMap(event);
    fingers.set(event.pointerId, at);
    if (gesture.kind === "pinch") {
      const [a, b] = [...fingers.values()];
      const far = Math.hypot(a.x - b.x, a.y - b.y);
      zoom(far / gesture.far, (a.x + b.x) / 2, (a.y + b.y) / 2);
      gesture.far = far;
      return;
    }
    if (gesture.kind === "press" && Math.hypot(at.x - gesture.begun.x, at.y - gesture.begun.y) > 6) {
      gesture.kind = gesture.node && edits ? "pull" : "pan";
      if (gesture.kind === "pull") {
        begin(gesture.node);
      }
    }
    if (gesture.kind === "pan") {
      view.x += at.x - gesture.last.x;
      view.y += at.y - gesture.last.y;
      moving();
      place();
    } else if (gesture.kind === "pull") {
      const item = nodes.get(gesture.node).item;
      const end = inDrawing(at);
      pull.setAttribute("d", curve(item.x + item.b / 2, item.y + item.h / 2, end.x, end.y));
    }
    gesture.last = at;
  });
  const release = event => {
    if (!fingers.delete(event.pointerId) || !gesture) {
      return;
    }
    const done = gesture;
    gesture = undefined;
    if (event.type === "pointercancel" || done.kind === "pinch" || done.kind === "pan") {
      if (done.kind === "pull") { stop(); }
      return;
    }
    if (done.kind === "pull") {
      const under = document.elementFromPoint(event.clientX, event.clientY);
      const node = under && under.closest("#kaartwerk [data-id]");
      if (node) { connect(done.node, node.dataset.id); } else { stop(); }
    } else if (from && done.node) {
      connect(from, done.node);
    } else if (done.node || done.arrow) {
      choose(done.node || done.arrow, false);
    } else if (from) {
      stop();
    }
  };
  box.addEventListener("pointerup", release);
  box.addEventListener("pointercancel", release);
  box.addEventListener("wheel", event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const at = onMap(event);
      zoom(Math.exp(-event.deltaY / 300), at.x, at.y);
    }
  }, { passive: false });

  // ---- keyboard ----

  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  layers.nodes.addEventListener("keydown", event => {
    const id = event.target.dataset && event.target.dataset.id;
    if (!id || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const way = WAYS[event.key];
    if (way) {
      event.preventDefault();
      const here = nodes.get(id).item;
      let best;
      let least = Infinity;
      nodes.forEach(({ item, g }, other) => {
        const dx = item.x + item.b / 2 - here.x - here.b / 2;
        const dy = item.y + item.h / 2 - here.y - here.h / 2;
        const along = dx * way[0] + dy * way[1];
        const far = along + 3 * Math.abs(dx * way[1] + dy * way[0]);
        if (other !== id && along > 4 && far < least && !g.classList.contains("weg")) {
          least = far;
          best = other;
        }
      });
      if (best) {
        focused = best;
        rove();
        bring(best);
        nodes.get(best).g.focus({ preventScroll: true });
      }
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (from) { connect(from, id); } else { choose(id, true); }
    } else if (event.key === "p" && edits) {
      event.preventDefault();
      begin(id);
    } else if (event.key === "+" || event.key === "=") {
      zoom(1.25);
    } else if (event.key === "-") {
      zoom(0.8);
    } else if (event.key === "Escape" && from) {
      stop();
    }
  });

  // ---- beside the map ----

  let opened = { url: "", version: -1, subject: "" };
  const versionOf = id => nodes.has(id) ? nodes.get(id).item.versie : arrows.has(id) ? arrows.get(id).item.versie : -1;

  const show = (html, url, move) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.querySelector("main");
    const parts = main ? [...main.childNodes] : [...page.body.childNodes];
    panel.replaceChildren(...parts.map(part => document.importNode(part, true)));
    panel.querySelectorAll("script, .tabjes, .stappenlijn").forEach(part => part.remove());
    panel.querySelectorAll("h1").forEach(title => {
      const smaller = document.createElement("h2");
      smaller.tabIndex = -1;
      smaller.append(...title.childNodes);
      title.replaceWith(smaller);
    });
    opened = { url, subject: chosen, version: versionOf(chosen) };
    panel.dispatchEvent(new CustomEvent("inhoud", { bubbles: true }));
    const head = panel.querySelector(".fouten[data-focus]") || panel.querySelector("h2");
    if (head && move !== false) {
      head.focus();
    }
  };

  const load = async (url, move) => {
    try {
      const answer = await fetch(url, { headers: { Accept: "text/html" } });
      show(await answer.text(), url, move);
    } catch {
      say(words.mislukt);
    }
  };

  // A form beside the map is sent as always; where the answer leads to a problem or cause, that is shown beside the map.
  const send = async (form, submitter) => {
    const data = new FormData(form, submitter);
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams([...data]) });
      const html = await answer.text();
      if (answer.redirected) {
        const page = new DOMParser().parseFromString(html, "text/html");
        const message = page.querySelector(".melding");
        await refresh();
        say(message ? message.textContent.trim() : "");
        const led = /\/(?:problemen|oorzaken)\/([0-9a-f-]{36})/.exec(new URL(answer.url).pathname);
        const next = led && nodes.has(led[1]) && !arrows.has(chosen) ? led[1] : chosen;
        if (nodes.has(next) || arrows.has(next)) { choose(next); } else { panel.replaceChildren(); }
      } else {
        show(html, form.action);
      }
    } catch {
      say(words.mislukt);
    } finally {
      delete form.dataset.sent;
    }
  };

  work.addEventListener("submit", event => {
    const form = event.target;
    event.preventDefault();
    event.stopPropagation();
    if (form.method === "post") {
      if (!form.dataset.sent) {
        form.dataset.sent = "yes";
        send(form, event.submitter);
      }
    } else {
      load(`${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`);
    }
  });
  work.addEventListener("click", event => {
    const link = event.target.closest("a, button");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (link.dataset.kies || link.dataset.kiesPijl) {
      const id = link.dataset.kies || link.dataset.kiesPijl;
      if (nodes.has(id) || arrows.has(id)) {
        event.preventDefault();
        choose(id);
      }
    } else if (link.closest("[data-pijl-van]")) {
      event.preventDefault();
      focused = link.closest("[data-pijl-van]").dataset.pijlVan;
      begin(focused);
      rove();
      nodes.get(focused).g.focus({ preventScroll: true });
    } else if (link.matches("[data-laad], .paneel-acties a") || link.closest(".paneel-inhoud .bladeren")) {
      event.preventDefault();
      load(link.href);
    } else if (link.closest(".paneel-inhoud") && link.matches(".formulier .acties a")) {
      event.preventDefault();
      if (chosen) { choose(chosen); } else { panel.replaceChildren(); }
    }
  });

  work.querySelector(".kaartwerk-balk").addEventListener("click", event => {
    const button = event.target.closest("[data-doe]");
    const what = button && button.dataset.doe;
    if (what === "groter") { zoom(1.3); }
    if (what === "kleiner") { zoom(1 / 1.3); }
    if (what === "passen") { steps = 0; $("[data-doe=stappen]").value = "0"; mark(); fit(); }
    if (what === "beeld") { svg.classList.toggle("beeld-aan", button.checked); }
  });
  $("[data-doe=stappen]").addEventListener("change", event => {
    steps = Number(event.target.value);
    mark();
    fit();
  });

  // ---- the others ----

  const windowId = newId();
  let pointed = "";
  const point = async id => {
    if (id === pointed) {
      return;
    }
    pointed = id;
    const form = document.getElementById("plekvorm");
    try {
      await fetch(`${words.stroom}/${windowId}`, { method: "POST", body: new URLSearchParams([...new FormData(form), ["bij", id]]) });
    } catch {
      // The others do not see it; nothing is lost.
    }
  };

  const showPeople = () => {
    const others = people.filter(each => !each.ik);
    layers.people.replaceChildren();
    others.forEach(each => {
      const node = nodes.get(each.bij);
      if (node) {
        const { item } = node;
        make("rect", { x: item.x - 5, y: item.y - 5, width: item.b + 10, height: item.h + 10, rx: 7, class: "iemand" }, layers.people);
        make("text", { x: item.x, y: item.y - 9, class: "iemand-naam" }, layers.people).textContent = each.naam;
      }
    });
    const list = others.map(each => {
      const at = nodes.has(each.bij) ? nodes.get(each.bij).item.label : "";
      const role = each.rol && each.rol !== each.naam ? ` (${each.rol.toLowerCase()})` : "";
      return each.naam + role + (at ? " " + fill(words.bij, at) : "");
    });
    const line = $(".kaartwerk-mensen");
    const text = list.length ? `${words.samen} ${list.join(", ")}` : words.alleen;
    if (line.textContent !== text) {
      line.textContent = text;
    }
  };

  let source;
  const listen = () => {
    source = new EventSource(`${words.stroom}/${windowId}`);
    source.addEventListener("stand", async event => {
      const news = JSON.parse(event.data);
      people = news.mensen;
      if (told.textContent === words.weg) { say(""); }
      if (news.stand !== stand) {
        await refresh();
        const writing = panel.querySelector("form textarea[name=tekst], form input[name=versie]");
        if (opened.subject && versionOf(opened.subject) > opened.version && opened.version >= 0) {
          if (writing) {
            if (!panel.querySelector(".intussen")) {
              const note = document.createElement("p");
              note.className = "intussen let-op-klein";
              note.setAttribute("role", "status");
              note.textContent = words.intussen;
              panel.prepend(note);
            }
          } else if (opened.url && opened.subject === chosen) {
            load(opened.url, false);
          }
        }
      }
      showPeople();
    });
    source.addEventListener("error", () => {
      say(words.weg);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(listen, 15000);
      }
    });
  };

  work.hidden = false;
  document.getElementById("vaste-kaart").hidden = true;
  say(words.laadt);
  refresh().then(() => {
    if (told.textContent === words.laadt) {
      say("");
    }
    listen();
  });
  new ResizeObserver(() => { if (nodes.size) { place(); } }).observe(box);
  // Whoever goes says so; who loses the connection is missed after a while.
  window.addEventListener("pagehide", () => {
    if (source) {
      source.close();
    }
    navigator.sendBeacon(`${words.stroom}/${windowId}`, new URLSearchParams([...new FormData(document.getElementById("plekvorm")), ["weg", "ja"]]));
  });
  window.addEventListener("pageshow", event => { if (event.persisted) { refresh().then(listen); } });
})();
