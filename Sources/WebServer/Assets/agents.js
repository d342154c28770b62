/* Keeps a ticket's conversation fresh: the server tells when something is said, or is asked every two seconds while it
   cannot tell. It has escaped what comes. */
(() => {
  'use strict';
  const log = document.getElementById('transcript');
  if (!log) return;
  const { ticket } = log.dataset;
  let { last } = log.dataset;
  let shown = null, stream = null, polling = null, opening = null, busy = false, again = false;
  log.scrollTop = log.scrollHeight;

  const load = async () => {
    const response = await fetch(ticket + '/transcript',
      { credentials: 'same-origin', redirect: 'error', signal: AbortSignal.timeout(10000) });
    if (!response.ok) throw new Error(response.status);
    const text = await response.text();
    if (stream?.readyState === EventSource.OPEN) rest();
    if (text === shown) return;
    shown = text;
    const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    log.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.children);
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  };
  /* One at a time, or an older answer could come last. */
  const refresh = async () => {
    if (busy) { again = true; return; }
    busy = true;
    do {
      again = false;
      try { await load(); } catch { poll(); }
    } while (again);
    busy = false;
  };
  const poll = () => { if (!document.hidden) polling ??= setInterval(refresh, 2000); };
  const rest = () => { clearInterval(polling); polling = null; };
  const close = () => { stream?.close(); stream = null; clearTimeout(opening); rest(); };
  const open = () => {
    stream = new EventSource(ticket + '/events?since=' + last);
    stream.onopen = () => { rest(); refresh(); };
    stream.addEventListener('lines', event => { last = event.lastEventId; refresh(); });
    /* The browser comes again by itself, unless it was refused. */
    stream.onerror = () => {
      poll();
      if (stream.readyState === EventSource.CLOSED) opening = setTimeout(() => { close(); poll(); open(); }, 15000);
    };
  };
  /* A page that nobody sees keeps none of the few connections that a browser has. */
  document.addEventListener('visibilitychange', () => { close(); if (!document.hidden) open(); });
  if (!document.hidden) open();
})();
