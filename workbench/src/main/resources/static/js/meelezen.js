// Reading along: words that are selected in the text become the words that a remark is about. Without this script the two choices in the form do the same.
(() => {
  const text = document.querySelector('[data-leestekst]');
  if (!text) return;
  const list = document.querySelector('.opmerkingen');
  const form = document.getElementById('opmerking-form');
  const pieces = (from, to) => [...text.querySelectorAll('[data-stuk]')].filter((piece) => Number(piece.dataset.stuk) >= from && Number(piece.dataset.stuk) <= to);

  const light = (from, to, on) => pieces(from, to).forEach((piece) => piece.classList.toggle('aangewezen', on));

  // A remark lights up its words, and words with a remark lead to it.
  if (list) {
    for (const remark of list.querySelectorAll('[data-van]')) {
      const [from, to] = [Number(remark.dataset.van), Number(remark.dataset.tot)];
      for (const [name, on] of [['pointerenter', true], ['pointerleave', false], ['focusin', true], ['focusout', false]]) remark.addEventListener(name, () => light(from, to, on));
    }
    text.addEventListener('click', (event) => {
      const piece = event.target.closest('.besproken');
      if (!piece || !document.getSelection().isCollapsed || event.target.closest('a')) return;
      const n = Number(piece.dataset.stuk);
      const remark = [...list.querySelectorAll('[data-van]')].find((each) => Number(each.dataset.van) <= n && n <= Number(each.dataset.tot));
      if (remark) {
        remark.scrollIntoView({ block: 'center' });
        remark.classList.add('gevonden');
        setTimeout(() => remark.classList.remove('gevonden'), 2000);
      }
    });
  }
  if (!form || text.dataset.leestekst !== 'open' || !form.elements.van) return;

  const from = form.elements.van;
  const to = form.elements.tot;
  const passage = form.elements.passage;
  const shown = form.querySelector('[data-gekozen]');
  const spaced = (words) => words.replace(/\s+/g, ' ').trim();

  const show = () => {
    text.querySelectorAll('.gekozen-stuk').forEach((piece) => piece.classList.remove('gekozen-stuk'));
    shown.hidden = from.value === '';
    if (from.value === '') return;
    const end = to.value === '' ? Number(from.value) : Number(to.value);
    const chosen = pieces(Number(from.value), end);
    chosen.forEach((piece) => piece.classList.add('gekozen-stuk'));
    shown.textContent = passage.value || spaced(chosen.map((piece) => piece.textContent).join(' '));
  };
  for (const choice of [from, to]) choice.addEventListener('change', () => { passage.value = ''; show(); });

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nl-button nl-button--primary zeg-knop';
  button.textContent = text.dataset.zeg;
  button.hidden = true;
  document.body.append(button);

  const selected = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    const numbers = [...text.querySelectorAll('[data-stuk]')].filter((piece) => range.intersectsNode(piece)
      && spaced(piece.textContent) !== '' && touches(range, piece)).map((piece) => Number(piece.dataset.stuk));
    return numbers.length === 0 ? null : { from: Math.min(...numbers), to: Math.max(...numbers), words: spaced(selection.toString()) };
  };
  // A range that only ends where a piece begins does not touch it.
  const touches = (range, piece) => {
    const own = document.createRange();
    own.selectNodeContents(piece);
    return range.compareBoundaryPoints(Range.START_TO_END, own) > 0 && range.compareBoundaryPoints(Range.END_TO_START, own) < 0;
  };

  document.addEventListener('selectionchange', () => { button.hidden = selected() === null; });
  // The press must not take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const found = selected();
    if (!found) return;
    from.value = String(found.from);
    to.value = found.to === found.from ? '' : String(found.to);
    passage.value = found.words;
    show();
    document.getSelection().removeAllRanges();
    button.hidden = true;
    form.querySelector('[data-keuze]').open = false;
    document.getElementById('zeggen').scrollIntoView({ block: 'start' });
    form.elements.opmerking.focus({ preventScroll: true });
  });
  show();
})();
