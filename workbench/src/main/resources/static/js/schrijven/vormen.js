// How the things that are not words look while one writes: footnotes, figures, living blocks.

const button = (words, press) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "blok-knop";
  made.textContent = words;
  made.addEventListener("click", press);
  return made;
};

/** A footnote shows its number; its words stand in its label and open in a dialog. */
class FootnoteView {
  constructor(node, view, position, tools) {
    this.dom = document.createElement("span");
    this.dom.className = "noot";
    this.dom.tabIndex = -1;
    this.dom.addEventListener("dblclick", () => tools.open("voetnoot", position(), this.node));
    this.update(node);
  }

  update(node) {
    if (node.type.name !== "footnote") {
      return false;
    }
    this.node = node;
    this.dom.setAttribute("aria-label", node.attrs.text);
    this.dom.title = node.attrs.text;
    return true;
  }
}

class FigureView {
  constructor(node, view, position, tools) {
    this.dom = document.createElement("figure");
    this.dom.className = "beeld";
    this.image = document.createElement("img");
    this.caption = document.createElement("figcaption");
    this.dom.append(this.image, this.caption, button(tools.words.beschrijven, () => tools.open("beeld", position(), this.node)));
    this.tools = tools;
    this.update(node);
  }

  update(node) {
    if (node.type.name !== "figure") {
      return false;
    }
    this.node = node;
    const address = `${this.tools.pictures}/${node.attrs.picture}`;
    if (this.image.getAttribute("src") !== address) {
      this.image.src = address;
    }
    this.image.alt = node.attrs.alternative;
    this.caption.textContent = node.attrs.caption;
    return true;
  }

  stopEvent(event) {
    return event.target.tagName === "BUTTON";
  }

  ignoreMutation() {
    return true;
  }
}

/** A living block as it is now; what is drawn comes from the workbench. */
class LivingView {
  constructor(node, view, position, tools) {
    this.dom = document.createElement("div");
    this.dom.className = "levend";
    this.label = document.createElement("p");
    this.label.className = "levend-naam";
    this.body = document.createElement("div");
    this.body.className = "levend-inhoud";
    this.dom.append(this.label, button(tools.words.kiezen, () => tools.open("levend", position(), this.node)), this.body);
    this.tools = tools;
    this.update(node);
  }

  update(node) {
    if (node.type.name !== "living") {
      return false;
    }
    if (!this.node || !this.node.eq(node)) {
      this.label.textContent = this.tools.kindName(node.attrs.kind);
      this.tools.preview(node.attrs.kind, node.attrs.parameters).then(html => {
        this.body.innerHTML = html;
        this.body.querySelectorAll("[id]").forEach(each => each.removeAttribute("id"));
        this.body.querySelectorAll("a, button, summary, [tabindex]").forEach(each => each.setAttribute("tabindex", "-1"));
      }, () => {
        this.body.textContent = this.tools.words.nietTeZien;
      });
    }
    this.node = node;
    return true;
  }

  stopEvent(event) {
    return event.target.tagName === "BUTTON";
  }

  ignoreMutation() {
    return true;
  }
}

export const nodeViews = tools => ({
  footnote: (node, view, position) => new FootnoteView(node, view, position, tools),
  figure: (node, view, position) => new FigureView(node, view, position, tools),
  living: (node, view, position) => new LivingView(node, view, position, tools),
});
