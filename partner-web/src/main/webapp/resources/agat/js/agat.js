// The console's own behaviour: theme, Ctrl+K, drawer, expanding rows, filters that submit themselves. PrimeFaces does the rest.
(() => {
  'use strict';
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => from.querySelectorAll(selector);

  // Theme: system, light, dark in turn. The button says which is on.
  const THEMES = ['auto', 'light', 'dark'];
  const theme = () => root.dataset.theme || 'auto';
  const nameTheme = () => all('[data-theme-toggle]').forEach(button => {
    const name = button.dataset[theme()];
    button.title = name;
    button.setAttribute('aria-label', name);
    const use = one('use', button);
    const icon = {auto: 'theme', light: 'sun', dark: 'moon'}[theme()];
    use.setAttribute('href', use.getAttribute('href').replace(/#.*/, '#i-' + icon));
  });
  const nextTheme = () => {
    const next = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
    if (next === 'auto') {
      delete root.dataset.theme;
      localStorage.removeItem('theme');
    } else {
      root.dataset.theme = next;
      localStorage.setItem('theme', next);
    }
    nameTheme();
  };

  const drawer = open => {
    const side = one('.side');
    const burger = one('.burger');
    side.classList.toggle('open', open);
    burger.setAttribute('aria-expanded', String(open));
    (open ? one('a', side) : burger).focus();
  };

  // Rows of evidence: the button names the rows it opens.
  const toggle = (button, open) => {
    const row = document.getElementById(button.getAttribute('aria-controls'));
    button.setAttribute('aria-expanded', String(open));
    if (row) {
      row.hidden = !open;
    }
  };
  const toggleAll = button => {
    const open = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(open));
    button.textContent = open ? button.dataset.close : button.dataset.open;
    all('.tgl', button.closest('section')).forEach(each => toggle(each, open));
    all('.fnd details', button.closest('section')).forEach(each => {
      each.open = open;
    });
  };
  // An address that names a requirement shows what it rests on.
  const openAddressed = () => {
    const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named && named.tagName === 'DETAILS') {
      named.open = true;
      named.scrollIntoView();
    }
  };
  addEventListener('hashchange', openAddressed);
  addEventListener('DOMContentLoaded', () => {
    all('[data-toggle-all]').forEach(button => {
      button.hidden = false;
    });
    openAddressed();
  });

  // An open menu closes by Esc, by a click outside, and gives the focus back to its opener.
  const closeMenus = except => all('details.menu[open]').forEach(menu => {
    if (menu !== except) {
      menu.open = false;
      if (menu.contains(document.activeElement)) {
        one('summary', menu).focus();
      }
    }
  });

  const searchField = () => one('.gs input[type=text], .gs input[type=search]');

  addEventListener('keydown', event => {
    // The code and not the key, so that it works in the Russian layout.
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK' && searchField()) {
      event.preventDefault();
      searchField().focus();
      searchField().select();
    }
    if (event.key === 'Escape') {
      closeMenus();
      if (one('.side.open')) {
        drawer(false);
      }
    }
    // Enter without a choice in the list of suggestions: the whole list, filtered by what was typed.
    if (event.key === 'Enter' && event.target === searchField() && !one('.ui-autocomplete-panel .ui-state-highlight:not([style*="none"])')) {
      const text = event.target.value.trim();
      const address = event.target.closest('.gs').dataset.list;
      if (text && address) {
        event.preventDefault();
        location.assign(address + '?text=' + encodeURIComponent(text));
      }
    }
  });

  addEventListener('click', event => {
    const hit = selector => event.target.closest(selector);
    closeMenus(hit('details.menu'));
    let target;
    if (hit('[data-theme-toggle]')) {
      nextTheme();
    } else if (hit('.burger')) {
      drawer(!one('.side.open'));
    } else if (one('.side.open') && !hit('.side')) {
      drawer(false);
    } else if ((target = hit('[data-toggle-all]'))) {
      toggleAll(target);
    } else if ((target = hit('.tgl'))) {
      toggle(target, target.getAttribute('aria-expanded') !== 'true');
    } else if ((target = hit('[data-reveal]'))) {
      const field = document.getElementById(target.dataset.reveal);
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      target.setAttribute('aria-pressed', String(!shown));
    }
  });

  // A file to be sent: its name is shown, a too large one is refused before it travels.
  const fileChosen = field => {
    const area = field.closest('[data-drop]');
    const file = field.files[0];
    if (!area || !file) {
      return;
    }
    field.setCustomValidity(file.size > Number(area.dataset.max) ? area.dataset.tooLarge : '');
    field.reportValidity();
    one('[data-drop-name]', area).textContent = file.name;
  };

  // Filters and the moments of the scorecard are plain GET forms, so that their address can be kept and sent.
  addEventListener('change', event => {
    if (event.target.type === 'file') {
      fileChosen(event.target);
    }
    const form = event.target.closest('form[data-autosubmit]');
    if (form && event.target.type !== 'search' && event.target.type !== 'text' && event.target.type !== 'date'
        && event.target.type !== 'datetime-local') {
      form.requestSubmit();
    }
  });
  ['dragenter', 'dragleave', 'drop'].forEach(type => addEventListener(type, event => {
    const area = event.target.closest && event.target.closest('[data-drop]');
    if (area) {
      area.classList.toggle('over', type === 'dragenter');
    }
  }));
  addEventListener('submit', event => {
    // Empty filters do not belong in the address.
    if (event.target.matches('form[data-autosubmit]')) {
      all('input, select', event.target).forEach(field => {
        field.disabled = field.disabled || field.value === '';
      });
    }
  });
  addEventListener('pageshow', () => all('form[data-autosubmit] :disabled').forEach(field => {
    field.disabled = false;
  }));

  // A dialog that the address opens is drawn by the server; here it becomes modal. Closed, the page goes on under the
  // address without it, and the focus returns to what opened it.
  const modal = dialog => {
    dialog.removeAttribute('open');
    dialog.showModal();
    (one('[aria-invalid=true]', dialog) || one('input[type=radio]:checked', dialog) || one('input:not([type=hidden]), select, textarea', dialog) || one('.btn:not(.icon), .btn', dialog)).focus();
    dialog.addEventListener('click', event => {
      const link = event.target.closest('a[href]');
      if (link && link.getAttribute('href') === dialog.dataset.back) {
        event.preventDefault();
        dialog.close();
      }
    });
    dialog.addEventListener('close', () => {
      history.replaceState(null, '', dialog.dataset.back);
      shown = address();
      const opener = document.getElementById(dialog.dataset.opener);
      if (opener) {
        opener.focus();
      }
    });
  };

  // Dialogs are the browser's own: they keep the focus, close by Esc and give the focus back. One that was refused opens again.
  addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    const closer = event.target.closest('[data-closes]');
    if (opener) {
      document.getElementById(opener.dataset.opens).showModal();
    } else if (closer) {
      closer.closest('dialog').close();
    } else if (event.target.matches('dialog')) {
      event.target.close();
    }
  });

  // A link or a form of the same page with another part chosen: only the content is exchanged, so that the place on it stays.
  const address = () => location.pathname + location.search;
  let shown = address();
  const parsed = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
  const put = (main, href) => {
    const scrolled = [...all('.tblw, .panel')].map(area => [area.scrollLeft, area.scrollTop]);
    const focused = document.activeElement && document.activeElement.id;
    const chosen = one('[data-row][aria-current]');
    one('main').replaceWith(document.adoptNode(main));
    if (href) {
      history.pushState({}, '', href);
      shown = address();
    }
    all('.tblw, .panel').forEach((area, i) => {
      area.scrollLeft = scrolled[i] ? scrolled[i][0] : 0;
      area.scrollTop = scrolled[i] && area.matches('.tblw') ? scrolled[i][1] : 0;
    });
    all('dialog[data-modal]').forEach(modal);
    arrange();
    if (!polling) {
      poll();
    }
    const editor = one('#editor');
    const field = editor && (one('input:checked:not([type=checkbox]), input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea', editor) || one('h2', editor));
    if (field) {
      field.focus({preventScroll: true});
      editor.scrollIntoView({block: 'nearest'});
    } else if (!one('dialog[open]') && !one('.panel[data-screen]:focus-within')) {
      // A panel that was closed gives the focus back to the row that opened it; after a decision it goes to the next one.
      const opener = one('[data-screen]') || !chosen ? null : document.getElementById(chosen.id);
      const goal = opener || one('[data-row][aria-current]') || document.getElementById(focused || '');
      if (goal) {
        goal.focus();
      } else {
        one('main').focus({preventScroll: true});
      }
    }
  };
  const swap = async (href, request) => {
    document.body.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(href, {headers: {Accept: 'text/html'}, ...request});
      const page = (request || answer.ok && !answer.redirected) ? await parsed(answer) : null;
      const main = page && one('main', page);
      const same = page && page.body.className === document.body.className;
      if (!main || !same) {
        if (page && !answer.redirected) {
          document.body.replaceWith(document.adoptNode(page.body)); // an answer that says why it was refused
        } else {
          location.assign(answer.redirected ? answer.url : href);
        }
        return;
      }
      const nav = one('#nav', page);
      if (nav && !one('.side.open')) {
        one('#nav').replaceWith(document.adoptNode(nav)); // it counts what waits
      }
      put(main, !request ? href : answer.redirected ? answer.url : null);
    } finally {
      document.body.removeAttribute('aria-busy');
      const key = pressed;
      pressed = null;
      if (key) {
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key));
      }
    }
  };
  addEventListener('click', event => {
    const link = event.target.closest('a[data-swap]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      swap(link.href);
    }
  });
  addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-swap]') || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    if (form.method === 'get') {
      swap(form.getAttribute('action') + '?' + fields);
    } else {
      swap(form.getAttribute('action'), {method: 'POST', body: fields});
    }
  });

  // A panel that takes the whole of a narrow screen: what lies under it is out of reach until it is closed.
  const NARROW = matchMedia('(max-width: 1180px)');
  const arrange = () => {
    all('[data-covered]').forEach(covered => {
      covered.inert = false;
      covered.removeAttribute('data-covered');
    });
    const screen = NARROW.matches && one('[data-screen]');
    for (let part = screen; part && part !== document.body; part = part.parentElement) {
      [...part.parentElement.children].filter(other => other !== part && !other.inert && !other.matches('dialog, script, .toast-w')).forEach(other => {
        other.inert = true;
        other.setAttribute('data-covered', '');
      });
    }
    if (screen && !one('dialog[open]')) {
      one('h2', screen).focus({preventScroll: true});
    }
    const keys = one('[data-keys-on]');
    if (keys) {
      keys.checked = keysOn();
    }
    ticked();
  };

  // Rows by keyboard, while the focus is in the list: J and K go on and back, Enter on the chosen row confirms, E changes.
  let pressed = null;
  const keysOn = () => localStorage.getItem('keys') !== 'off';
  addEventListener('keydown', event => {
    const screen = one('[data-close-screen]');
    if (event.key === 'Escape' && screen && screen.offsetParent && !one('dialog[open]')) {
      screen.click();
      return;
    }
    const table = event.target.closest && event.target.closest('[data-keys]');
    if (!table || !keysOn() || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (document.body.hasAttribute('aria-busy')) {
      if (/^Key[JKE]$/.test(event.code) || event.key === 'Enter') {
        event.preventDefault();
        pressed = {code: event.code, key: event.key, bubbles: true};
      }
      return;
    }
    const rows = [...all('[data-row]', table)];
    const own = one('[data-row]', event.target.closest('tr'));
    const step = {KeyJ: 1, KeyK: -1}[event.code];
    if (step) {
      const next = rows[Math.max(0, rows.indexOf(own || rows.find(row => row.hasAttribute('aria-current')))) + step];
      if (next) {
        event.preventDefault();
        next.focus();
        next.click();
      }
    } else if (event.code === 'KeyE' && one('#override')) {
      event.preventDefault();
      one('#override').click();
    } else if (event.key === 'Enter' && event.target === own && own.hasAttribute('aria-current') && one('#confirm')) {
      event.preventDefault();
      one('#confirm').click();
    }
  });
  const ticked = () => all('[data-needs-tick]').forEach(button => {
    const any = one('input[name=chosen]:checked');
    button.setAttribute('aria-disabled', String(!any));
  });
  addEventListener('click', event => {
    if (event.target.closest('[aria-disabled=true]')) {
      event.preventDefault();
    }
  }, true);
  addEventListener('change', event => {
    if (event.target.matches('[data-keys-on]')) {
      localStorage.setItem('keys', event.target.checked ? 'on' : 'off');
    } else if (event.target.matches('[data-tick-all]')) {
      all('input[name=chosen]').forEach(box => {
        box.checked = event.target.checked;
      });
    }
    ticked();
  });

  // Something changes by itself: its part of the page is looked at again and again, and the page is read anew when it is over.
  // What a person does meanwhile stays: the place of the focus, the places areas are scrolled to; typing and marked text are waited for.
  const exchange = (area, fresh) => {
    const active = area.contains(document.activeElement) ? document.activeElement : null;
    const marked = getSelection();
    const busy = active && !(active.id && active.matches('a, button')) && !active.matches('[role=region], [role=group]')
      || !marked.isCollapsed && area.contains(marked.anchorNode);
    if (busy) {
      return;
    }
    const scrolled = [...all('[role=region], [role=group]', area)].map(each => [each.getAttribute('aria-label'), each.scrollLeft, each.scrollTop]);
    const named = active && (active.id || active.getAttribute('aria-label'));
    area.replaceWith(document.adoptNode(fresh));
    all('[role=region], [role=group]', fresh).forEach(each => {
      const label = each.getAttribute('aria-label');
      const before = scrolled.find(was => was[0] === label);
      [each.scrollLeft, each.scrollTop] = before ? before.slice(1) : [0, 0];
      if (active && !active.id && label === named) {
        each.focus({preventScroll: true});
      }
    });
    if (active && active.id && document.getElementById(active.id)) {
      document.getElementById(active.id).focus({preventScroll: true});
    }
  };
  let polling = false;
  const poll = () => {
    const area = one('[data-poll]');
    polling = Boolean(area);
    if (!area) {
      return;
    }
    setTimeout(async () => {
      const page = !area.isConnected || document.hidden ? null
        : await fetch(area.dataset.from || location.href, {headers: {Accept: 'text/html'}}).then(a => a.ok ? parsed(a) : null, () => null);
      const fresh = page && page.getElementById(area.id);
      if (page && area.isConnected && (!fresh || !fresh.hasAttribute('data-poll'))) {
        location.reload();
        return;
      }
      if (fresh && area.isConnected) {
        exchange(area, fresh);
      }
      poll();
    }, Number(area.dataset.poll));
  };

  // Fields whose meaning is shown beside them before anything is saved: the server says it a moment after the last change. An answer that
  // was overtaken by another change is left alone.
  let foreseeing;
  let question = 0;
  const foresee = async area => {
    const own = ++question;
    const fields = [...all('input, select', area)].filter(field => field.value && (!/^(radio|checkbox)$/.test(field.type) || field.checked));
    const query = new URLSearchParams(fields.map(field => [field.name, field.value]));
    const answer = await fetch(area.dataset.foresee + '?' + query, {headers: {Accept: 'text/html'}}).catch(() => null);
    const fresh = answer && answer.ok && !answer.redirected && (await parsed(answer)).getElementById(area.dataset.foreseen);
    const shownNow = document.getElementById(area.dataset.foreseen);
    if (fresh && shownNow && own === question) {
      shownNow.replaceChildren(...[...fresh.childNodes].map(node => document.adoptNode(node)));
    }
  };
  addEventListener('input', event => {
    const area = event.target.closest && event.target.closest('[data-foresee]');
    if (area) {
      clearTimeout(foreseeing);
      foreseeing = setTimeout(() => foresee(area), 250);
    }
  });

  // Back and forward; a jump within the page is no other address.
  addEventListener('popstate', () => {
    if (address() !== shown) {
      location.reload();
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    // A browser that shows no PDFs would save the one of the preview instead.
    if (navigator.pdfViewerEnabled === false) {
      all('.rep-view').forEach(view => {
        view.classList.add('none');
        one('iframe', view).remove();
      });
    }
    all('dialog[data-open]').forEach(dialog => dialog.showModal());
    nameTheme();
    all('dialog[data-modal]').forEach(modal);
    arrange();
    NARROW.addEventListener('change', arrange);
    poll();
    // What is chosen is in sight, however narrow the screen.
    all('.tblw a.cell[aria-current], .tabs [aria-current]').forEach(chosen => {
      const area = chosen.closest('.tblw, .tabs');
      const place = chosen.getBoundingClientRect();
      area.scrollLeft += place.left - area.getBoundingClientRect().left - (area.clientWidth - place.width) / 2;
    });
    all('.seg').forEach(group => {
      const chosen = one('label:has(:checked)', group);
      if (chosen) {
        group.scrollLeft = chosen.offsetLeft - (group.clientWidth - chosen.offsetWidth) / 2;
      }
    });
  });
})();
