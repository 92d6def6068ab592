// Voting goes on while the line is bad: a vote waits on the phone, with an id made here, until the workbench confirms that it has it. Sending it twice
// counts it once. Without this script each vote is a plain form.
(() => {
  "use strict";

  const FIRST_WAIT = 2000;
  const LONGEST_WAIT = 30000;
  const section = document.querySelector("[data-stembus]");
  if (!section) {
    return;
  }
  // Somebody else who takes part on this phone later has another key, and so another outbox.
  const place = "draagvlak-stemmen-" + section.dataset.sleutel.slice(0, 10);
  const form = section.querySelector("form");
  const deck = section.querySelector("template");
  let wait = FIRST_WAIT;
  let timer = 0;
  let sending = "";
  let finished = false;

  // A v7 UUID (RFC 9562): the time and then chance. crypto.randomUUID is not there on plain HTTP in a local network.
  const uuid = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let i = 5; i >= 0; i--) {
      b[i] = time % 256;
      time = Math.floor(time / 256);
    }
    b[6] = (b[6] & 0x0f) | 0x70;
    b[8] = (b[8] & 0x3f) | 0x80;
    const h = [...b].map(x => x.toString(16).padStart(2, "0")).join("");
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
  };

  // Only what is not confirmed yet stands on the phone: ids and the choice, no words.
  const outbox = () => {
    try {
      return JSON.parse(localStorage.getItem(place)) || [];
    } catch {
      return [];
    }
  };
  const keep = votes => votes.length ? localStorage.setItem(place, JSON.stringify(votes)) : localStorage.removeItem(place);

  const tell = (saved, trouble) => {
    section.querySelector("[data-stand]").textContent = saved;
    const notice = section.querySelector("[data-wachten]");
    notice.hidden = !trouble;
    notice.textContent = trouble;
  };

  // A fresh page when this one has no more to vote on, once the workbench has everything.
  const goOn = () => {
    if (finished && !outbox().length) {
      location.replace("/meedoen/stemmen");
    }
  };

  const send = async () => {
    const [first] = outbox();
    if (sending || !first) {
      return;
    }
    sending = first.id;
    clearTimeout(timer);
    try {
      const response = await fetch(section.dataset.adres, {
        method: "POST",
        body: new URLSearchParams({ id: first.id, uitspraak: first.uitspraak, stem: first.stem }),
        headers: { "X-Draagvlak-Sleutel": section.dataset.sleutel },
        credentials: "same-origin",
      });
      if (response.status >= 500 || response.status === 429) {
        throw new Error("the workbench is away");
      }
      const answer = await response.json();
      sending = "";
      wait = FIRST_WAIT;
      const rest = outbox().filter(vote => vote.id !== first.id);
      keep(rest);
      tell(response.ok ? rest.length ? section.dataset.bezig : section.dataset.opgeslagen : "", response.ok ? "" : answer.fout);
      if (response.ok) {
        goOn();
      }
      send();
    } catch {
      sending = "";
      tell("", section.dataset.wacht);
      timer = setTimeout(send, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  };

  const progress = () => {
    section.querySelector("[data-voortgang]").textContent = section.dataset.voortgangTekst.replace("{n}", section.dataset.gestemd).replace("{van}", section.dataset.van);
    section.querySelector("progress").value = Number(section.dataset.gestemd);
  };

  const next = focus => {
    const following = deck.content.querySelector("[data-uitspraak]");
    if (!section.querySelector("[data-was]")) {
      section.dataset.gestemd = String(Number(section.dataset.gestemd) + 1);
      progress();
    }
    if (!following) {
      finished = true;
      form.hidden = true;
      goOn();
      return;
    }
    following.remove();
    form.elements.uitspraak.value = following.dataset.uitspraak;
    const words = form.querySelector("#stem-zin");
    words.textContent = following.textContent;
    if (focus) {
      words.focus();
    }
  };

  const vote = stance => {
    const statement = form.elements.uitspraak.value;
    // A choice that was changed before it left the phone never leaves it.
    const votes = outbox().filter(each => each.uitspraak !== statement || each.id === sending);
    votes.push({ id: uuid(), uitspraak: statement, stem: stance });
    keep(votes);
    tell(section.dataset.bezig, "");
    next(true);
    send();
  };

  if (form) {
    form.addEventListener("submit", event => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.submitter && !form.hidden) {
        vote(event.submitter.value);
      }
    });
    // What was voted before this page was loaded anew, and is on its way still, is not asked again.
    const underway = () => outbox().map(each => each.uitspraak);
    deck.content.querySelectorAll("[data-uitspraak]").forEach(card => {
      if (underway().includes(card.dataset.uitspraak)) {
        card.remove();
      }
    });
    if (!section.querySelector("[data-was]") && underway().includes(form.elements.uitspraak.value)) {
      next(false);
    }
  }
  if (outbox().length) {
    tell(section.dataset.bezig, "");
    send();
  }

  // How it goes in the room: only these lines of the page move, never what somebody is choosing.
  const number = n => n.toLocaleString(document.documentElement.lang);
  if (window.EventSource) {
    const source = new EventSource(section.dataset.stroom);
    source.addEventListener("stand", event => {
      const now = JSON.parse(event.data);
      if (now.mensen) {
        document.querySelector("[data-geteld]").textContent = section.dataset.geteldTekst.replace("{stemmen}", number(now.stemmen)).replace("{mensen}", number(now.mensen));
      }
      if (now.analyse) {
        document.querySelector("[data-analyse]").textContent = section.dataset.analyseTekst.replace("{tijd}", now.analyse);
      }
    });
    window.addEventListener("pagehide", () => source.close());
  }

  window.addEventListener("online", () => {
    wait = FIRST_WAIT;
    send();
  });
  // Leaving quickly leaves nothing behind.
  document.addEventListener("click", event => {
    if (event.target.closest(".snel-weg")) {
      localStorage.removeItem(place);
    }
  });
})();
