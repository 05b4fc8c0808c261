// What only a page itself can tell about itself. Evaluates to an object of functions; each returns plain values.
(() => {
  const FOCUSABLE = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]:not([tabindex="-1"])';
  const CONTROL = FOCUSABLE + ',[role=button],[role=link],[role=option]';

  const name = e => {
    const id = e.id ? `#${e.id}` : '';
    const kind = e.classList.length ? `.${[...e.classList].slice(0, 2).join('.')}` : '';
    const words = (e.getAttribute('aria-label') || e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `<${e.localName}${id}${kind}> "${words}"`;
  };

  const shown = e => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  };

  // A checkbox or radio button that its label draws is as large, and as visible, as the label.
  const drawn = e => {
    const label = e.matches('input') && e.labels && [...e.labels].find(shown);
    const box = e.getBoundingClientRect();
    const hidden = box.width <= 2 || box.height <= 2 || getComputedStyle(e).opacity === '0';
    return label && (hidden || label.contains(e)) ? label : e;
  };

  const focusedStop = () => {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const seen = drawn(e);
    const box = seen.getClientRects()[0] || seen.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const inside = box.width > 2 && box.height > 2 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    const hit = inside && document.elementFromPoint(x, y);
    const outlined = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const outline = [e, seen].some(one => outlined(getComputedStyle(one)));
    const wrong = [];
    if (!shown(seen)) wrong.push('hidden');
    else if (!inside) wrong.push('off-screen');
    else if (hit && !seen.contains(hit) && !hit.contains(seen)) wrong.push(`covered by ${name(hit)}`);
    return {
      name: name(e), wrong, outline, inside,
      clip: { x: Math.max(0, box.left - 6), y: Math.max(0, box.top - 6), width: box.width + 12, height: box.height + 12 },
    };
  };

  const mouseOnly = () => [...document.body.querySelectorAll('*')].filter(e => {
    if (!shown(e) || getComputedStyle(e).cursor !== 'pointer') return false;
    if (e.parentElement && getComputedStyle(e.parentElement).cursor === 'pointer') return false;
    if (e.closest(FOCUSABLE) || e.querySelector(FOCUSABLE)) return false;
    const label = e.closest('label');
    return !(label && label.control && label.control.matches(FOCUSABLE) && shown(label));
  }).map(name);

  // An exception of WCAG 2.5.8: a link inside a sentence is as high as its line.
  const inSentence = e => {
    if (!e.matches('a') || getComputedStyle(e).display !== 'inline') return false;
    const around = e.closest('p,li,dd,dt,td,th,figcaption,summary,blockquote,address') || e.parentElement;
    return around.textContent.trim().length > e.textContent.trim().length + 2;
  };

  const targets = () => [...document.querySelectorAll(CONTROL)].filter(e => shown(drawn(e)) && !inSentence(e))
    .filter(e => { const b = drawn(e).getBoundingClientRect(); return b.bottom > 0 && b.right > 0; })
    .map(e => { const b = drawn(e).getBoundingClientRect(); return { name: name(e), size: Math.min(b.width, b.height) }; });

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes = new Map();
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !shown(e) || e.closest('script,style,noscript,option')) continue;
      const size = parseFloat(getComputedStyle(e).fontSize);
      const reading = !!e.closest('main') && !!e.closest('p,li,dd,td,blockquote') && !e.closest('small,sup,sub,figcaption');
      const key = `${size} ${reading} ${e.localName}.${[...e.classList].join('.')}`;
      if (!sizes.has(key)) sizes.set(key, { size, reading, name: name(e) });
    }
    return [...sizes.values()];
  };

  const overflow = () => {
    const page = document.scrollingElement, extra = page.scrollWidth - innerWidth;
    if (extra <= 1) return null;
    const wide = [...document.body.querySelectorAll('*')]
      .filter(e => shown(e) && e.getBoundingClientRect().right > innerWidth + 1);
    const widest = wide.filter(e => !wide.some(other => other !== e && e.contains(other)));
    return { extra, by: widest.slice(0, 3).map(name) };
  };

  const readingSize = () =>
    parseFloat(getComputedStyle(document.querySelector('main p') ?? document.querySelector('main')).fontSize);

  // With JavaScript off, a control that needs it must not be in view.
  const deadControls = () => [...document.querySelectorAll(
    'button:not([type=submit]),button[type=submit],a:not([href]),a[href="#"],[role=button],input:not([type=hidden]),select')]
    .filter(e => shown(e) && !e.disabled)
    .filter(e => {
      if (e.matches('button,input,select,textarea') && e.form && e.type !== 'button')
        return !(e.form.getAttribute('action'));
      if (e.matches('input[type=checkbox],input[type=radio]')) return !e.labels.length;
      if (e.matches('button[popovertarget],button[commandfor]')) return false;
      return true;
    }).map(name);

  const visibleText = () => document.querySelector('main')?.innerText.replace(/\s+/g, ' ').trim() ?? '';

  const axeFindings = (result) => result.violations.flatMap(v => v.nodes.map(n => ({
    tags: v.tags, words: `${v.id} (${v.impact}): ${n.target.join(' ')}: ${n.failureSummary.replace(/\s+/g, ' ').slice(0, 160)}`,
  })));
  const axeRun = () => axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  }).then(axeFindings);

  const snifferRun = () => new Promise(done => HTMLCS.process('WCAG2AA', document, () => done(
    HTMLCS.getMessages().filter(m => m.type === HTMLCS.ERROR).map(m => `${m.code}: ${name(m.element)}: ${m.msg.slice(0, 120)}`))));

  return { focusedStop, mouseOnly, targets, texts, overflow, readingSize, deadControls, visibleText, axeRun, snifferRun };
})()
