/* Keeps a ticket's conversation fresh; the server has escaped what comes. */
(() => {
  'use strict';
  const log = document.getElementById('transcript');
  if (!log) return;
  log.scrollTop = log.scrollHeight;
  let last = null;
  const refresh = async () => {
    if (document.hidden) return;
    try {
      const response = await fetch(log.dataset.refresh, { credentials: 'same-origin', redirect: 'error' });
      if (!response.ok) return;
      const text = await response.text();
      if (text === last) return;
      last = text;
      const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
      const lines = new DOMParser().parseFromString(text, 'text/html').body.children;
      log.replaceChildren(...lines);
      if (isAtEnd) log.scrollTop = log.scrollHeight;
    } catch { /* the next round tries again */ }
  };
  setInterval(refresh, 2000);
})();
