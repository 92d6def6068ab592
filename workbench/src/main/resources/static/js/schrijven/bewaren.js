// Keeps a text until the workbench has it. What was typed lies on this device first; "saved" is said only after the workbench said it was kept.

const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;
const PAUSE = 1200;
const BEAT = 10000;

// A v4 UUID; crypto.randomUUID is not there on plain HTTP in a local network.
export const uuid = () => {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const h = [...b].map(x => x.toString(16).padStart(2, "0")).join("");
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
};

/** What lies on this device of one section: the text, the revision that it rests on, and when it was typed. */
export class Outbox {
  constructor(place) {
    this.key = `draagvlak-tekst:${place}`;
  }

  get() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  put(text, base) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ text, base, at: new Date().toISOString() }));
      return true;
    } catch {
      return false;
    }
  }

  clear() {
    localStorage.removeItem(this.key);
  }
}

/**
 * Saves a section's text and holds its seat.
 * on: saved(time), saving(), away(kept), refused(words), overtaken(state), taken(state), mine(state)
 */
export class Keeper {
  constructor(address, csrf, outbox, on) {
    Object.assign(this, { address, csrf, outbox, on });
    // One sitting a tab: a reload goes on with it.
    this.sitting = sessionStorage.getItem(outbox.key) ?? uuid();
    sessionStorage.setItem(outbox.key, this.sitting);
    this.base = 0;
    this.text = "";
    this.kept = "";
    this.wait = FIRST_WAIT;
    this.busy = false;
    this.halted = true;
    addEventListener("online", () => this.beat());
    document.addEventListener("visibilitychange", () => document.hidden ? this.send() : this.beat());
  }

  async post(path, fields) {
    const body = new URLSearchParams({ [this.csrf.name]: this.csrf.token, zitting: this.sitting, ...fields });
    const response = await fetch(this.address + path, { method: "POST", body, credentials: "same-origin", headers: { Accept: "application/json" } });
    if (!(response.headers.get("content-type") ?? "").includes("json")) {
      throw new Error(response.redirected || response.status === 403 ? "signed-out" : "away");
    }
    return { status: response.status, answer: await response.json() };
  }

  /** Sits down, or asks whether it still sits; take = true takes the seat from somebody else. */
  async beat(take = false) {
    clearTimeout(this.heart);
    if (this.stopped) {
      return;
    }
    try {
      const { answer } = await this.post("/plaats", take ? { overnemen: "ja" } : {});
      this.on.seat(answer);
      if (answer.mine && !this.halted) {
        this.send();
      }
    } catch (e) {
      this.on.away(this.text === this.kept || this.outbox.get() !== null, e.message);
    }
    if (!this.stopped) {
      this.heart = setTimeout(() => this.beat(), BEAT);
    }
  }

  /** From here on text may be saved: it rests on this revision. */
  start(text, revision) {
    this.base = revision;
    this.text = text;
    this.kept = text;
    this.halted = false;
  }

  /** Lets the seat go and asks no more. */
  stop() {
    this.halt();
    this.stopped = true;
    clearTimeout(this.heart);
    this.leave();
  }

  halt() {
    this.halted = true;
    clearTimeout(this.timer);
  }

  changed(text) {
    this.text = text;
    const safe = this.outbox.put(text, this.base);
    this.on.typed(safe);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
  }

  get unsaved() {
    return this.text !== this.kept;
  }

  async send(reason = "") {
    clearTimeout(this.timer);
    if (this.halted || this.busy || (!this.unsaved && !reason)) {
      return;
    }
    this.busy = true;
    const sent = this.text;
    try {
      const { status, answer } = await this.post("/opslag", { tekst: sent, basis: this.base, reden: reason });
      this.wait = FIRST_WAIT;
      if (status === 200) {
        this.base = answer.revision;
        this.kept = sent;
        if (this.text === sent) {
          this.outbox.clear();
        } else {
          this.outbox.put(this.text, this.base);
          this.timer = setTimeout(() => this.send(), PAUSE);
        }
        this.on.saved(answer.saved, this.text === sent);
      } else if (status === 409) {
        this.halt();
        this.on.overtaken(answer);
      } else if (status === 423) {
        this.halt();
        this.on.seat(answer);
      } else {
        this.on.refused(answer.words);
      }
    } catch (e) {
      this.on.away(this.outbox.get() !== null, e.message);
      this.timer = setTimeout(() => this.send(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    } finally {
      this.busy = false;
    }
  }

  leave() {
    const body = new URLSearchParams({ [this.csrf.name]: this.csrf.token, zitting: this.sitting });
    navigator.sendBeacon(this.address + "/plaats/vertrek", body);
  }
}
